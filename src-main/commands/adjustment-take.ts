import type { Id } from '../../shared/domain/id';
import type { Flag } from '../../shared/guidelines/flag';
import { unitPriceKeeping } from '../../shared/guidelines/keep-amount';
import type { CallParsed } from '../../shared/ipc/contract';
import { causeOf } from '../../shared/prebill/write-down-cause';
import { EngineError } from '../engine-error';
import { expenseJudge } from '../queries/expense-flags';
import { waivedEntryHash, waivedExpenseHash } from '../queries/waived-content';
import { nowInstant, type StoreContext } from '../store/database';
import { assertMayReview, changeableExpense } from './expense-guard';
import { assertHoursSeen, assertRateSeen } from './hidden-fields';
import { keepWords } from './prebill-comment';
import { assertPermitted, prebillLines } from './prebill-line';
import { runCommand } from './run-command';
import { writeChange } from './write-change';
import { writeExpense } from './write-expense';
import { giveWaiver } from './write-waiver';

type Named = { readonly rule: string; readonly ruleSet: string; readonly version: number };

/**
 * Brings a line's amount to what the client pays by a rule, such as a discount for a late bill: hours and the agreed rate stay,
 * and the difference is written down.
 * The rule would ask for the same again of what is left, so what was taken is told beside it as waived, for this content
 * only. One step to undo.
 * @throws EngineError 'moved' where the line or the verdict is another one now; 'not_allowed' by the firm's policy
 */
export function takeAdjustment(store: StoreContext, input: CallParsed<'flagTake'>): void {
  const { entryId, revision } = input;
  runCommand(store, { name: 'flag.take', label: 'Take the client’s adjustment' }, () => {
    const lines = prebillLines(store, [entryId], new Map([[entryId, revision]]));
    assertPermitted(store, lines, 'review');
    for (const { entry, view } of lines) {
      assertHoursSeen(view);
      assertRateSeen(view);
      const { flag, after } = payable(view.flags, input);
      const adjustmentMinor = view.adjustmentMinor - (view.amountMinor - after);
      const reason = reasonOf(flag);
      const changed = writeChange(store, entry, {
        action: after === 0 ? 'prebill.no_charge' : 'prebill.write_down',
        change: after === 0 ? { billing: 'no_charge' } : { adjustmentMinor },
        withdrawn: 'The client pays less',
        reason,
      });
      keepWords(store, entryId, after === 0 ? 'no_charge' : 'write_down', reason, causeOf(view.flags));
      const hash = waivedEntryHash(store, changed);
      giveWaiver(store, { lineId: entryId, contentHash: hash, reason, ...named(input) });
    }
  });
}

/** The same for an expense, whose unit price gives. @throws EngineError as `takeAdjustment` does */
export function takeOnExpense(store: StoreContext, input: CallParsed<'expenseFlagTake'>): Id {
  return runCommand(store, { name: 'flag.take', label: 'Take the client’s adjustment' }, () => {
    const before = changeableExpense(store, input.id, input.revision);
    assertMayReview(store, before, 'review');
    const { flag, after: amount } = payable(expenseJudge(store)(before), input);
    const unitPrice = unitPriceKeeping(amount, before.quantity, before.currency);
    const reason = reasonOf(flag);
    const after = {
      ...before,
      ...(unitPrice === null ? { billing: 'no_charge' as const } : { unitPrice }),
      reviewState: before.reviewState === 'approved' ? ('in_review' as const) : before.reviewState,
      revision: before.revision + 1,
      updatedAt: nowInstant(store),
    };
    writeExpense(store, { action: 'expense.edit', before, after, reason });
    giveWaiver(store, {
      lineId: before.id,
      contentHash: waivedExpenseHash(store, after),
      reason,
      ...named(input),
    });
    return before.id;
  });
}

const named = ({ rule, ruleSet, version }: Named): Named => ({ rule, ruleSet, version });
const reasonOf = ({ source, message }: Flag): string => `Taken: ${message} (${source})`;

/** The verdict and the amount that it leaves. */
function payable(flags: readonly Flag[], { rule, ruleSet, version }: Named): { flag: Flag; after: number } {
  const flag = flags.find(
    (one) => one.rule === rule && one.guideline?.ruleSet === ruleSet && one.guideline.version === version,
  );
  const adjustment = flag?.waiver === undefined ? flag?.guideline?.adjustment : null;
  if (flag === undefined || adjustment?.what !== 'amount') {
    throw new EngineError('moved', 'This rule no longer takes anything off the line.');
  }
  return { flag, after: adjustment.after };
}
