import type { Expense } from '../../shared/domain/expense';
import type { Flag } from '../../shared/guidelines/flag';
import { blocksOf } from '../../shared/guidelines/flags-of';
import type { CallOutput, CallParsed } from '../../shared/ipc/contract';
import { reviewStep } from '../../shared/prebill/review-machine';
import { EngineError } from '../engine-error';
import { expenseJudge } from '../queries/expense-flags';
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
    const judge = expenseJudge(store);
    let changed = 0;
    for (const { id, revision } of lines) {
      const before = changeableExpense(store, id, revision);
      assertMayReview(store, before, action === 'approve' ? 'approve' : 'review');
      if (action === 'approve') assertUnblocked(before, judge(before));
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

/**
 * What an expense must say before it can be billed, and what the client's guidelines have against it and nobody has waived.
 * @throws EngineError 'not_allowed'
 */
function assertUnblocked(expense: Expense, flags: readonly Flag[]): void {
  const [first] = blocksOf(flags);
  if (first === undefined) return;
  const words = first.guideline === undefined ? first.message : `${first.message} (${first.source})`;
  throw new EngineError('not_allowed', `${titleOf(expense)}: ${words}`, fieldOf[first.rule] ?? null);
}

const fieldOf: Readonly<Record<string, string>> = {
  'expense.matter': 'matterId',
  'expense.code': 'code',
  'expense.description': 'description',
  'expense.amount': 'quantity',
};

const titleOf = (expense: Expense): string =>
  `${expense.date} ${expense.code ?? 'no code'} ${expense.description.slice(0, 40)}`.trim();
