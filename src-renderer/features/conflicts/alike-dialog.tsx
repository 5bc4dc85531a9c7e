import { choiceWords } from '../../../shared/sync/choice-words';
import { announce } from '../../state/announcer';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/button';
import { DateLabel } from '../../ui/date-label';
import { Dialog } from '../../ui/dialog';
import { Money, TotalHours } from '../../ui/figures';
import { Surface } from '../../ui/surface';
import { Muted, Note, Strong, Text } from '../../ui/text';
import { words } from '../../words';
import { type Decided, sumsOfResults, toSend } from './decide-alike';
import { clearDraft } from './draft-store';
import type { Names } from './fact-words';
import { FactsLine } from './facts-line';
import { answerLabel } from './kind-look';
import { setLastDecision } from './last-decision';

/** One choice for several conflicts of one kind, field and direction: the sum first, then each result, all or none. */
export function AlikeDialog({
  all,
  names,
  onClose,
  onDecided,
}: {
  /** The conflict that is open first, then those that are like it. */
  all: readonly Decided[];
  names: Names;
  onClose: () => void;
  onDecided: () => void;
}) {
  const command = useCommand('conflictDecideAll', { quiet: true });
  const { result, there } = sumsOfResults(all);
  const choice = all[0]?.decision.choice ?? null;
  const [first] = all;
  // A mix is the person's own here, and goes by no name.
  const isNamed = first !== undefined && choice !== null && choice !== 'field_by_field';
  const label = isNamed ? answerLabel(first.view, choice, names.pmsName) : words.conflicts.fieldByField;
  const said = choice === null ? '' : choiceWords(choice, names.pmsName);
  const decide = async (): Promise<void> => {
    const decisions = all.flatMap((one) => toSend(one) ?? []);
    const done = await command.run({ decisions });
    if (!done.ok) return;
    for (const { view } of all) clearDraft(view.summary.entryId);
    const text = `${said}: ${words.counts.entries(done.value.decided)}`;
    setLastDecision({ conflictIds: decisions.map(({ id }) => id), words: text });
    announce(text);
    onDecided();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.conflicts.sameChoiceForLikeThis(all.length - 1)}
      width="wide"
      footer={
        <>
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button variant="primary" isPending={command.isPending} autoFocus onPress={() => void decide()}>
            {words.conflicts.decideConflicts(all.length)}
          </Button>
        </>
      }
    >
      <p>
        {words.conflicts.together(
          <Strong>{label}.</Strong>,
          <TotalHours seconds={result.seconds} />,
          <Money minor={result.minor} currency={names.currency} weight="semibold" />,
        )}
        <Muted>
          {' '}
          {words.conflicts.insteadOfIn(
            <TotalHours seconds={there.seconds} />,
            <Money minor={there.minor} currency={names.currency} />,
            names.pmsName,
          )}{' '}
        </Muted>
        <Money
          minor={result.minor - there.minor}
          currency={names.currency}
          signed
          weight="medium"
          className="whitespace-nowrap"
        />
      </p>
      {command.error ? (
        <Text as="p" role="alert" tone="danger" className="mt-2">
          {command.error.message}
        </Text>
      ) : null}
      <Surface as="ul" aria-label={words.conflicts.whatEachComesTo} edge="between" className="mt-3">
        {all.map(({ view, decision }) => (
          <li key={view.summary.id} className="grid grid-cols-[13rem_minmax(0,1fr)] gap-3 py-2">
            <span className="min-w-0">
              <Strong className="block truncate" title={view.summary.title}>
                {view.summary.title}
              </Strong>
              <Note as="span" className="block truncate">
                {view.summary.timekeeperName} · <DateLabel date={view.summary.workDate} />
              </Note>
            </span>
            {decision.preview === null ? (
              <Muted>{decision.consequence}</Muted>
            ) : (
              <FactsLine facts={decision.preview} shownMatterId={view.local.facts.matterId} names={names} />
            )}
          </li>
        ))}
      </Surface>
      <Muted as="p" className="mt-2">
        {words.conflicts.eachStaysDecision}
      </Muted>
    </Dialog>
  );
}
