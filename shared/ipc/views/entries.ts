import { z } from 'zod';
import { Id } from '../../domain/id';
import { AdjustmentMinor, FactName, TimeEntry } from '../../domain/time-entry';
import { Flag } from '../../guidelines/flag';
import { Amount } from '../../money/amounts';
import { Currency, Minor, RateMinor } from '../../money/money';
import { WorkDate } from '../../time/work-date';
import { Custody } from './custody';
import { EntryPlace } from './entry-place';

export const EntryView = z.strictObject({
  entry: TimeEntry,
  matterNumber: z.string(),
  matterName: z.string(),
  clientName: z.string(),
  timekeeperName: z.string(),
  timekeeperInitials: z.string(),
  /** Billed seconds after rounding, and the policy-derived figure beside the worked one. */
  billedSeconds: z.int(),
  rateMinor: RateMinor.nullable(),
  /** What the firm's own rate cards say of this line where that is another rate, and how they come to it. */
  card: z.strictObject({ rateMinor: RateMinor, words: z.string() }).nullish(),
  /** What the line bills: its fee, less its adjustment. */
  amountMinor: Minor,
  /** What was written down of the fee, hours and rate untouched: at most nothing. */
  adjustmentMinor: AdjustmentMinor,
  /** What rate and amount are in. */
  currency: Currency,
  custody: Custody,
  flags: z.array(Flag),
  conflictId: Id.nullable(),
  /** A client's portal refused it on an invoice, whatever became of it since. */
  refused: z.boolean(),
  /** Facts that the PMS hides from this person: unknown, not zero (contract 5). No screen shows their values. */
  hidden: z.array(FactName),
});
export type EntryView = z.infer<typeof EntryView>;

export const EntryFilter = z.strictObject({
  from: WorkDate.nullish(),
  to: WorkDate.nullish(),
  matterId: Id.nullish(),
  timekeeperId: Id.nullish(),
  /** Words to be found in narratives. */
  search: z.string().max(200).nullish(),
  /** The status bar's numbers open exactly these. */
  custody: z.enum(['all', 'on_pms', 'billed', 'waiting', 'conflict', 'held', 'unknown', 'deleted']).nullish(),
  reviewState: z.string().nullish(),
});
export type EntryFilter = z.infer<typeof EntryFilter>;

export const EntryPage = z.strictObject({
  rows: z.array(EntryView),
  /** Keyset for the next page; null after the last. */
  next: EntryPlace.nullable(),
  total: z.int(),
  totalSeconds: z.int(),
  /** What is in the firm's currency, and beside it the sums in others: never added. */
  totalMinor: Minor,
  otherAmounts: z.array(Amount),
  /** How many entries are in neither, since no rate is known for them. */
  withoutRate: z.int(),
});
export type EntryPage = z.infer<typeof EntryPage>;

/** Fields of a new or edited entry, as the person left them. Absent: unchanged. */
export const EntryPatch = z.strictObject({
  matterId: Id.nullable().optional(),
  workDate: WorkDate.optional(),
  workedSeconds: TimeEntry.shape.workedSeconds.optional(),
  billedSeconds: TimeEntry.shape.billedSeconds.optional(),
  narrative: TimeEntry.shape.narrative.optional(),
  taskCode: TimeEntry.shape.taskCode.optional(),
  activityCode: TimeEntry.shape.activityCode.optional(),
  rateMinor: TimeEntry.shape.rateMinor.optional(),
  billing: TimeEntry.shape.billing.optional(),
});
export type EntryPatch = z.infer<typeof EntryPatch>;

export const DayView = z.strictObject({
  workDate: WorkDate,
  rows: z.array(EntryView),
  workedSeconds: z.int(),
  billedSeconds: z.int(),
  /** What is in the firm's currency, and beside it the sums in others: never added. */
  amountMinor: Minor,
  otherAmounts: z.array(Amount),
  targetSeconds: z.int(),
  /** The seven days of this week with their billed seconds. */
  week: z.array(z.strictObject({ workDate: WorkDate, billedSeconds: z.int(), isDone: z.boolean() })),
});
export type DayView = z.infer<typeof DayView>;
