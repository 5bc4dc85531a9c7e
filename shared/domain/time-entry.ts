import { z } from 'zod';
import { Minor, RateMinor } from '../money/money';
import { Instant, WorkDate } from '../time/work-date';
import { Id } from './id';

/** A UTBMS code as written on a line: letters and digits ("L350", "A103", "PA110"). */
export const UtbmsCodeText = z.string().regex(/^[A-Z]{1,3}[0-9]{2,3}$/);
export type UtbmsCodeText = z.infer<typeof UtbmsCodeText>;

/** `no_charge` is shown on the bill at zero; `non_billable` is not shown at all. */
export const Billing = z.enum(['billable', 'no_charge', 'non_billable']);
export type Billing = z.infer<typeof Billing>;

export const maxNarrativeLength = 20_000;
/** A day has 86,400 seconds: a longer entry is a slip of the hand and is flagged, not saved as work. */
export const maxEntrySeconds = 86_400;

/**
 * The content of a time entry that both sides know and that sync compares, field by field.
 * `seconds` is the billed quantity: what is, or will be, on the PMS.
 */
export const EntryFacts = z.strictObject({
  timekeeperId: Id,
  matterId: Id.nullable(),
  workDate: WorkDate,
  seconds: z.int().min(0),
  narrative: z.string().max(maxNarrativeLength),
  taskCode: UtbmsCodeText.nullable(),
  activityCode: UtbmsCodeText.nullable(),
  rateMinor: RateMinor.nullable(),
  billing: Billing,
});
export type EntryFacts = z.infer<typeof EntryFacts>;

export const factNames = [
  'timekeeperId',
  'matterId',
  'workDate',
  'seconds',
  'narrative',
  'taskCode',
  'activityCode',
  'rateMinor',
  'billing',
] as const satisfies readonly (keyof EntryFacts)[];
export const FactName = z.enum(factNames);
export type FactName = z.infer<typeof FactName>;

/** Where an entry stands in pre-bill review. Whether it is on the PMS is custody, and derived. */
export const ReviewState = z.enum(['draft', 'in_review', 'returned', 'on_hold', 'approved']);
export type ReviewState = z.infer<typeof ReviewState>;

/**
 * Whether a change withdraws an approval (P4): one that was given here, or by the PMS, which leaves no record of ours. What
 * is said before a change, of one entry or of many, and what the change does go by this alone.
 */
export function changeEndsApproval({ reviewState }: { readonly reviewState: ReviewState }): boolean {
  return reviewState === 'approved';
}

export const EntrySource = z.enum([
  'quick_entry',
  'timer',
  'pms',
  'adjustment',
  'split',
  'duplicate',
  'file',
]);
export type EntrySource = z.infer<typeof EntrySource>;

/** What review takes off a line's amount, in minor units: never more than nothing. */
export const AdjustmentMinor = Minor.max(0);

/** A time entry as this laptop stores it. */
export const TimeEntry = z.strictObject({
  id: Id,
  timekeeperId: Id,
  /** Null: not yet said, which keeps the entry a draft. */
  matterId: Id.nullable(),
  workDate: WorkDate,
  /** Raw worked time in whole seconds. Sync never changes it (P7). */
  workedSeconds: z.int().min(0).max(maxEntrySeconds),
  /** Billed time said by a person, read from the PMS or frozen at approval; null: derived by the rounding policy. */
  billedSeconds: z.int().min(0).max(maxEntrySeconds).nullable(),
  narrative: z.string().max(maxNarrativeLength),
  taskCode: UtbmsCodeText.nullable(),
  activityCode: UtbmsCodeText.nullable(),
  /** A rate said by a person, read from the PMS or frozen at approval; null: looked up. */
  rateMinor: RateMinor.nullable(),
  /**
   * Written down off the amount: hours and the agreed rate stay, and the line bills their fee and this. No fact that sync knows:
   * no PMS keeps one on a time entry. Of a line that bills less than this it takes no more than all (`adjustmentOf`).
   */
  adjustmentMinor: AdjustmentMinor.default(0),
  billing: Billing,
  reviewState: ReviewState,
  /** Why it was returned, held or written down, in the reviewer's words. */
  reviewNote: z.string().max(2000).nullable(),
  source: EntrySource,
  /** What was typed, kept word for word so that nothing is lost in reading it. */
  rawText: z.string().max(maxNarrativeLength).nullable(),
  /** Grows by one with every change of content; approval and push name the revision they carry. */
  revision: z.int().min(1),
  createdAt: Instant,
  updatedAt: Instant,
  deletedAt: Instant.nullable(),
});
export type TimeEntry = z.infer<typeof TimeEntry>;

/** The fields of an entry that a hand, a patch or a file may set, and whose time it is. */
export type EntryContent = Pick<
  TimeEntry,
  | 'timekeeperId'
  | 'matterId'
  | 'workDate'
  | 'workedSeconds'
  | 'billedSeconds'
  | 'narrative'
  | 'taskCode'
  | 'activityCode'
  | 'rateMinor'
  | 'billing'
>;
