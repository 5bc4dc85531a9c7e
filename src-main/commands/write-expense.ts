import type { Expense } from '../../shared/domain/expense';
import { appendAudit } from '../store/audit';
import type { StoreContext } from '../store/database';
import { putExpense } from '../store/expenses';
import { noteChange } from '../store/undo-steps';
import { assertHolds } from './right-guard';

export type ExpenseWrite = {
  readonly action: string;
  readonly before: Expense | null;
  readonly after: Expense;
  readonly reason: string | null;
};

/**
 * The one way in which a command writes an expense: row, audit event and undo image, in the running transaction.
 * @throws EngineError 'not_allowed' where its approval ends by whoever may not take one back
 */
export function writeExpense(store: StoreContext, { action, before, after, reason }: ExpenseWrite): void {
  if (before?.reviewState === 'approved' && after.reviewState !== 'approved') assertHolds(store, 'unlock');
  putExpense(store, after);
  appendAudit(store, { action, subject: 'expense', subjectId: after.id, before, after, reason });
  noteChange(store, {
    before: { table: 'expense', id: after.id, row: before },
    after: { table: 'expense', id: after.id, row: after },
  });
  store.changed(['expenses', 'invoices']);
}
