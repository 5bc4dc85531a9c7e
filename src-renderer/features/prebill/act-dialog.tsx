import type { ReactNode } from 'react';
import type { LineAct, LineActOutcome } from '../../../shared/ipc/prebill-calls';
import type { EntryView } from '../../../shared/ipc/views';
import { type Amount, sumByCurrency } from '../../../shared/money/amounts';
import { announce } from '../../state/announcer';
import { formatMoney, plural } from '../../state/format';
import { showToast } from '../../state/toasts';
import { useCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { Amounts, TotalHours } from '../../ui/figures';
import { FormDialog } from '../../ui/form-dialog';
import { Muted, Text } from '../../ui/text';
import { words } from '../../words';

/** What every dialog over lines is given. */
export type LinesDialogProps = {
  lines: readonly EntryView[];
  currency: string;
  onClose: () => void;
  onDone: () => void;
};

/** The reason of a trial, which leaves nothing behind. */
export const notYetSaid = words.prebill.notYetSaid;

/**
 * What is done to several lines at once: it says count and money beforehand, as main found them by trying, and is one step
 * to undo.
 */
export function ActDialog({
  title,
  verb,
  act,
  trial = act,
  currency,
  doneWords,
  width = 'medium',
  onClose,
  onDone,
  children,
}: {
  title: string;
  verb: string;
  /** Null: not yet said what to do. */
  act: LineAct | null;
  /** What is tried for the preview, where that is known before all of the act is, as its reason. */
  trial?: LineAct | null;
  currency: string;
  doneWords: (outcome: LineActOutcome) => string;
  width?: 'narrow' | 'medium' | 'wide';
  onClose: () => void;
  onDone: () => void;
  children: ReactNode;
}) {
  const command = useCommand('prebillAct', { quiet: true });
  const preview = useQuery('prebillTry', trial);
  const refused = command.error?.message ?? preview.error?.message ?? null;
  const isReady = act !== null && preview.data !== undefined && !preview.isOld && refused === null;
  const submit = async (): Promise<void> => {
    if (!isReady) return;
    const done = await command.run(act);
    if (!done.ok) return;
    const text = doneWords(done.value);
    showToast({ text: words.prebill.undoneInOneStep(text) });
    announce(text);
    onDone();
  };
  return (
    <FormDialog
      title={title}
      verb={verb}
      width={width}
      isReady={isReady}
      isPending={command.isPending}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {children}
      <output aria-label={words.prebill.whatItComesTo} className="mt-4 block min-h-5">
        {refused === null ? (
          preview.data === undefined || trial === null ? null : (
            <ActOutcome outcome={preview.data} currency={currency} />
          )
        ) : (
          <Text tone="danger">{refused}</Text>
        )}
      </output>
    </FormDialog>
  );
}

/** What is more or, negative, less than before, one difference for each currency. */
export function changeOf({ before, after }: Pick<LineActOutcome, 'before' | 'after'>): readonly Amount[] {
  return sumByCurrency([...after.amounts, ...before.amounts.map((one) => ({ ...one, minor: -one.minor }))]);
}

/** What it comes to: hours and money before and after. */
export function ActOutcome({
  outcome,
  currency,
  noun = ['line', 'lines'],
}: {
  outcome: Pick<LineActOutcome, 'changed' | 'before' | 'after'>;
  currency: string;
  /** What one and what many of them are called. */
  noun?: readonly [string, string];
}) {
  const { changed, before, after } = outcome;
  const changes = changeOf({ before, after });
  if (changed === 0) return <Muted>{words.prebill.nothingWouldChange}</Muted>;
  return (
    <>
      <Figures figures={before} currency={currency} noun={noun} />
      {' → '}
      <Figures figures={after} currency={currency} noun={noun} strong />
      <Muted>
        {changes.length === 0
          ? words.prebill.sameAmount
          : changes.map(({ currency: of, minor }) =>
              words.prebill.lessMore(formatMoney(Math.abs(minor), of), minor),
            )}
      </Muted>
    </>
  );
}

function Figures({
  figures,
  currency,
  noun,
  strong = false,
}: {
  figures: LineActOutcome['before'];
  currency: string;
  noun: readonly [string, string];
  strong?: boolean;
}) {
  return (
    <span className="whitespace-nowrap">
      {plural(figures.lines, ...noun)}, <TotalHours seconds={figures.billedSeconds} />,{' '}
      <Amounts amounts={figures.amounts} currency={currency} weight={strong ? 'semibold' : undefined} />
    </span>
  );
}
