import { z } from 'zod';
import { Id } from '../../domain/id';
import { Matter } from '../../domain/reference';
import { Currency, Minor, RateMinor } from '../../money/money';
import { Instant, WorkDate } from '../../time/work-date';
import { CodePolicy } from '../../utbms/code-policy';

/** What a matter has on no bill yet, by age; matters without are left out. Both together are what Pre-bill shows. */
export const MatterSum = z.strictObject({
  matterId: Id,
  currency: Currency,
  entries: z.int(),
  billedSeconds: z.int(),
  /** Work of the last 30 days, 31 to 60, 61 to 90, older. */
  ages: z.tuple([Minor, Minor, Minor, Minor]),
  unbilledMinor: Minor,
  /** On an invoice that went out from here. */
  invoicedHereMinor: Minor,
});
export type MatterSum = z.infer<typeof MatterSum>;

/** A budget of the client's guidelines, and how much of it is used. */
export const BudgetView = z.strictObject({
  /** "The matter", "L300". */
  what: z.string(),
  per: z.enum(['bill', 'month', 'year', 'matter']),
  amountMinor: Minor,
  usedMinor: Minor,
});
export type BudgetView = z.infer<typeof BudgetView>;

const GuidelineView = z.strictObject({
  ruleSet: z.string(),
  version: z.int(),
  /** Who it was chosen for. */
  by: z.enum(['matter', 'client', 'firm', 'standard']),
});

/** A matter as a list shows it. */
export const MatterRow = z.strictObject({
  id: Id,
  clientName: z.string(),
  responsibleName: z.string(),
  /** What its client is billed in: rates and budgets are in it. */
  currency: Currency,
  /** What the person at this laptop is billed at there; null: no rate is known. */
  myRateMinor: RateMinor.nullable(),
  /** Kinds of codes that every line must have ("Task", "Activity"). */
  codesRequired: z.array(z.string()),
  guideline: GuidelineView,
  /** Of the whole matter; null without one. */
  budget: BudgetView.nullable(),
});
export type MatterRow = z.infer<typeof MatterRow>;

export const MatterDetail = MatterRow.extend({
  matter: Matter,
  rates: z.array(
    z.strictObject({
      timekeeperId: Id,
      name: z.string(),
      rateMinor: RateMinor.nullable(),
      /** "this matter, in Clio", "the class for this client, by your rate cards". */
      words: z.string(),
    }),
  ),
  policy: CodePolicy,
  budgets: z.array(BudgetView),
  sum: MatterSum.nullable(),
  /** The same in other currencies than the client's: never added. */
  otherSums: z.array(MatterSum),
  lastWorkDate: WorkDate.nullable(),
  entries: z.int(),
  /** When matters were last read from the PMS; null: never. */
  readAt: Instant.nullable(),
});
export type MatterDetail = z.infer<typeof MatterDetail>;
