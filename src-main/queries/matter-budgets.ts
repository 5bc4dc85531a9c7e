import type { Matter } from '../../shared/domain/reference';
import { budgetsOf, type MatterBudget } from '../../shared/guidelines/budgets-of';
import type { CompiledRuleSet } from '../../shared/guidelines/compile';
import { isOfBudget } from '../../shared/guidelines/rules/budget';
import { minorOf } from '../../shared/guidelines/values';
import type { BudgetView } from '../../shared/ipc/views';
import { minorDigits } from '../../shared/money/format';
import { daysOf } from '../../shared/reports/span';
import type { WorkDate } from '../../shared/time/work-date';
import { currencies } from '../store/currencies';
import type { StoreContext } from '../store/database';
import { reportSums } from '../store/report-sums';
import { reportSetting } from './report-setting';

const everyCode = 10_000;

/** The budgets that the guidelines in force give a matter, with how much of each is used. */
export function matterBudgets(
  store: StoreContext,
  matter: Pick<Matter, 'id' | 'number'>,
  ruleSet: CompiledRuleSet,
  today: WorkDate,
): BudgetView[] {
  return budgetsOf(ruleSet, matter.number).map((budget) => ({
    what: budget.code ?? 'The matter',
    per: budget.per,
    amountMinor: minorOf(budget.amount, minorDigits(currencies(store).ofMatter(matter.id))),
    usedMinor: used(store, matter.id, budget, today),
  }));
}

/** What a bill would hold now, or what was worked in this month or year, or ever. */
function used(store: StoreContext, matterId: string, budget: MatterBudget, today: WorkDate): number {
  const { weekStart } = reportSetting(store, request(matterId, null, null, true));
  const days =
    budget.per === 'bill' || budget.per === 'matter'
      ? null
      : daysOf({ kind: budget.per, offset: 0 }, today, weekStart);
  const isOfBill = budget.per === 'bill';
  const asked = request(matterId, days?.from ?? null, days?.to ?? null, isOfBill);
  const setting = reportSetting(store, asked);
  const { rows } = reportSums(store, setting, everyCode);
  // What the PMS has in another currency is in no budget of this one: two are never added.
  const currency = currencies(store).ofMatter(matterId);
  return rows
    .filter(({ key, currency: own }) => own === currency && isOfBudget(budget, key))
    .reduce(
      (sum, { sums }) => sum + (isOfBill ? sums.unbilledMinor + sums.invoicedHereMinor : sums.billedMinor),
      0,
    );
}

function request(matterId: string, from: WorkDate | null, to: WorkDate | null, isOfBill: boolean) {
  const report = isOfBill ? ('unbilled' as const) : ('work' as const);
  return {
    report,
    group: 'task' as const,
    filter: { from, to, clientId: null, matterId, timekeeperId: null },
  };
}
