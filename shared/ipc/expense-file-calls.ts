import { z } from 'zod';
import { Id } from '../domain/id';
import { DayOrder } from '../sheet/columns';
import { ExpenseMapping } from '../sheet/expense-columns';
import { call } from './call';
import { SheetLook } from './sheet-calls';

export const ExpenseRowKind = z.enum([
  /** Becomes an expense. */
  'new',
  /** An expense of the same day, matter, code, sums and words is here already. */
  'here',
  /** Can't be taken; `problems` says why. */
  'refused',
]);
export type ExpenseRowKind = z.infer<typeof ExpenseRowKind>;

const told = z.array(z.strictObject({ label: z.string(), why: z.string() }));

export const ExpenseRowView = z.strictObject({
  /** As the spreadsheet program counts: the headings are row 1. */
  row: z.int(),
  kind: ExpenseRowKind,
  /** The row in short: day, matter, amount, words. */
  title: z.string(),
  problems: told,
  /** What comes in all the same and will have to be looked at. */
  notes: told,
});
export type ExpenseRowView = z.infer<typeof ExpenseRowView>;

export const ExpenseRowsOutcome = z.strictObject({
  new: z.int(),
  here: z.int(),
  refused: z.int(),
  /** Rows that come in and will have to be looked at (`notes`). */
  noted: z.int(),
  /** What the new ones put on bills, in minor units, by currency: sums of several are never mixed. */
  sums: z.array(z.strictObject({ currency: z.string(), minor: z.int() })),
  /** Refused ones first, then those with notes; cut after some hundreds. */
  rows: z.array(ExpenseRowView),
});
export type ExpenseRowsOutcome = z.infer<typeof ExpenseRowsOutcome>;

const asked = z.strictObject({
  chosen: Id,
  /** Of the file that was looked at: one that changed since is refused. */
  hash: SheetLook.shape.hash,
  mapping: ExpenseMapping,
  dayOrder: DayOrder.nullable(),
});

export const expenseFileCalls = {
  /** Looks into a CSV or XLSX file of expenses. */
  expenseFileLook: call(z.strictObject({ chosen: Id }), SheetLook.extend({ mapping: ExpenseMapping })),
  /** What bringing it in would do; nothing is changed. */
  expenseFilePreview: call(asked, ExpenseRowsOutcome),
  /** Brings it in as drafts, one step to undo. Refused rows keep the whole file out unless left out by choice. */
  expenseFileImport: call(asked.extend({ leaveOutRefused: z.boolean() }), ExpenseRowsOutcome),
};
