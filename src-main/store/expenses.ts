import { Expense, type ExpenseContent } from '../../shared/domain/expense';
import type { Id } from '../../shared/domain/id';
import { EngineError } from '../engine-error';
import { prepared, type StoreContext } from './database';

const columns = `x.id, x.timekeeper_id AS timekeeperId, x.matter_id AS matterId, x.date, x.code, x.quantity,
  x.unit_price AS unitPrice, x.currency, x.description, x.receipt_path AS receiptPath, x.billing, x.tax_rate AS taxRate,
  x.review_state AS reviewState, x.review_note AS reviewNote, x.revision, x.created_at AS createdAt,
  x.updated_at AS updatedAt, x.deleted_at AS deletedAt`;

/** Rows that fit their schema; another one is reported by id and left out. */
function readable(store: StoreContext, rows: readonly unknown[]): Expense[] {
  return rows.flatMap((row) => {
    const parsed = Expense.safeParse(row);
    if (parsed.success) return [parsed.data];
    store.logger.error('expense.damaged', { id: String((row as { id?: unknown }).id) });
    return [];
  });
}

export function getExpense(store: StoreContext, id: Id): Expense | null {
  const row = prepared(store.db, `SELECT ${columns} FROM expense x WHERE x.id = ?`).get(id);
  return row === undefined ? null : (readable(store, [row])[0] ?? null);
}

/** @throws EngineError 'not_found' */
export function requireExpense(store: StoreContext, id: Id): Expense {
  const expense = getExpense(store, id);
  if (expense === null) throw new EngineError('not_found', 'This expense is no longer there.');
  return expense;
}

/** Writes an expense, new or in place of what stood there. */
export function putExpense(store: StoreContext, expense: Expense): void {
  prepared(
    store.db,
    `INSERT INTO expense (id, timekeeper_id, matter_id, date, code, quantity, unit_price, currency, description,
       receipt_path, billing, tax_rate, review_state, review_note, revision, created_at, updated_at, deleted_at)
     VALUES (@id, @timekeeperId, @matterId, @date, @code, CAST(@quantity AS INTEGER), CAST(@unitPrice AS INTEGER),
       @currency, @description, @receiptPath, @billing, CAST(@taxRate AS INTEGER), @reviewState, @reviewNote,
       CAST(@revision AS INTEGER), @createdAt, @updatedAt, @deletedAt)
     ON CONFLICT (id) DO UPDATE SET timekeeper_id = excluded.timekeeper_id, matter_id = excluded.matter_id,
       date = excluded.date, code = excluded.code, quantity = excluded.quantity, unit_price = excluded.unit_price,
       currency = excluded.currency, description = excluded.description, receipt_path = excluded.receipt_path,
       billing = excluded.billing, tax_rate = excluded.tax_rate, review_state = excluded.review_state,
       review_note = excluded.review_note, revision = excluded.revision, updated_at = excluded.updated_at,
       deleted_at = excluded.deleted_at`,
  ).run(expense);
}

/** All expenses of a matter, the trash included, for what moves them together. */
export function expensesOfMatter(store: StoreContext, matterId: Id): Expense[] {
  const rows = prepared(store.db, `SELECT ${columns} FROM expense x WHERE x.matter_id = ?`).all(matterId);
  return readable(store, rows);
}

/** The expenses of a matter on a day, outside the trash. */
export function expensesOfDay(store: StoreContext, matterId: Id | null, date: string): Expense[] {
  const rows = prepared(
    store.db,
    `SELECT ${columns} FROM expense x WHERE x.matter_id IS ? AND x.date = ? AND x.deleted_at IS NULL
     ORDER BY x.created_at, x.id`,
  ).all(matterId, date);
  return readable(store, rows);
}

/** How many expenses outside the trash say the very same; whose they are and where their receipts lie is no difference. */
export function countSameExpense(store: StoreContext, content: ExpenseContent): number {
  const count = prepared(
    store.db,
    `SELECT count(*) FROM expense x
     WHERE x.matter_id IS @matterId AND x.date = @date AND x.code IS @code AND x.quantity = @quantity
       AND x.unit_price = @unitPrice AND x.currency = @currency AND trim(x.description) = trim(@description)
       AND x.billing = @billing AND x.tax_rate IS @taxRate AND x.deleted_at IS NULL`,
  ).pluck();
  return Number(count.get(content));
}

export type ExpenseQuery = {
  readonly matterId: Id | null;
  /** `billed`: on an invoice; `open`: everything that isn't. */
  readonly show: 'open' | 'billed' | 'trash' | 'all';
  /** The last row of the page before; null: from the newest. */
  readonly after: { readonly date: string; readonly id: Id } | null;
  readonly limit: number;
};

/** Newest first, by keyset. */
export function expensePage(store: StoreContext, query: ExpenseQuery): Expense[] {
  const rows = prepared(
    store.db,
    `SELECT ${columns} FROM expense x
     WHERE (@matterId IS NULL OR x.matter_id = @matterId)
       AND (x.date, x.id) < (coalesce(@date, '9999-12-31'), coalesce(@id, '~'))
       AND (x.deleted_at IS NULL) = (@show <> 'trash')
       AND (@show IN ('all', 'trash') OR (@show = 'billed') = EXISTS (
         SELECT 1 FROM invoice_line l WHERE l.expense_id = x.id AND l.released_at IS NULL))
     ORDER BY x.date DESC, x.id DESC LIMIT @limit`,
  ).all({
    matterId: query.matterId,
    show: query.show,
    date: query.after?.date ?? null,
    id: query.after?.id ?? null,
    limit: query.limit,
  });
  return readable(store, rows);
}

/** Approved expenses of a matter that are to be shown on a bill and on no invoice yet. */
export function billableExpenses(store: StoreContext, matterId: Id): Expense[] {
  const rows = prepared(
    store.db,
    `SELECT ${columns} FROM expense x
     WHERE x.matter_id = ? AND x.deleted_at IS NULL AND x.review_state = 'approved' AND x.billing <> 'non_billable'
       AND NOT EXISTS (SELECT 1 FROM invoice_line l WHERE l.expense_id = x.id AND l.released_at IS NULL)
     ORDER BY x.date, x.id`,
  ).all(matterId);
  return readable(store, rows);
}

const unbilled = `x.deleted_at IS NULL AND NOT EXISTS (
  SELECT 1 FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id
  WHERE l.expense_id = x.id AND l.released_at IS NULL AND i.state = 'exported')`;

/** The expenses of a matter that went out on no invoice, outside the trash. */
export function unbilledExpenses(store: StoreContext, matterId: Id): Expense[] {
  const rows = prepared(
    store.db,
    `SELECT ${columns} FROM expense x WHERE x.matter_id = ? AND ${unbilled} ORDER BY x.date, x.id`,
  ).all(matterId);
  return readable(store, rows);
}

/** The same of all matters, in the same order. */
export function allUnbilledExpenses(store: StoreContext): Expense[] {
  const rows = prepared(
    store.db,
    `SELECT ${columns} FROM expense x WHERE x.matter_id IS NOT NULL AND ${unbilled} ORDER BY x.date, x.id`,
  ).all();
  return readable(store, rows);
}
