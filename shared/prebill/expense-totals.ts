import { z } from 'zod';
import { type ExpenseContent, expenseAmountMinor, expenseCostMinor } from '../domain/expense';
import { Currency, Minor } from '../money/money';

/** Sums of a matter's unbilled expenses in one currency: standard = billed + not charged, to the cent. */
export const ExpenseTotals = z.strictObject({
  currency: Currency,
  lines: z.int(),
  /** What they cost; what is not billable counts as nothing, as of time. */
  standardMinor: Minor,
  billedMinor: Minor,
  writeDownMinor: Minor,
});
export type ExpenseTotals = z.infer<typeof ExpenseTotals>;

type Summed = Pick<ExpenseContent, 'quantity' | 'unitPrice' | 'currency' | 'billing'>;

/** One row of sums for each currency, by its code: two are never added. Each is a sum of line cents, as on the invoice. */
export function expenseTotalsOf(expenses: readonly Summed[]): ExpenseTotals[] {
  return [...Map.groupBy(expenses, ({ currency }) => currency)]
    .map(([currency, some]) => {
      const standardMinor = sum(
        some.map((one) => (one.billing === 'non_billable' ? 0 : expenseCostMinor(one))),
      );
      const billedMinor = sum(some.map(expenseAmountMinor));
      const writeDownMinor = standardMinor - billedMinor;
      return { currency, lines: some.length, standardMinor, billedMinor, writeDownMinor };
    })
    .sort((one, other) => (one.currency < other.currency ? -1 : 1));
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
