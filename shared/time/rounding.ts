import { z } from 'zod';

/**
 * How worked seconds become billed seconds. Versioned, so that a figure frozen last year can be derived again.
 * All numbers are integer seconds: float hours misround a third of the exact tenths.
 */
export const RoundingPolicy = z.strictObject({
  version: z.int().min(1),
  mode: z.enum(['up', 'nearest', 'down']),
  /** Size of one billing increment in seconds; 360 is a tenth of an hour. */
  incrementSeconds: z.int().min(1).max(3600),
  /** Least billed time for an entry with any worked time, in seconds. */
  minimumSeconds: z.int().min(0).max(3600),
  /**
   * What is rounded: each entry (the default), or the sum of a timekeeper's day on a matter. A day is rounded when it is
   * approved (`allotDay`); until then its entries stand with their exact time.
   */
  scope: z.enum(['entry', 'day_and_matter']).optional(),
});
export type RoundingPolicy = z.infer<typeof RoundingPolicy>;

export const tenthsUp: RoundingPolicy = { version: 1, mode: 'up', incrementSeconds: 360, minimumSeconds: 0 };

/**
 * Billed seconds for the worked seconds of one entry. Where the policy rounds whole days, an entry by itself is not rounded:
 * it would happen twice (contract 26).
 */
export function roundSeconds(workedSeconds: number, policy: RoundingPolicy): number {
  if (policy.scope !== 'day_and_matter') return roundWhole(workedSeconds, policy);
  assertSeconds(workedSeconds);
  return workedSeconds;
}

function assertSeconds(workedSeconds: number): void {
  if (!Number.isSafeInteger(workedSeconds) || workedSeconds < 0) {
    throw new RangeError(`Worked seconds must be a whole number of at least 0, not ${workedSeconds}`);
  }
}

/** What a policy makes of a whole, whatever its scope. Zero stays zero. Integer arithmetic only. */
export function roundWhole(workedSeconds: number, policy: RoundingPolicy): number {
  assertSeconds(workedSeconds);
  if (workedSeconds === 0) return 0;
  const step = policy.incrementSeconds;
  const addend = policy.mode === 'up' ? step - 1 : policy.mode === 'nearest' ? Math.floor(step / 2) : 0;
  const rounded = Math.floor((workedSeconds + addend) / step) * step;
  return Math.max(rounded, policy.minimumSeconds);
}

/**
 * Whether a PMS that rounds up to so many minutes would change figures that our policy has already rounded: it would
 * then happen twice (contract 26). 0 minutes: it does not round.
 */
export function roundsAgain(policy: RoundingPolicy, pmsRoundingMinutes: number): boolean {
  return pmsRoundingMinutes > 0 && policy.incrementSeconds % (pmsRoundingMinutes * 60) !== 0;
}
