import type { LedesOutcome, LedesRowKind, LedesRowView } from '../../../../shared/ipc/ledes-in-calls';
import { formatTotalHours } from '../../../state/format';
import { Badge, type Tone } from '../../../ui/badge';
import { Surface } from '../../../ui/surface';
import { Muted, Note, Text } from '../../../ui/text';
import { words } from '../../../words';
import { PreviewList } from '../preview-list';
import { amountText } from './amount-text';

const looks: Record<LedesRowKind, { tone: Tone; word: string }> = {
  refused: { tone: 'danger', word: words.files.cantBeTaken },
  entry: { tone: 'good', word: words.files.newEntry },
  expense: { tone: 'good', word: words.files.newExpense },
  here: { tone: 'neutral', word: words.files.hereAlready },
  others: { tone: 'neutral', word: words.files.leftOut },
  invoice: { tone: 'neutral', word: words.files.adjustment },
};

/** What bringing a LEDES file in would do: the figures, how they make up the file's total, then its lines. */
export function OutcomeView({ outcome }: { outcome: LedesOutcome }) {
  const { counts, entrySeconds } = outcome;
  const told = [
    counts.entry > 0 && words.files.newEntriesH(counts.entry, formatTotalHours(entrySeconds)),
    counts.expense > 0 && words.counts.newExpenses(counts.expense),
    counts.here > 0 && words.files.linesHereAlready(counts.here),
    counts.others > 0 && words.files.linesLeftOut(counts.others),
    counts.invoice > 0 && words.counts.adjustmentsOfWholeInvoices(counts.invoice),
    outcome.noted > 0 && words.files.linesWithUnknownCode(outcome.noted),
    counts.refused > 0 && words.files.linesThatCantBeTaken(counts.refused),
  ].filter((line) => line !== false);
  return (
    <>
      <PreviewList told={told} label={words.files.lines}>
        {outcome.rows.map((row) => (
          <RowLine key={row.line} row={row} />
        ))}
      </PreviewList>
      <Sums outcome={outcome} />
    </>
  );
}

function RowLine({ row: { line, kind, title, note, problems, notes } }: { row: LedesRowView }) {
  const { tone, word } = looks[kind];
  return (
    <Surface
      as="li"
      edge="row"
      className="grid grid-cols-[4.5rem_7.5rem_minmax(0,1fr)] items-baseline gap-x-3 px-3 py-1.5"
    >
      <Muted className="figures">{words.files.lineNumber(line)}</Muted>
      <span>
        <Badge tone={tone}>{word}</Badge>
      </span>
      <div className="min-w-0">
        <p className="truncate" title={title}>
          {title}
        </p>
        {note === null ? null : <Note>{note}</Note>}
        {problems.map(({ column, why }) => (
          <Text as="p" key={`${column} ${why}`} tone="danger" size="note">
            {words.files.columnWhy(column, why)}
          </Text>
        ))}
        {notes.map(({ column, why }) => (
          <Text as="p" key={`${column} ${why}`} tone="warn" size="note">
            {words.files.columnWhy(column, why)}
          </Text>
        ))}
      </div>
    </Surface>
  );
}

/** What becomes of the file's money, to the cent. */
function Sums({ outcome: { amounts, leftOver, fileNet, currency } }: { outcome: LedesOutcome }) {
  if (currency === null) {
    return <Muted as="p">{words.files.filesInvoicesAreInSeveral}</Muted>;
  }
  const parts = [
    [words.files.comesIn, amounts.entry + amounts.expense, true],
    [words.files.adjustmentsOfLines, leftOver, leftOver !== 0],
    [words.files.hereAlready, amounts.here, amounts.here !== 0],
    [words.files.leftOut, amounts.others, amounts.others !== 0],
    [words.files.adjustmentsOfInvoices, amounts.invoice, amounts.invoice !== 0],
    [words.files.cantBeTaken, amounts.refused, amounts.refused !== 0],
    [words.files.fileBeforeTax, fileNet, true],
  ] as const;
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-2" aria-label={words.files.sums}>
      {parts
        .filter(([, , isShown]) => isShown)
        .map(([label, value]) => (
          <div key={label}>
            <Note as="dt">{label}</Note>
            <dd className="figures">{amountText(value, currency)}</dd>
          </div>
        ))}
    </dl>
  );
}
