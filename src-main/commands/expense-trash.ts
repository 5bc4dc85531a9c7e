import type { Id } from '../../shared/domain/id';
import type { CallParsed } from '../../shared/ipc/contract';
import { EngineError } from '../engine-error';
import { nowInstant, type StoreContext } from '../store/database';
import { requireExpense } from '../store/expenses';
import { invoiceOfLine } from '../store/invoices';
import { assertMayReview, changeableExpense } from './expense-guard';
import { runCommand } from './run-command';
import { writeExpense } from './write-expense';

/** Puts an expense in the trash; one on a draft invoice is taken off it first, by a person. */
export function deleteExpense(store: StoreContext, input: CallParsed<'expenseDelete'>): void {
  runCommand(store, { name: 'expense.delete', label: 'Delete expense' }, () => {
    const before = changeableExpense(store, input.id, input.revision);
    assertMayReview(store, before, 'review');
    const invoice = invoiceOfLine(store, before.id);
    if (invoice !== null) {
      throw new EngineError(
        'not_allowed',
        `This expense is on invoice ${invoice.number}. Take it off there first.`,
      );
    }
    const at = nowInstant(store);
    const after = { ...before, deletedAt: at, updatedAt: at };
    writeExpense(store, { action: 'expense.delete', before, after, reason: null });
  });
}

/** Takes an expense out of the trash. */
export function restoreExpense(store: StoreContext, id: Id): void {
  runCommand(store, { name: 'expense.restore', label: 'Restore expense' }, () => {
    const before = requireExpense(store, id);
    if (before.deletedAt === null) return;
    assertMayReview(store, before, 'review');
    const after = { ...before, deletedAt: null, updatedAt: nowInstant(store) };
    writeExpense(store, { action: 'expense.restore', before, after, reason: null });
  });
}
