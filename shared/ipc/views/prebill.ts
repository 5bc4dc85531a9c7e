import { z } from 'zod';
import { Id } from '../../domain/id';
import { EntryFacts, FactName } from '../../domain/time-entry';
import { Amount } from '../../money/amounts';
import { Currency, Minor } from '../../money/money';
import { ExpenseTotals } from '../../prebill/expense-totals';
import { PrebillTotals } from '../../prebill/totals';
import { Instant, WorkDate } from '../../time/work-date';
import { EntryView } from './entries';

export const PrebillMatter = z.strictObject({
  matterId: Id,
  matterNumber: z.string(),
  matterName: z.string(),
  clientName: z.string(),
  /** Lines of this matter by review state; `pushed` are on the PMS and not on a bill. */
  counts: z.strictObject({
    draft: z.int(),
    in_review: z.int(),
    returned: z.int(),
    on_hold: z.int(),
    approved: z.int(),
    pushed: z.int(),
  }),
  /** What the matter's client is billed in, what is in it, and the sums in others: never added. */
  currency: Currency,
  amountMinor: Minor,
  otherAmounts: z.array(Amount),
  /** How many lines are in neither, since no rate is known for them. */
  withoutRate: z.int(),
  /** Its expenses on no invoice that went out: what they bill, one sum for each currency, and who still waits for somebody. */
  expenses: z.strictObject({ lines: z.int(), toReview: z.int(), billed: z.array(Amount) }),
  billedSeconds: z.int(),
  blocks: z.int(),
  warns: z.int(),
  oldestWorkDate: WorkDate.nullable(),
});
export type PrebillMatter = z.infer<typeof PrebillMatter>;

export const PrebillView = z.strictObject({
  matter: PrebillMatter,
  lines: z.array(EntryView),
  /** Of the lines in the matter's currency. */
  totals: PrebillTotals,
  /** Of those in others, as of what the PMS has in the firm's: one for each, never added. */
  otherTotals: z.array(z.strictObject({ currency: Currency, totals: PrebillTotals })),
  /** Of the matter's expenses on no invoice that went out, one for each currency. */
  expenses: z.array(ExpenseTotals),
  /** Lines that say something else than when a reviewer last approved, returned or held them. */
  sinceReview: z.array(
    z.strictObject({
      entryId: Id,
      at: Instant,
      by: z.string(),
      /** "hours and narrative". */
      words: z.string(),
      changeMinor: Minor,
    }),
  ),
});
export type PrebillView = z.infer<typeof PrebillView>;

export const PushPlan = z.strictObject({
  creates: z.int(),
  updates: z.int(),
  deletes: z.int(),
  held: z.int(),
  conflicts: z.int(),
  awaitingApproval: z.int(),
  /** In the firm's currency: work in another isn't sent. */
  amountMinor: Minor,
  /** Write-downs of what is sent, which the PMS can't carry: `amountMinor` is without them. At most nothing. */
  keptMinor: Minor,
  lines: z.array(
    z.strictObject({
      entryId: Id,
      what: z.enum(['create', 'update', 'delete', 'settle', 'held', 'conflict', 'awaiting_approval']),
      title: z.string(),
      words: z.string(),
      facts: EntryFacts.nullable(),
      /** Facts that the PMS hides: they are not sent, and their values mean nothing. */
      hidden: z.array(FactName),
      amountMinor: Minor,
      /** The line's write-down, which stays here: at most nothing. */
      keptMinor: Minor,
      currency: Currency,
    }),
  ),
});
export type PushPlan = z.infer<typeof PushPlan>;
