import { canonicalJson } from '../../shared/domain/canonical-json';
import { type Expense, ExpenseContent } from '../../shared/domain/expense';
import type { Id } from '../../shared/domain/id';
import type { CallParsed } from '../../shared/ipc/contract';
import { EngineError } from '../engine-error';
import { myTimekeeperId } from '../store/account';
import { nowInstant, type StoreContext } from '../store/database';
import { getExpense } from '../store/expenses';
import { requireMatter } from '../store/reference';
import { assertMayReview, changeableExpense } from './expense-guard';
import { runCommand } from './run-command';
import { writeExpense } from './write-expense';

/**
 * Saves a new expense of the person at this laptop, never refused for being incomplete. The request's id is the expense's, so
 * the same call twice is one (P2).
 */
export function createExpense(store: StoreContext, input: CallParsed<'expenseCreate'>): Id {
  return runCommand(store, { name: 'expense.create', label: 'Add expense' }, () => {
    if (getExpense(store, input.requestId) !== null) return input.requestId;
    assertMatter(store, input.content.matterId);
    const at = nowInstant(store);
    const expense: Expense = {
      ...input.content,
      timekeeperId: myTimekeeperId(store),
      id: input.requestId,
      reviewState: 'draft',
      reviewNote: null,
      revision: 1,
      createdAt: at,
      updatedAt: at,
      deletedAt: null,
    };
    writeExpense(store, { action: 'expense.create', before: null, after: expense, reason: null });
    return expense.id;
  });
}

/** Changes an expense from the revision that was shown. What was approved goes back into review (P4). */
export function editExpense(store: StoreContext, input: CallParsed<'expenseEdit'>): void {
  runCommand(store, { name: 'expense.edit', label: 'Edit expense' }, () => {
    const before = changeableExpense(store, input.id, input.revision);
    assertMayReview(store, before, 'review');
    assertMatter(store, input.content.matterId);
    const content = { ...input.content, timekeeperId: before.timekeeperId };
    if (canonicalJson(content) === canonicalJson(contentOf(before))) return;
    const after: Expense = {
      ...before,
      ...content,
      reviewState: before.reviewState === 'approved' ? 'in_review' : before.reviewState,
      revision: before.revision + 1,
      updatedAt: nowInstant(store),
    };
    writeExpense(store, { action: 'expense.edit', before, after, reason: null });
  });
}

/** What an expense says, without its id and its history. */
export function contentOf(expense: Expense): ExpenseContent {
  return ExpenseContent.strip().parse(expense);
}

function assertMatter(store: StoreContext, matterId: Id | null): void {
  if (matterId === null) return;
  const matter = requireMatter(store, matterId);
  if (matter.status === 'gone') {
    throw new EngineError('invalid', 'This matter is no longer in the firm’s system.', 'matterId');
  }
}
