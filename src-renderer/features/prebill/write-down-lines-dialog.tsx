import { type ReactNode, useState } from 'react';
import type { LineAct } from '../../../shared/ipc/prebill-calls';
import type { EntryView } from '../../../shared/ipc/views';
import { type WriteDownHow, writeDown } from '../../../shared/prebill/write-down';
import { formatAmounts } from '../../state/format';
import { useQuery } from '../../state/use-query';
import { DateLabel } from '../../ui/date-label';
import { Hours, Money } from '../../ui/figures';
import { SegmentedControl } from '../../ui/segmented-control';
import { Surface } from '../../ui/surface';
import { Muted, Note } from '../../ui/text';
import { TextField } from '../../ui/text-field';
import { words } from '../../words';
import { ActDialog, changeOf, type LinesDialogProps, notYetSaid } from './act-dialog';
import { revisionsOf } from './targets';
import { readHow } from './write-down-how';

type WayId = WriteDownHow['to'] | 'back';
type Way = { readonly id: WayId; readonly label: string; readonly field: string; readonly example: string };
const ways: readonly Way[] = [
  {
    id: 'percent',
    label: words.prebill.toPercentage,
    field: words.prebill.percentOfWhatTheyBill,
    example: words.prebill.percentExample,
  },
  { id: 'less', label: words.prebill.byAmount, field: words.prebill.lessBy, example: '250' },
  { id: 'total', label: words.prebill.toTotal, field: words.prebill.together, example: '5,000' },
];
const back: Way = { id: 'back', label: words.prebill.takeBack, field: '', example: '' };

/**
 * Writes lines down together, to a share, by an amount or to a total; each bears its share, to the cent, off its amount: hours and
 * rates stay. What was written down so can be taken back here.
 */
export function WriteDownLinesDialog({
  lines,
  currency,
  choice = null,
  onClose,
  onDone,
}: LinesDialogProps & {
  /** Stands above, where something else could be written down instead. */
  choice?: ReactNode;
}) {
  const [to, setTo] = useState<WayId>('percent');
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const pmsName = useQuery('statusGet', {}).data?.pmsName ?? words.common.firmsSystem;
  const seen = lines.filter(({ hidden }) => hidden.length === 0);
  const adjusted = seen.filter(({ entry }) => entry.adjustmentMinor < 0);
  const isBack = to === 'back';
  const paid = isBack ? adjusted : seen.filter(({ amountMinor }) => amountMinor > 0);
  const how = isBack ? null : readHow(to, text, currency);
  const written =
    how === null
      ? null
      : writeDown(
          paid.map(({ amountMinor }) => amountMinor),
          how,
        );
  const way = ways.find(({ id }) => id === to);
  const isNonsense = way !== undefined && text.trim() !== '' && how === null;
  const problem = isNonsense
    ? words.prebill.writeItAs(way.example)
    : written?.ok === false
      ? written.why
      : null;
  const trial = trialOf(paid, isBack, written?.ok === true ? how : null);
  const amountAt = (view: EntryView, at: number): number | null => {
    if (isBack) return view.amountMinor - view.adjustmentMinor;
    return written?.ok === true ? (written.amounts[at] ?? null) : null;
  };
  const left = lines.length - paid.length;
  return (
    <ActDialog
      title={isBack ? words.prebill.takeBackLines(paid.length) : words.prebill.writeDownLines(paid.length)}
      verb={isBack ? words.prebill.takeBack : words.prebill.writeDown}
      act={trial === null || reason.trim() === '' ? null : { ...trial, reason }}
      trial={trial}
      currency={currency}
      doneWords={({ changed, before, after }) =>
        isBack
          ? words.prebill.writeDownTakenBack(changed)
          : words.prebill.linesWrittenDownBy(
              changed,
              formatAmounts(changeOf({ before: after, after: before }), currency),
            )
      }
      width="wide"
      onClose={onClose}
      onDone={onDone}
    >
      {choice}
      <SegmentedControl
        label={words.prebill.how}
        segments={adjusted.length === 0 ? ways : [...ways, back]}
        value={to}
        onChange={(next) => {
          setTo(next);
          setText('');
        }}
      />
      <div className="mt-3 grid grid-cols-[11rem_minmax(0,1fr)] items-start gap-3">
        {way === undefined ? null : (
          <TextField
            label={way.field}
            placeholder={way.example}
            inputClassName="figures text-right"
            value={text}
            onChange={setText}
            error={problem}
            autoFocus
          />
        )}
        <TextField
          label={words.prebill.reason}
          value={reason}
          onChange={setReason}
          maxLength={2000}
          className={isBack ? 'col-span-2' : ''}
        />
      </div>
      <Surface
        as="ul"
        aria-label={isBack ? words.prebill.linesToTakeBack : words.prebill.linesToWriteDown}
        edge="between"
        className="mt-3 max-h-64 overflow-auto"
      >
        {paid.map((view, at) => (
          <Share key={view.entry.id} view={view} then={amountAt(view, at)} currency={currency} />
        ))}
      </Surface>
      <Note className="mt-2">
        {words.prebill.hoursAndRatesStay(pmsName)}
        {left === 0 || isBack ? '' : ` ${words.prebill.linesThatStay(left)}`}
      </Note>
    </ActDialog>
  );
}

/** What is tried for the preview; null: not yet said, or nothing that could be done. */
function trialOf(
  lines: readonly EntryView[],
  isBack: boolean,
  how: WriteDownHow | null,
): Extract<LineAct, { kind: 'write_down' | 'write_up' }> | null {
  if (lines.length === 0) return null;
  const named = { lines: revisionsOf(lines), reason: notYetSaid };
  if (isBack) return { kind: 'write_up', ...named };
  return how === null ? null : { kind: 'write_down', how, ...named };
}

/** A line as it bills now, and beside it what it would bill; its hours at its rate stand before. */
function Share({ view, then, currency }: { view: EntryView; then: number | null; currency: string }) {
  return (
    <li className="grid grid-cols-[5rem_minmax(0,1fr)_9rem_12rem] items-baseline gap-x-3 py-1.5">
      <DateLabel date={view.entry.workDate} tone="muted" />
      <span className="truncate" title={view.entry.narrative}>
        {view.entry.narrative || words.prebill.noNarrative}
      </span>
      <Muted className="text-right whitespace-nowrap">
        <Hours seconds={view.billedSeconds} unit={false} /> ×{' '}
        {view.rateMinor === null ? '–' : <Money minor={view.rateMinor} currency={currency} />}
      </Muted>
      <span className="text-right whitespace-nowrap">
        <Money minor={view.amountMinor} currency={currency} tone={then === null ? undefined : 'muted'} />
        {then === null ? null : (
          <>
            {' → '}
            <Money minor={then} currency={currency} weight="medium" />
          </>
        )}
      </span>
    </li>
  );
}
