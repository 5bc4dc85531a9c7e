import type { ExpenseContent } from '../../../shared/domain/expense';
import { unitPriceKeeping } from '../../../shared/guidelines/keep-amount';
import type { Flag } from '../../../shared/ipc/views';
import { words } from '../../words';
import { decimalText } from './decimal-text';

export type ExpenseStep = {
  /** What the button says. */
  readonly label: string;
  readonly change: Partial<Pick<ExpenseContent, 'billing' | 'unitPrice'>>;
};

/** What one press would change of an expense so that it keeps a rule; null where a person has to decide more than that. */
export function expenseStepFor(
  flag: Flag,
  content: Omit<ExpenseContent, 'timekeeperId'>,
): ExpenseStep | null {
  const { guideline } = flag;
  if (guideline === undefined || flag.waiver !== undefined || content.billing !== 'billable') return null;
  const { adjustment, fix } = guideline;
  if (fix === 'no_charge' || (adjustment?.what === 'amount' && adjustment.after === 0)) {
    return { label: words.common.noChargeTitle, change: { billing: 'no_charge' } };
  }
  if (adjustment?.what !== 'amount') return null;
  const unitPrice = unitPriceKeeping(adjustment.after, content.quantity, content.currency);
  if (unitPrice === null || unitPrice >= content.unitPrice) return null;
  return { label: words.invoices.price(decimalText(unitPrice, 2)), change: { unitPrice } };
}
