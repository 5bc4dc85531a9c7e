import type { Expense } from '../../shared/domain/expense';
import type { Id } from '../../shared/domain/id';
import { mayApprove, mayReview } from '../../shared/prebill/approval-policy';
import { EngineError } from '../engine-error';
import { myRole } from '../queries/my-rights';
import { myTimekeeperId } from '../store/account';
import type { StoreContext } from '../store/database';
import { requireExpense } from '../store/expenses';
import { invoiceOfLine } from '../store/invoices';
import { getSetting } from '../store/settings';

/**
 * The expense, if it may be changed now: there, as it was shown, and on no exported invoice.
 * @throws EngineError 'not_found', 'not_allowed', 'moved' or 'read_only'
 */
export function changeableExpense(store: StoreContext, id: Id, revision: number | null): Expense {
  const expense = requireExpense(store, id);
  if (expense.deletedAt !== null) {
    throw new EngineError('not_allowed', 'This expense is in the trash. Restore it first.');
  }
  assertNotInvoiced(store, id, 'expense');
  if (revision !== null && expense.revision !== revision) {
    throw new EngineError('moved', 'This expense has changed since it was shown. Look at it again.');
  }
  return expense;
}

/** What went out on an invoice stays as it went, until that invoice is cancelled. @throws EngineError 'read_only' */
export function assertNotInvoiced(store: StoreContext, lineId: Id, what: 'entry' | 'expense'): void {
  const invoice = invoiceOfLine(store, lineId);
  if (invoice?.state !== 'exported') return;
  throw new EngineError(
    'read_only',
    `This ${what} is on invoice ${invoice.number}, which was exported. Cancel that invoice first.`,
  );
}

/** The firm's policy for pre-bills holds for expenses as well. @throws EngineError 'not_allowed' */
export function assertMayReview(store: StoreContext, expense: Expense, what: 'approve' | 'review'): void {
  const me = myTimekeeperId(store);
  const role = myRole(store);
  const may = what === 'approve' ? mayApprove : mayReview;
  const permission = may(getSetting(store, 'approval'), role, expense.timekeeperId === me);
  if (!permission.ok) throw new EngineError('not_allowed', permission.why);
}
