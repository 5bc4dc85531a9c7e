import { z } from 'zod';
import { Decimal4, decimalScale, multiplyDecimals, TaxRate } from '../money/decimal';
import { minorDigits } from '../money/format';
import { Currency, type Minor } from '../money/money';
import { Instant, WorkDate } from '../time/work-date';
import { Id } from './id';
import { Billing, maxNarrativeLength, ReviewState, UtbmsCodeText } from './time-entry';

/** Money laid out for a matter: copies, travel, a court fee. What it says, apart from its id and its history. */
export const ExpenseContent = z.strictObject({
  timekeeperId: Id,
  /** Null: not yet said, which keeps the expense a draft. */
  matterId: Id.nullable(),
  date: WorkDate,
  /** An E or X code of UTBMS ("E101", "X205"); null: not yet said. */
  code: UtbmsCodeText.nullable(),
  /** How many, in ten-thousandths: 25 pages are 250000. Never negative: a credit is an adjustment. */
  quantity: Decimal4.min(0),
  /** What one costs, in ten-thousandths of the major unit: $0.085 a page is 850. */
  unitPrice: Decimal4.min(0),
  currency: Currency,
  description: z.string().max(maxNarrativeLength),
  /** Where the receipt lies on this laptop; the file itself is not copied. Null: none. */
  receiptPath: z.string().min(1).max(4096).nullable(),
  billing: Billing,
  /** Null: no tax on it. */
  taxRate: TaxRate.nullable(),
});
export type ExpenseContent = z.infer<typeof ExpenseContent>;

/** An expense as this laptop stores it. */
export const Expense = ExpenseContent.extend({
  id: Id,
  reviewState: ReviewState,
  /** Why it was returned or held, in the reviewer's words. */
  reviewNote: z.string().max(2000).nullable(),
  /** Grows by one with every change of content; an approval names the revision that it holds for. */
  revision: z.int().min(1),
  createdAt: Instant,
  updatedAt: Instant,
  deletedAt: Instant.nullable(),
});
export type Expense = z.infer<typeof Expense>;

/** Quantity times unit price in minor units, rounded half up once per line; whatever it is billed as. */
export function expenseCostMinor(
  expense: Pick<ExpenseContent, 'quantity' | 'unitPrice' | 'currency'>,
): Minor {
  return multiplyDecimals(
    { value: expense.quantity, scale: decimalScale },
    { value: expense.unitPrice, scale: decimalScale },
    minorDigits(expense.currency),
  );
}

/** What an expense puts on a bill, in minor units: nothing where it is no charge or not billable. */
export function expenseAmountMinor(
  expense: Pick<ExpenseContent, 'quantity' | 'unitPrice' | 'currency' | 'billing'>,
): Minor {
  return expense.billing === 'billable' ? expenseCostMinor(expense) : 0;
}
