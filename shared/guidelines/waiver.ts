import { z } from 'zod';
import { Id } from '../domain/id';
import { Instant } from '../time/work-date';
import type { Flag } from './flag';

/**
 * A person took the responsibility for going on in spite of one rule on one line. It holds for exactly this rule in this
 * version and for exactly this content: whatever changes, the question is asked anew.
 */
export const Waiver = z.strictObject({
  id: Id,
  lineId: Id,
  /** `rule` of the flag. */
  rule: z.string(),
  ruleSet: z.string(),
  version: z.int().min(1),
  /** SHA-256 over the canonical JSON of what the line says, and of its codes as sent where they are others. */
  contentHash: z.string(),
  reason: z.string(),
  by: z.string(),
  at: Instant,
  withdrawnBy: z.string().nullable(),
  withdrawnAt: Instant.nullable(),
});
export type Waiver = z.infer<typeof Waiver>;

/** Flags with the waivers that hold for them. Checks of Daybook's own are waived by nobody. */
export function withWaivers(
  flags: readonly Flag[],
  waivers: readonly Waiver[],
  contentHash: () => string,
): Flag[] {
  if (waivers.length === 0) return [...flags];
  const hash = contentHash();
  return flags.map((flag) => {
    const { guideline } = flag;
    if (guideline === undefined) return flag;
    const waiver = waivers.find(
      (one) =>
        one.withdrawnAt === null &&
        one.rule === flag.rule &&
        one.ruleSet === guideline.ruleSet &&
        one.version === guideline.version &&
        one.contentHash === hash,
    );
    if (waiver === undefined) return flag;
    const { id, reason, by, at } = waiver;
    return { ...flag, waiver: { id, reason, by, at } };
  });
}
