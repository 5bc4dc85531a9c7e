import type { Id } from '../../shared/domain/id';
import type { CallParsed } from '../../shared/ipc/contract';
import { EngineError } from '../engine-error';
import { expenseJudge } from '../queries/expense-flags';
import { waivedExpenseHash } from '../queries/waived-content';
import type { StoreContext } from '../store/database';
import { getWaiver } from '../store/waivers';
import { assertMayReview, changeableExpense } from './expense-guard';
import { assertHolds } from './right-guard';
import { runCommand } from './run-command';
import { giveWaiver, withdrawnNow, writeWithdrawn } from './write-waiver';

/**
 * Goes on in spite of a rule of the client's guidelines on an expense: with a reason, by name, and for exactly this content.
 * @throws EngineError 'moved' where the expense or the verdict is another one now; 'not_allowed' by the firm's policy
 */
export function waiveOnExpense(store: StoreContext, input: CallParsed<'expenseWaive'>): void {
  const { id, revision, rule, ruleSet, version, reason } = input;
  runCommand(store, { name: 'waiver.give', label: 'Waive a guideline' }, () => {
    assertHolds(store, 'waive');
    const expense = changeableExpense(store, id, revision);
    assertMayReview(store, expense, 'review');
    const flag = expenseJudge(store)(expense).find(
      (one) => one.rule === rule && one.guideline?.ruleSet === ruleSet && one.guideline.version === version,
    );
    if (flag === undefined) {
      throw new EngineError('moved', 'This rule no longer says anything about the expense.');
    }
    if (flag.waiver !== undefined) return;
    giveWaiver(store, {
      lineId: id,
      rule,
      ruleSet,
      version,
      reason,
      contentHash: waivedExpenseHash(store, expense),
    });
  });
}

/**
 * Takes a waiver on an expense back: the rule speaks again.
 * @returns the expense's id
 * @throws EngineError 'not_allowed' for one that was approved on the strength of it
 */
export function withdrawExpenseWaiver(store: StoreContext, waiverId: Id): Id {
  return runCommand(store, { name: 'waiver.withdraw', label: 'Withdraw a waiver' }, () => {
    const before = getWaiver(store, waiverId);
    if (before === null) throw new EngineError('not_found', 'There is no such waiver.');
    const expense = changeableExpense(store, before.lineId, null);
    assertMayReview(store, expense, 'review');
    if (expense.reviewState === 'approved') {
      throw new EngineError('not_allowed', 'This expense is approved. Withdraw the approval first.');
    }
    if (before.withdrawnAt === null) {
      writeWithdrawn(store, before, withdrawnNow(store), { action: 'waiver.withdraw', reason: null });
    }
    return expense.id;
  });
}
