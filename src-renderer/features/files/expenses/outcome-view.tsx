import type { ExpenseRowKind, ExpenseRowsOutcome } from '../../../../shared/ipc/expense-file-calls';
import { formatAmounts } from '../../../state/format';
import type { Tone } from '../../../ui/badge';
import { words } from '../../../words';
import { PreviewList } from '../preview-list';
import { RowLine } from '../row-line';

const looks: Record<ExpenseRowKind, { tone: Tone; word: string }> = {
  refused: { tone: 'danger', word: words.files.cantBeTaken },
  new: { tone: 'good', word: words.files.new },
  here: { tone: 'neutral', word: words.files.hereAlready },
};

/** What bringing a file of expenses in would do: the figures, then the rows that a person should look at. */
export function OutcomeView({ outcome }: { outcome: ExpenseRowsOutcome }) {
  const { sums } = outcome;
  const told = [
    outcome.new > 0 &&
      words.files.newExpensesOf(outcome.new, formatAmounts(sums, sums[0]?.currency ?? 'USD')),
    outcome.here > 0 && words.files.rowsHereAlready(outcome.here),
    outcome.noted > 0 && words.files.rowsToLookAt(outcome.noted),
    outcome.refused > 0 && words.files.rowsThatCantBeTaken(outcome.refused),
  ].filter((line) => line !== false);
  return (
    <PreviewList told={told}>
      {outcome.rows.map((row) => (
        <RowLine
          key={row.row}
          row={row.row}
          look={looks[row.kind]}
          title={row.title}
          problems={row.problems}
          notes={row.notes}
        />
      ))}
    </PreviewList>
  );
}
