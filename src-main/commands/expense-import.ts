import { canonicalJson } from '../../shared/domain/canonical-json';
import { type ExpenseContent, expenseAmountMinor } from '../../shared/domain/expense';
import type { ExpenseRowsOutcome, ExpenseRowView } from '../../shared/ipc/expense-file-calls';
import type { ExpenseColumn } from '../../shared/sheet/expense-columns';
import { type ExpenseRowContext, expenseCell, readExpense } from '../../shared/sheet/read-expense';
import { EngineError } from '../engine-error';
import { appendAudit } from '../store/audit';
import { nowInstant, type StoreContext } from '../store/database';
import { countSameExpense } from '../store/expenses';
import { shownRows } from './sheet-import';
import type { RowTaker } from './sheet-parts';
import { writeExpense } from './write-expense';

/**
 * Takes rows as expenses of the person at this laptop, all of them drafts: somebody looks at each before it goes on a bill.
 * Equal rows of one file are several expenses; the same file twice is one (P2).
 * @throws EngineError 'invalid' with the column without which nothing can be taken
 */
export function expenseTaker(store: StoreContext, context: ExpenseRowContext): RowTaker<ExpenseRowsOutcome> {
  assertMapped(context);
  const told: ExpenseRowView[] = [];
  const count = { new: 0, here: 0, refused: 0 };
  const sums = new Map<string, number>();
  const made = new Map<string, number>();
  const seen = new Map<string, number>();
  const takeRow = (cells: readonly string[]): Omit<ExpenseRowView, 'row' | 'title'> => {
    const { content, problems, notes } = readExpense(cells, context);
    if (content === null) return { kind: 'refused', problems: [...problems], notes: [] };
    const key = essenceOf(content);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    if (countSameExpense(store, content) - (made.get(key) ?? 0) >= nth)
      return { kind: 'here', problems: [], notes: [] };
    write(store, content);
    made.set(key, (made.get(key) ?? 0) + 1);
    addTo(sums, content);
    return { kind: 'new', problems: [], notes: [...notes] };
  };
  return {
    take(rows) {
      for (const { row, cells } of rows) {
        const taken = takeRow(cells);
        count[taken.kind] += 1;
        told.push({ row, title: titleOf(cells, context), ...taken });
      }
    },
    forgetMade: () => made.clear(),
    refused: () => count.refused,
    outcome: () => outcomeOf(count, sums, told),
    noteBroughtIn: (hash) =>
      void appendAudit(store, {
        action: 'expenses.import',
        subject: 'expense_file',
        subjectId: hash,
        before: null,
        after: { new: count.new, here: count.here, leftOut: count.refused },
        reason: null,
      }),
  };
}

function assertMapped({ mapping }: ExpenseRowContext): void {
  const why =
    mapping.date === undefined
      ? 'Say which column is “Date”: an expense needs it.'
      : mapping.price === undefined && mapping.amount === undefined
        ? 'Say which column is “Unit price” or “Amount”: an expense needs one of them.'
        : null;
  if (why !== null) throw new EngineError('invalid', why);
}

/** As `countSameExpense` has it. */
function essenceOf({ receiptPath: _path, timekeeperId: _who, ...content }: ExpenseContent): string {
  return canonicalJson({ ...content, description: content.description.trim() });
}

function write(store: StoreContext, content: ExpenseContent): void {
  const at = nowInstant(store);
  const after = {
    ...content,
    id: store.ids.uuid(),
    reviewState: 'draft' as const,
    reviewNote: null,
    revision: 1,
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
  };
  writeExpense(store, { action: 'expense.from_file', before: null, after, reason: null });
}

/** @throws EngineError 'invalid' where the sum is past what an integer holds exactly */
function addTo(sums: Map<string, number>, content: ExpenseContent): void {
  const sum = (sums.get(content.currency) ?? 0) + expenseAmountMinor(content);
  if (!Number.isSafeInteger(sum))
    throw new EngineError('invalid', 'The amounts of this file add up to more than can be told exactly.');
  sums.set(content.currency, sum);
}

function outcomeOf(
  count: { readonly new: number; readonly here: number; readonly refused: number },
  sums: ReadonlyMap<string, number>,
  told: readonly ExpenseRowView[],
): ExpenseRowsOutcome {
  const isNoted = ({ notes }: ExpenseRowView): boolean => notes.length > 0;
  const rank = (one: ExpenseRowView): number =>
    one.kind === 'refused' ? 0 : isNoted(one) ? 1 : one.kind === 'new' ? 2 : 3;
  return {
    ...count,
    noted: told.filter(isNoted).length,
    sums: [...sums].map(([currency, minor]) => ({ currency, minor })),
    rows: told.toSorted((one, other) => rank(one) - rank(other) || one.row - other.row).slice(0, shownRows),
  };
}

const titleColumns: readonly ExpenseColumn[] = [
  'date',
  'matter',
  'code',
  'quantity',
  'price',
  'amount',
  'description',
];

/** A row in short, as it stands in the file. */
function titleOf(cells: readonly string[], { mapping }: ExpenseRowContext): string {
  return titleColumns
    .map((column) => expenseCell(cells, mapping, column))
    .filter((text) => text !== '')
    .join(' · ')
    .slice(0, 160);
}
