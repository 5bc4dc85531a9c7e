import { useState } from 'react';
import type { EntryView } from '../../../shared/ipc/views';
import { feeMinor } from '../../../shared/money/money';
import { type WriteDownHow, type WriteDownLine, writeDown } from '../../../shared/prebill/write-down';
import { formatAmounts } from '../../state/format';
import { DateLabel } from '../../ui/date-label';
import { Hours, Money } from '../../ui/figures';
import { SegmentedControl } from '../../ui/segmented-control';
import { TextField } from '../../ui/text-field';
import { words } from '../../words';
import { ActDialog, changeOf, type LinesDialogProps, notYetSaid } from './act-dialog';
import { revisionsOf } from './targets';
import { readHow } from './write-down-how';

const ways: readonly { id: WriteDownHow['to']; label: string; field: string; example: string }[] = [
  {
    id: 'percent',
    label: words.prebill.toPercentage,
    field: words.prebill.percentOfWhatTheyBill,
    example: words.prebill.percentExample,
  },
  { id: 'less', label: words.prebill.byAmount, field: words.prebill.lessBy, example: '250' },
  { id: 'total', label: words.prebill.toTotal, field: words.prebill.together, example: '5,000' },
];

/** Writes several lines down together, to a share, by an amount or to a total; each bears its share, to the cent. */
export function WriteDownLinesDialog({ lines, currency, onClose, onDone }: LinesDialogProps) {
  const [to, setTo] = useState<WriteDownHow['to']>('percent');
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const paid = lines.filter(({ amountMinor, hidden }) => amountMinor > 0 && hidden.length === 0);
  const how = readHow(to, text, currency);
  const shares = how === null ? null : writeDown(paid.map(asLine), how);
  const written = shares?.ok === true ? shares.lines : null;
  const way = ways.find(({ id }) => id === to) ?? ways[0];
  const isNonsense = text.trim() !== '' && how === null;
  const problem = isNonsense
    ? words.prebill.writeItAs(way?.example)
    : shares?.ok === false
      ? shares.why
      : null;
  const trial =
    written === null || how === null
      ? null
      : { kind: 'write_down' as const, lines: revisionsOf(paid), how, reason: notYetSaid };
  return (
    <ActDialog
      title={words.prebill.writeDownLines(paid.length)}
      verb={words.prebill.writeDown}
      act={trial === null || reason.trim() === '' ? null : { ...trial, reason }}
      trial={trial}
      currency={currency}
      doneWords={({ changed, before, after }) =>
        words.prebill.linesWrittenDownBy(
          changed,
          formatAmounts(changeOf({ before: after, after: before }), currency),
        )
      }
      width="wide"
      onClose={onClose}
      onDone={onDone}
    >
      <SegmentedControl
        label={words.prebill.how}
        segments={ways}
        value={to}
        onChange={(next) => {
          setTo(next);
          setText('');
        }}
      />
      <div className="mt-3 grid grid-cols-[11rem_minmax(0,1fr)] items-start gap-3">
        <TextField
          label={way?.field ?? ''}
          placeholder={way?.example ?? ''}
          inputClassName="figures text-right"
          value={text}
          onChange={setText}
          error={problem}
          autoFocus
        />
        <TextField label={words.prebill.reason} value={reason} onChange={setReason} maxLength={2000} />
      </div>
      <ul
        aria-label={words.prebill.linesToWriteDown}
        className="mt-3 max-h-64 divide-y divide-line overflow-auto"
      >
        {paid.map((view, at) => (
          <Share key={view.entry.id} view={view} now={written?.[at] ?? null} currency={currency} />
        ))}
      </ul>
      {paid.length === lines.length ? null : (
        <p className="mt-2 text-note text-muted">{words.prebill.linesThatStay(lines.length - paid.length)}</p>
      )}
    </ActDialog>
  );
}

const asLine = (view: EntryView): WriteDownLine => ({
  seconds: view.billedSeconds,
  rateMinor: view.rateMinor ?? 0,
});

/** A line as it bills now, and beside it what it would bill. */
function Share({ view, now, currency }: { view: EntryView; now: WriteDownLine | null; currency: string }) {
  const isOtherRate = now !== null && now.rateMinor !== view.rateMinor;
  return (
    <li className="grid grid-cols-[5rem_minmax(0,1fr)_8rem_11rem] items-baseline gap-x-3 py-1.5">
      <DateLabel date={view.entry.workDate} className="text-muted" />
      <span className="truncate" title={view.entry.narrative}>
        {view.entry.narrative || words.prebill.noNarrative}
      </span>
      <span className="text-right whitespace-nowrap">
        <Hours seconds={view.billedSeconds} unit={false} className={now === null ? '' : 'text-muted'} />
        {now === null ? null : (
          <>
            {' → '}
            <Hours seconds={now.seconds} unit={false} className="font-medium" />
          </>
        )}
      </span>
      <span className="text-right whitespace-nowrap">
        <Money minor={view.amountMinor} currency={currency} className={now === null ? '' : 'text-muted'} />
        {now === null ? null : (
          <>
            {' → '}
            <Money minor={feeMinor(now.seconds, now.rateMinor)} currency={currency} className="font-medium" />
          </>
        )}
        {isOtherRate ? (
          <span className="block text-note text-warn">
            {words.prebill.atRate(<Money minor={now.rateMinor} currency={currency} />)}
            {words.prebill.perHourToCent}
          </span>
        ) : null}
      </span>
    </li>
  );
}
