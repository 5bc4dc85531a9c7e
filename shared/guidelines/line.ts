import { billedMinorOf } from '../domain/entry-facts';
import { type Expense, expenseAmountMinor } from '../domain/expense';
import type { UtbmsKind } from '../domain/reference';
import type { Billing, EntryFacts, TimeEntry } from '../domain/time-entry';
import type { Minor } from '../money/money';
import type { WorkDate } from '../time/work-date';

/** The firm's own codes of a line that goes out by its client's (`as-billed.ts`). */
type FirmCodes = { readonly [K in UtbmsKind]?: string | null };

/** A time entry as rules see it: the facts that would be billed, rounded hours included. */
export type FeeLine = {
  readonly what: 'fee';
  readonly id: string;
  readonly facts: EntryFacts;
  /** Raw worked time, which tells "nothing worked" from "written down to nothing". */
  readonly workedSeconds: number;
  /** Written down off the amount: budgets and sizes are of what is billed. Absent: nothing. */
  readonly adjustmentMinor?: Minor;
  readonly firmCodes?: FirmCodes;
};

/** An entry as rules see it. @param facts what would be billed of it */
export function feeLineOf(
  { id, workedSeconds, adjustmentMinor }: Pick<TimeEntry, 'id' | 'workedSeconds' | 'adjustmentMinor'>,
  facts: EntryFacts,
): FeeLine {
  return { what: 'fee', id, facts, workedSeconds, ...(adjustmentMinor === 0 ? {} : { adjustmentMinor }) };
}

/** What rules look at in an expense. */
export type JudgedExpense = Pick<
  Expense,
  | 'timekeeperId'
  | 'matterId'
  | 'date'
  | 'code'
  | 'quantity'
  | 'unitPrice'
  | 'currency'
  | 'description'
  | 'receiptPath'
  | 'billing'
>;
export type ExpenseLine = {
  readonly what: 'expense';
  readonly id: string;
  readonly expense: JudgedExpense;
  readonly firmCodes?: FirmCodes;
};

/** One line of a bill. */
export type Line = FeeLine | ExpenseLine;

export const matterIdOf = (line: Line): string | null =>
  line.what === 'fee' ? line.facts.matterId : line.expense.matterId;
export const timekeeperIdOf = (line: Line): string =>
  line.what === 'fee' ? line.facts.timekeeperId : line.expense.timekeeperId;
export const dateOf = (line: Line): WorkDate =>
  line.what === 'fee' ? line.facts.workDate : line.expense.date;
export const billingOf = (line: Line): Billing =>
  line.what === 'fee' ? line.facts.billing : line.expense.billing;
export const textOf = (line: Line): string =>
  line.what === 'fee' ? line.facts.narrative : line.expense.description;
export const amountMinorOf = (line: Line): Minor =>
  line.what === 'fee'
    ? billedMinorOf(line.facts, line.adjustmentMinor ?? 0)
    : expenseAmountMinor(line.expense);
export const codesOf = (line: Line): string[] =>
  (line.what === 'fee' ? [line.facts.taskCode, line.facts.activityCode] : [line.expense.code]).filter(
    (code) => code !== null,
  );
