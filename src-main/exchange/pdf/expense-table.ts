import { formatMoney } from '../../../shared/money/format';
import type { DraftExpense } from '../../../shared/prebill/draft';
import type { ExpenseTotals } from '../../../shared/prebill/expense-totals';
import { formatWorkDate } from '../../../shared/time/calendar';
import { escaped } from './escaped';

/** A matter's unbilled expenses on paper: what each costs beside what it bills. Nothing where there are none. */
export function expenseTable(expenses: readonly DraftExpense[]): string {
  if (expenses.length === 0) return '';
  const cell = (text: string, look = 'figure') => `<td class="${look}">${escaped(text)}</td>`;
  const rows = expenses.map(
    (one) => `<tr class="same">${cell(formatWorkDate(one.date, ''), 'day')}${cell(one.timekeeperName, 'who')}
${cell(one.code ?? '', 'code')}<td class="text">${escaped(one.description)}${notes[one.billing]}</td>
${cell(formatMoney(one.costMinor, one.currency))}${cell(formatMoney(one.amountMinor, one.currency))}</tr>`,
  );
  return `<h2>Expenses</h2><table><thead><tr><th>Date</th><th>Person</th><th>Code</th><th class="text">Description</th>
<th class="figure">Cost</th><th class="figure">Billed</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

const notes = {
  billable: '',
  no_charge: ' <em>No charge</em>',
  non_billable: ' <em>Not billable</em>',
} as const;

/** The rows of the sums that expenses add, and what time and expenses come to together. @param timeMinor what time bills */
export function expenseSums(totals: ExpenseTotals | undefined, timeMinor: number, currency: string): string {
  if (totals === undefined) return '';
  const line = (name: string, minor: number, look = '') =>
    `<tr${look}><th>${name}</th><td class="figure">${escaped(formatMoney(minor, currency))}</td></tr>`;
  return `${line('Expenses at cost', totals.standardMinor)}${line('Expenses not charged', totals.writeDownMinor)}
${line('Expenses to bill', totals.billedMinor)}
${line('Time and expenses', timeMinor + totals.billedMinor, ' class="sum"')}`;
}
