import { type DoubtView, isCounted } from '../../../shared/timers/doubt';
import { useCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { words } from '../../words';
import { questionWords, severalWords } from './question-words';
import { timerName } from './timer-name';

/** One question for each timer that ran while nobody can say what was done. Keeping it as it stands is the main answer. */
export function TimeQuestions() {
  const { data: questions } = useQuery('timerQuestions', {});
  const groups = new Map<string, DoubtView[]>();
  for (const question of questions ?? []) {
    // What counts and what doesn't meanwhile are two questions; a moved clock is told by itself.
    const { timerId, kind } = question.doubt;
    const key = `${timerId} ${kind.startsWith('clock') ? question.doubt.id : isCounted(question.doubt)}`;
    groups.set(key, [...(groups.get(key) ?? []), question]);
  }
  return [...groups].map(([key, group]) => <TimeQuestion key={key} group={group} />);
}

function TimeQuestion({ group }: { group: readonly DoubtView[] }) {
  const answer = useCommand('timerAnswer');
  const [first] = group;
  if (first === undefined) return null;
  const name = timerName({ ...first, running: false, elapsedSeconds: 0 });
  const ids = group.map(({ doubt }) => doubt.id);
  const say = (keep: boolean) => void answer.run({ ids, keep });
  const { kind } = first.doubt;
  const one = group.length === 1;
  return (
    <Banner tone="info" actions={<Answers kind={kind} isPending={answer.isPending} say={say} />}>
      {one ? questionWords(first, name) : severalWords(group, name)}
    </Banner>
  );
}

function Answers({
  kind,
  isPending,
  say,
}: {
  kind: DoubtView['doubt']['kind'];
  isPending: boolean;
  say: (keep: boolean) => void;
}) {
  if (kind === 'clock_back') {
    return (
      <Button size="small" variant="primary" isPending={isPending} onPress={() => say(true)}>
        {words.timers.iHaveReadIt}
      </Button>
    );
  }
  const isForward = kind === 'clock_forward';
  const keep = (
    <Button
      key="keep"
      size="small"
      variant={isForward ? 'plain' : 'primary'}
      isPending={isPending}
      onPress={() => say(true)}
    >
      {isForward ? words.timers.countIt : words.timers.keepIt}
    </Button>
  );
  const leave = (
    <Button
      key="leave"
      size="small"
      variant={isForward ? 'primary' : 'plain'}
      isPending={isPending}
      onPress={() => say(false)}
    >
      {kind === 'overnight'
        ? words.timers.leaveOutSinceMidnight
        : isForward
          ? words.timers.leaveItUncounted
          : words.timers.leaveItOut}
    </Button>
  );
  // The main answer first, as everywhere in a banner of time.
  return isForward ? [leave, keep] : [keep, leave];
}
