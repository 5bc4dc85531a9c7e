import { elapsedSeconds } from '../../../shared/domain/timer';
import type { TimerView } from '../../../shared/ipc/views';
import { useNow } from '../../state/clock';
import { formatElapsed, formatInstant } from '../../state/format';
import { useCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Strong } from '../../ui/text';
import { words } from '../../words';
import { timerName } from './timer-name';

/** After a crash or a dead battery: one question for each timer that ran on unwatched. Keeping all is the main answer. */
export function RecoveryBanner() {
  const { data: timers } = useQuery('timersList', {});
  return (timers ?? [])
    .filter((view) => view.timer.recoveredFrom !== null)
    .map((view) => <RecoveryQuestion key={view.timer.id} view={view} />);
}

function RecoveryQuestion({ view }: { view: TimerView }) {
  const recover = useCommand('timerRecover');
  const now = useNow(view.running);
  const seenUntil = view.timer.recoveredFrom ?? view.timer.seenAt;
  const all = elapsedSeconds(view.timer.segments, new Date(now).toISOString());
  return (
    <Banner
      tone="info"
      actions={
        <>
          <Button
            size="small"
            variant="primary"
            isPending={recover.isPending}
            onPress={() => void recover.run({ id: view.timer.id, keep: 'all' })}
          >
            {words.timers.keepAllOfIt}
          </Button>
          <Button
            size="small"
            isPending={recover.isPending}
            onPress={() => void recover.run({ id: view.timer.id, keep: 'until_seen' })}
          >
            {words.timers.endItAt(formatInstant(seenUntil))}
          </Button>
        </>
      }
    >
      {words.timers.timerForWasRunning(
        timerName(view),
        formatInstant(seenUntil),
        <Strong className="figures">{formatElapsed(all)}</Strong>,
      )}
    </Banner>
  );
}
