import { z } from 'zod';
import { Id } from '../domain/id';
import { FactName } from '../domain/time-entry';
import { Instant } from '../time/work-date';

/** Stable names for why a line is refused, as e-billing portals use them; rejections that come back map to them. */
export const reasonCodes = [
  'ADMIN',
  'BLOCK',
  'VAGUE',
  'CHIP',
  'CONF',
  'COPY',
  'DATE',
  'DUP',
  'RATE',
  'TKPR',
  'CLASS',
  'CAP',
  'STALE',
  'TRAV',
  'CODE',
  'EXP',
  'LIMIT',
  'BUDG',
  'MATH',
  'FORMAT',
  'MULTI',
  'CURR',
] as const;
export const ReasonCode = z.enum(reasonCodes);
export type ReasonCode = z.infer<typeof ReasonCode>;

/** Exactly what would keep a rule: billed seconds, the rate in minor units per hour, or the line's amount in minor units. */
export const Adjustment = z.strictObject({
  what: z.enum(['seconds', 'rate', 'amount']),
  before: z.int().min(0),
  after: z.int().min(0),
});
export type Adjustment = z.infer<typeof Adjustment>;

/** What one key would do about it. */
export const Fix = z.enum([
  'split',
  'shorten',
  'describe',
  'code',
  'write_down',
  'no_charge',
  'rate',
  'date',
  'move',
]);
export type Fix = z.infer<typeof Fix>;

/** Which rule of which rule set says so, and by what numbers: enough to audit a waiver years later. */
export const GuidelineVerdict = z.strictObject({
  ruleSet: z.string(),
  version: z.int().min(1),
  client: z.string().nullable(),
  ruleId: z.string(),
  kind: z.string(),
  clause: z.string().nullable(),
  note: z.string().nullable(),
  action: z.enum(['block', 'warn', 'adjust']),
  /** Null: a portal refused the line for a reason that nobody has mapped. */
  reason: ReasonCode.nullable(),
  /** The rule's parameters; of long lists the first few. The whole stands in the version of the rule set. */
  parameters: z.record(z.string(), z.unknown()),
  adjustment: Adjustment.nullable(),
  fix: Fix.nullable(),
});
export type GuidelineVerdict = z.infer<typeof GuidelineVerdict>;

/** A person took the responsibility for going on in spite of a rule. */
export const FlagWaiver = z.strictObject({
  id: Id,
  reason: z.string(),
  by: z.string(),
  at: Instant,
});
export type FlagWaiver = z.infer<typeof FlagWaiver>;

/** What a client's e-billing portal said when it refused a line, as it came. */
export const Refusal = z.strictObject({
  /** As people call it; '': nobody said. */
  portal: z.string(),
  invoiceNumber: z.string(),
  /** Null: the whole invoice was refused. */
  lineNumber: z.int().nullable(),
  code: z.string(),
  words: z.string(),
  at: Instant,
});
export type Refusal = z.infer<typeof Refusal>;

/** A verdict on one line. `block` stops approval, `warn` does not; neither does one that a person has waived. */
export const Flag = z.strictObject({
  /** The rule's id, with what part of it where it says more than one thing ("codes.required.task"). */
  rule: z.string(),
  level: z.enum(['block', 'warn']),
  message: z.string(),
  field: FactName.nullable(),
  /** Where the rule comes from ("Daybook", "Clio", "Acme Insurance, OCG §4.2"). */
  source: z.string(),
  /** Absent: a check of Daybook's or the PMS's own, which nobody can waive. */
  guideline: GuidelineVerdict.optional(),
  /** Absent: no portal refused the line. Beside it `guideline` says what is asked. */
  refusal: Refusal.optional(),
  waiver: FlagWaiver.optional(),
});
export type Flag = z.infer<typeof Flag>;
