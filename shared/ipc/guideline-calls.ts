import { z } from 'zod';
import { Id } from '../domain/id';
import { EntryFacts } from '../domain/time-entry';
import { Flag } from '../guidelines/flag';
import { RuleSetName } from '../guidelines/rule-set';
import { Admission } from '../guidelines/said-facts';
import { WorkDate } from '../time/work-date';
import { call, done, nothing } from './call';
import {
  BillingPeriodView,
  EntryView,
  GuidelinesView,
  RuleBookView,
  RuleSetFileView,
  TriedView,
} from './views';

const RuleSetText = z.string().max(1_000_001);
const reason = z.string().trim().min(1).max(2000);

/** Clients' guidelines: rule sets in versions, where they hold, and what people waive. */
export const guidelineCalls = {
  guidelinesGet: call(nothing, GuidelinesView),
  /** What the page needs to judge while somebody types. */
  ruleBookGet: call(nothing, RuleBookView),
  /** Saves the next version of a rule set, or says by line and column what is wrong with it; then nothing is saved. */
  ruleSetSave: call(
    z.strictObject({
      text: RuleSetText,
      /** From this work date on it takes the place of earlier versions wherever they hold; null: it is only saved. */
      inForceFrom: WorkDate.nullable(),
    }),
    z.strictObject({ name: z.string(), version: z.int() }),
  ),
  /** Says in which year a timekeeper was admitted to the bar; null: nothing is said any more. */
  admissionSet: call(z.strictObject({ timekeeperId: Id, year: Admission.shape.year.nullable() }), done),
  /** Says what is being billed now for a matter, or for all matters of a client that say nothing else; null: nothing. */
  billingPeriodSet: call(
    z.strictObject({
      scope: z.enum(['client', 'matter']),
      scopeId: Id,
      days: z.strictObject({ from: WorkDate, to: WorkDate }).nullable(),
    }),
    done,
  ),
  /** The billing period of a matter's next bill, and who says so; null: nobody does. */
  billingPeriodGet: call(z.strictObject({ matterId: Id }), BillingPeriodView),
  /** Reads a file with a rule set: its text, and by line and column what is wrong with it. Nothing is saved. */
  ruleSetRead: call(z.strictObject({ chosen: Id }), RuleSetFileView),
  /** Writes the text of a rule set, sound or not, to a file that can be read again. */
  ruleSetWrite: call(z.strictObject({ chosen: Id, text: RuleSetText }), z.strictObject({ path: z.string() })),
  ruleSetAssign: call(
    z.strictObject({
      scope: z.enum(['firm', 'client', 'matter']),
      scopeId: Id.nullable(),
      /** Null: nothing of its own from then on. */
      ruleSet: z.strictObject({ name: RuleSetName, version: z.int().min(1) }).nullable(),
      effectiveFrom: WorkDate,
    }),
    done,
  ),
  /** What a rule set would say of the lines that are not pushed yet, of one matter or all. Nothing is saved. */
  ruleSetTry: call(z.strictObject({ text: RuleSetText, matterId: Id.nullable() }), TriedView),
  /**
   * What rules that look at the matter's other lines, its bills and its period say of a line that is being typed; `id` is its
   * saved self's, null for a new one. The page judges by all other rules itself.
   */
  entryTry: call(
    z.strictObject({ id: Id.nullable(), facts: EntryFacts, workedSeconds: z.int().min(0) }),
    z.strictObject({ matterId: Id.nullable(), flags: z.array(Flag) }),
  ),
  /** Goes on in spite of a rule, with a reason; holds for this rule, its version and this content only. */
  flagWaive: call(
    z.strictObject({
      entryId: Id,
      revision: z.int(),
      rule: z.string().max(200),
      ruleSet: z.string().max(200),
      version: z.int(),
      reason,
    }),
    EntryView,
  ),
  /** Brings a line to what the client pays by a rule, such as a discount for a late bill, and tells so beside the rule. */
  flagTake: call(
    z.strictObject({
      entryId: Id,
      revision: z.int(),
      rule: z.string().max(200),
      ruleSet: z.string().max(200),
      version: z.int(),
    }),
    EntryView,
  ),
  waiverWithdraw: call(z.strictObject({ id: Id }), EntryView),
};
