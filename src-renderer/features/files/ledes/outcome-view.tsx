import type { LedesOutcome, LedesRowKind, LedesRowView } from '../../../../shared/ipc/ledes-in-calls';
import { formatTotalHours, plural } from '../../../state/format';
import { Badge, type Tone } from '../../../ui/badge';
import { PreviewList } from '../preview-list';
import { amountText } from './amount-text';

const looks: Record<LedesRowKind, { tone: Tone; word: string }> = {
  refused: { tone: 'danger', word: 'Can’t be taken' },
  entry: { tone: 'good', word: 'New entry' },
  expense: { tone: 'good', word: 'New expense' },
  here: { tone: 'neutral', word: 'Here already' },
  others: { tone: 'neutral', word: 'Left out' },
  invoice: { tone: 'neutral', word: 'Adjustment' },
};

/** What bringing a LEDES file in would do: the figures, how they make up the file's total, then its lines. */
export function OutcomeView({ outcome }: { outcome: LedesOutcome }) {
  const { counts, entrySeconds } = outcome;
  const told = [
    counts.entry > 0 &&
      `${plural(counts.entry, 'new entry', 'new entries')}, ${formatTotalHours(entrySeconds)} h`,
    counts.expense > 0 && plural(counts.expense, 'new expense'),
    counts.here > 0 && `${plural(counts.here, 'line')} here already`,
    counts.others > 0 && `${plural(counts.others, 'line')} left out`,
    counts.invoice > 0 &&
      plural(counts.invoice, 'adjustment of a whole invoice', 'adjustments of whole invoices'),
    counts.refused > 0 && `${plural(counts.refused, 'line')} that can’t be taken`,
  ].filter((line) => line !== false);
  return (
    <>
      <PreviewList told={told} label="Lines">
        {outcome.rows.map((row) => (
          <RowLine key={row.line} row={row} />
        ))}
      </PreviewList>
      <Sums outcome={outcome} />
    </>
  );
}

function RowLine({ row: { line, kind, title, note, problems } }: { row: LedesRowView }) {
  const { tone, word } = looks[kind];
  return (
    <li className="grid grid-cols-[4.5rem_7.5rem_minmax(0,1fr)] items-baseline gap-x-3 border-b border-line px-3 py-1.5 last:border-0">
      <span className="figures text-muted">Line {line}</span>
      <span>
        <Badge tone={tone}>{word}</Badge>
      </span>
      <div className="min-w-0">
        <p className="truncate" title={title}>
          {title}
        </p>
        {note === null ? null : <p className="text-note text-muted">{note}</p>}
        {problems.map(({ column, why }) => (
          <p key={`${column} ${why}`} className="text-note text-danger">
            Column {column}: {why}
          </p>
        ))}
      </div>
    </li>
  );
}

/** What becomes of the file's money, to the cent. */
function Sums({ outcome: { amounts, leftOver, fileNet, currency } }: { outcome: LedesOutcome }) {
  if (currency === null) {
    return <p className="text-muted">The file’s invoices are in several currencies, so no sums are shown.</p>;
  }
  const parts = [
    ['Comes in', amounts.entry + amounts.expense, true],
    ['Adjustments of lines', leftOver, leftOver !== 0],
    ['Here already', amounts.here, amounts.here !== 0],
    ['Left out', amounts.others, amounts.others !== 0],
    ['Adjustments of invoices', amounts.invoice, amounts.invoice !== 0],
    ['Can’t be taken', amounts.refused, amounts.refused !== 0],
    ['The file, before tax', fileNet, true],
  ] as const;
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-2" aria-label="Sums">
      {parts
        .filter(([, , isShown]) => isShown)
        .map(([label, value]) => (
          <div key={label}>
            <dt className="text-note text-muted">{label}</dt>
            <dd className="figures">{amountText(value, currency)}</dd>
          </div>
        ))}
    </dl>
  );
}
