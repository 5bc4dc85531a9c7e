import { canonicalJson } from '../../shared/domain/canonical-json';
import type { Expense } from '../../shared/domain/expense';
import type { Id } from '../../shared/domain/id';
import { nowInstant, type StoreContext } from '../store/database';
import { getExpense } from '../store/expenses';
import { getInvoice, invoiceOfLine } from '../store/invoices';
import type { InvoiceImage, RowImage } from '../store/undo-steps';
import { writeExpense } from './write-expense';
import { imageOf, writeInvoice } from './write-invoice';

/** Why expenses and invoices can't be brought back to an image, or null. */
export function billingMoved(store: StoreContext, from: RowImage): string | null {
  if (from.table === 'expense') {
    const now = getExpense(store, from.id);
    const same = essenceOfExpense(now, from.id) === essenceOfExpense(from.row, from.id);
    // Where the row did not exist, it stands in the trash by now.
    const isUnmade = from.row === null && now?.deletedAt !== null;
    if (!same && !isUnmade) return 'the expense has changed since';
    return invoiceOfLine(store, from.id) === null ? null : 'the expense is on an invoice';
  }
  if (from.table !== 'invoice') return null;
  const now = getInvoice(store, from.id);
  if (now === null) return 'the invoice is no longer there';
  if (now.state === 'exported') return 'the invoice was exported';
  if (from.row === null) return now.state === 'cancelled' ? null : 'the invoice has changed since';
  return essenceOfInvoice(imageOf(store, from.id)) === essenceOfInvoice(from.row)
    ? null
    : 'the invoice has changed since';
}

/** Brings an expense or an invoice back to an image, as a new change on top; nothing is removed. */
export function restoreBilling(
  store: StoreContext,
  word: 'undo' | 'redo',
  label: string,
  to: RowImage,
  from: RowImage,
): void {
  if (to.table === 'expense') restoreExpense(store, word, label, to.id, to.row);
  if (to.table === 'invoice' && from.table === 'invoice') restoreInvoice(store, word, label, to.id, to.row);
}

function restoreExpense(store: StoreContext, word: string, label: string, id: Id, row: Expense | null): void {
  const before = getExpense(store, id);
  if (before === null) return;
  const at = nowInstant(store);
  const target = row ?? { ...before, deletedAt: at };
  const after: Expense = { ...target, revision: before.revision + 1, updatedAt: at };
  writeExpense(store, { action: `expense.${word}`, before, after, reason: label });
}

function restoreInvoice(
  store: StoreContext,
  word: string,
  label: string,
  id: Id,
  row: InvoiceImage | null,
): void {
  const before = imageOf(store, id);
  const revision = before.invoice.revision + 1;
  const updatedAt = nowInstant(store);
  const after: InvoiceImage =
    row === null
      ? {
          invoice: { ...before.invoice, state: 'cancelled', cancelReason: label, revision, updatedAt },
          lines: [],
        }
      : { ...row, invoice: { ...row.invoice, revision, updatedAt } };
  writeInvoice(store, { action: `invoice.${word}`, before, after, reason: label });
}

function essenceOfExpense(expense: Expense | null, id: Id): string {
  if (expense === null) return id;
  const { revision: _revision, updatedAt: _updatedAt, deletedAt, ...rest } = expense;
  return canonicalJson({ ...rest, deleted: deletedAt !== null });
}

function essenceOfInvoice({ invoice, lines }: InvoiceImage): string {
  const { revision: _revision, updatedAt: _updatedAt, cancelReason: _reason, ...rest } = invoice;
  return canonicalJson({ ...rest, lines: [...lines].sort((left, right) => (left.id < right.id ? -1 : 1)) });
}
