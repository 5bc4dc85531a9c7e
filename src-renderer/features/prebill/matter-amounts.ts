import type { PrebillMatter } from '../../../shared/ipc/views';
import { type Amount, sumByCurrency } from '../../../shared/money/amounts';
import { formatAmounts } from '../../state/format';
import { words } from '../../words';

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
  if (expenses.lines === 0) return words.prebill.allUnbilledLinesOfMatter;
  const time = formatAmounts(sumByCurrency(timeOf(matter)), currency);
  return words.prebill.allUnbilledLinesOfMatterOfTime(time, formatAmounts(expenses.billed, currency));
}
