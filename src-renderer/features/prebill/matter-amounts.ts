import type { PrebillMatter } from '../../../shared/ipc/views';
import { type Amount, sumByCurrency } from '../../../shared/money/amounts';
import { formatAmounts } from '../../state/format';

/** What a matter comes to in time and expenses, one sum for each currency: as its totals say. */
export function amountsOf(matter: PrebillMatter): readonly Amount[] {
  return sumByCurrency([...timeOf(matter), ...matter.expenses.billed]);
}

const timeOf = ({ currency, amountMinor, otherAmounts }: PrebillMatter): readonly Amount[] => [
  { currency, minor: amountMinor },
  ...otherAmounts,
];

/** "All unbilled lines of the matter: $540.00 of time, $41.25 of expenses". */
export function whatIsUnbilled(matter: PrebillMatter): string {
  const { expenses, currency } = matter;
  if (expenses.lines === 0) return 'All unbilled lines of the matter';
  const time = formatAmounts(sumByCurrency(timeOf(matter)), currency);
  return `All unbilled lines of the matter: ${time} of time, ${formatAmounts(expenses.billed, currency)} of expenses`;
}
