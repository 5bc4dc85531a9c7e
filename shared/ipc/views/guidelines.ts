import { z } from 'zod';
import { Id } from '../../domain/id';
import { Assignment } from '../../guidelines/assignment';
import { Flag } from '../../guidelines/flag';
import { RuleBookContent } from '../../guidelines/rule-book';
import { Admission, SaidPeriod } from '../../guidelines/said-facts';
import { Instant, WorkDate } from '../../time/work-date';
import { CodeMappingRow } from '../../utbms/map-code';

export const RuleSetVersionView = z.strictObject({
  version: z.int(),
  /** The JSON as it was written. */
  text: z.string(),
  savedBy: z.string(),
  savedAt: Instant,
});
export type RuleSetVersionView = z.infer<typeof RuleSetVersionView>;

export const RuleSetView = z.strictObject({
  name: z.string(),
  /** The newest first; never empty. */
  versions: z.array(RuleSetVersionView),
});
export type RuleSetView = z.infer<typeof RuleSetView>;

export const AssignmentView = Assignment.extend({
  /** "The firm", a client's name, or a matter's number and name. */
  scopeName: z.string(),
  by: z.string(),
  at: Instant,
});
export type AssignmentView = z.infer<typeof AssignmentView>;

export const GuidelinesView = z.strictObject({
  sets: z.array(RuleSetView),
  /** Every assignment there ever was, the latest first. */
  assignments: z.array(AssignmentView),
});
export type GuidelinesView = z.infer<typeof GuidelinesView>;

/** What a rule set, saved or not, would say of the present pre-bill lines. */
export const TriedView = z.strictObject({
  lines: z.int(),
  flagged: z.int(),
  blocked: z.int(),
  /** By rule, the one that flags most first. */
  rules: z.array(z.strictObject({ ruleId: z.string(), lines: z.int() })),
  /** The first of the flagged lines. */
  examples: z.array(
    z.strictObject({ entryId: Id, title: z.string(), narrative: z.string(), flags: z.array(Flag) }),
  ),
});
export type TriedView = z.infer<typeof TriedView>;

/** A file with a rule set, sound or not. */
export const RuleSetFileView = z.strictObject({
  /** The file's own name, without its ending. */
  fileName: z.string(),
  text: z.string(),
  /** The rule set's name; null where its text is not sound. */
  name: z.string().nullable(),
  problems: z.array(z.strictObject({ line: z.int(), column: z.int(), message: z.string() })),
});
export type RuleSetFileView = z.infer<typeof RuleSetFileView>;

/** What is being billed now on a matter. */
export const BillingPeriodView = z.strictObject({
  /** The period that lines are held to; null: none is known. */
  period: z
    .strictObject({
      from: WorkDate,
      /** Null: it begins after what was billed, and has no end yet. */
      to: WorkDate.nullable(),
      source: z.string(),
    })
    .nullable(),
  /** What was said in Daybook, for the matter and for its client. */
  ofMatter: z.strictObject({ from: WorkDate, to: WorkDate }).nullable(),
  ofClient: z.strictObject({ from: WorkDate, to: WorkDate }).nullable(),
  clientId: Id.nullable(),
});
export type BillingPeriodView = z.infer<typeof BillingPeriodView>;

/** What the page needs to judge while somebody types: rule sets, where they hold, and as what people count. */
export const RuleBookView = RuleBookContent.extend({
  classes: z.array(z.strictObject({ timekeeperId: Id, clientId: Id.nullable(), classCode: z.string() })),
  admissions: z.array(Admission),
  periods: z.array(SaidPeriod),
  /** The clients' own codes for the firm's, where a client has any. */
  mappings: z.array(z.strictObject({ clientId: Id, rows: z.array(CodeMappingRow) })),
});
export type RuleBookView = z.infer<typeof RuleBookView>;
