import { z } from 'zod';
import { ruleKinds } from './kinds';
import type { Rule } from './rule-kind';

/** A rule of any kind, told apart by `kind`. */
export const RuleSchema = z.discriminatedUnion(
  'kind',
  ruleKinds.map((kind) => kind.schema) as unknown as [z.ZodObject, ...z.ZodObject[]],
) as unknown as z.ZodType<Rule>;

export const RuleSetName = z.string().trim().min(1).max(120);

/**
 * A client's billing rules as readable JSON. Versions are never changed: a verdict names the one it was given by, and it can
 * be read years later.
 */
export const RuleSet = z.strictObject({
  /** Of this layout of the file. */
  format: z.literal(1),
  name: RuleSetName,
  version: z.int().min(1).max(1_000_000),
  /** What the client is called where a verdict cites it. */
  client: z.string().trim().min(1).max(200).optional(),
  about: z.string().trim().min(1).max(2000).optional(),
  /** Which public texts or letters it was made from. */
  sources: z.array(z.string().trim().min(1).max(500)).max(50).optional(),
  /** The name of a rule set that this one builds on; a rule with the same id replaces that one's. */
  extends: RuleSetName.optional(),
  /** Ids of rules of that set that don't hold here. */
  without: z.array(z.string().min(1).max(80)).max(500).optional(),
  rules: z.array(RuleSchema).max(500),
});
export type RuleSet = z.infer<typeof RuleSet>;
