import type { Expense } from '../../shared/domain/expense';
import type { CallOutput, CallParsed } from '../../shared/ipc/contract';
import { reviewStep } from '../../shared/prebill/review-machine';
import { EngineError } from '../engine-error';
import { nowInstant, type StoreContext } from '../store/database';
import { assertMayReview, changeableExpense } from './expense-guard';
import { linesWord } from './prebill-line';
import { runCommand } from './run-command';
import { writeExpense } from './write-expense';

const labels = { approve: 'Approve', withdraw: 'Withdraw approval of', return: 'Return' } as const;

/**
 * Approves expenses in exactly the revisions that were shown, withdraws that, or returns them with a comment: all or none.
 * Who may approve may send a draft into review with the same key.
 * @throws EngineError naming the expense that stands in the way
 */
export function reviewExpenses(
  store: StoreContext,
  { lines, action, comment }: CallParsed<'expenseReview'>,
): CallOutput<'expenseReview'> {
  const label = `${labels[action]} ${linesWord(lines.length)}`;
  return runCommand(store, { name: `expense.${action}`, label }, () => {
    let changed = 0;
    for (const { id, revision } of lines) {
      const before = changeableExpense(store, id, revision);
      assertMayReview(store, before, action === 'approve' ? 'approve' : 'review');
      if (action === 'approve') assertWhole(before);
      const state =
        action === 'approve' && before.reviewState !== 'approved' ? 'in_review' : before.reviewState;
      const step = reviewStep(state, action);
      if (!step.ok) throw new EngineError('not_allowed', `${titleOf(before)}: ${step.why}`);
      if (step.to === before.reviewState && before.reviewNote === comment) continue;
      const after = { ...before, reviewState: step.to, reviewNote: comment, updatedAt: nowInstant(store) };
      writeExpense(store, { action: `expense.${action}`, before, after, reason: comment });
      changed += 1;
    }
    return { changed };
  });
}

/** What an expense must say before it can be billed. */
function assertWhole(expense: Expense): void {
  const refuse = (field: string, words: string): never => {
    throw new EngineError('not_allowed', `${titleOf(expense)}: ${words}`, field);
  };
  if (expense.matterId === null) refuse('matterId', 'It has no matter yet.');
  if (expense.code === null) refuse('code', 'It has no expense code yet.');
  if (expense.description.trim() === '') refuse('description', 'It has no description yet.');
  if (expense.quantity === 0 || expense.unitPrice === 0) refuse('quantity', 'It comes to nothing.');
}

const titleOf = (expense: Expense): string =>
  `${expense.date} ${expense.code ?? 'no code'} ${expense.description.slice(0, 40)}`.trim();
