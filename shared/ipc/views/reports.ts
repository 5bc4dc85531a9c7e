import { z } from 'zod';
import { Id } from '../../domain/id';
import { Currency } from '../../money/money';
import { ReportRequest } from '../../reports/request';
import { WorkDate } from '../../time/work-date';
import { EntryView } from './entries';

/** A row of a report: one figure for each column of its definition; a percentage in tenths, null of nothing. */
export const ReportRow = z.strictObject({
  id: z.string(),
  /** What it stands for: an id, a code, a first day, a reason; null: entries without any. */
  key: z.string().nullable(),
  label: z.string(),
  /** The matter's number, a code's name; empty where there is nothing more to say. */
  detail: z.string(),
  currency: Currency,
  figures: z.array(z.int().nullable()),
  /** How many of its entries are in no amount, since no rate is known for them. */
  withoutRate: z.int(),
  /** What the chart stacks, in the order of the definition. */
  series: z.strictObject({ money: z.array(z.int()), hours: z.array(z.int()) }),
});
export type ReportRow = z.infer<typeof ReportRow>;

export const ReportTotal = z.strictObject({
  currency: Currency,
  figures: z.array(z.int().nullable()),
  withoutRate: z.int(),
  series: z.strictObject({ money: z.array(z.int()), hours: z.array(z.int()) }),
});
export type ReportTotal = z.infer<typeof ReportTotal>;

export const ReportView = z.strictObject({
  /** What was asked: a screen shows an answer by what it answers, since the next question may be asked already. */
  request: ReportRequest,
  /** The largest first, or the latest days. */
  rows: z.array(ReportRow),
  /** What is left beyond the rows shown, by currency, and how many rows that is. */
  rest: z.array(ReportTotal.extend({ rows: z.int() })),
  /** One for each currency; the rows and the rest sum to it. */
  totals: z.array(ReportTotal),
  entries: z.int(),
  today: WorkDate,
  /** How the totals are counted, in words. */
  explained: z.array(z.strictObject({ name: z.string(), words: z.string() })),
});
export type ReportView = z.infer<typeof ReportView>;

/** The entries of one row, newest first. */
export const ReportEntries = z.strictObject({
  rows: z.array(EntryView),
  next: z.strictObject({ workDate: WorkDate, id: Id }).nullable(),
});
export type ReportEntries = z.infer<typeof ReportEntries>;
