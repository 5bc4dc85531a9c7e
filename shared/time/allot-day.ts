import { type RoundingPolicy, roundWhole } from './rounding';
import { shareOut } from './share-out';

/** What earlier approvals of the same day took already. */
export type DaySoFar = { readonly workedSeconds: number; readonly billedSeconds: number };

/**
 * Rounds a day of one timekeeper on one matter as a whole and allots the result to its entries: the parts sum to the rounded
 * day exactly, in whole increments, by largest remainder, the earlier entry first. An entry that gets none was rounded into
 * the others. Entries approved earlier keep what they got; those that follow get the rest of the day, and never less than
 * nothing.
 * @param workedSeconds of the entries, in the order in which they were made
 * @returns billed seconds, one for each entry
 */
export function allotDay(
  workedSeconds: readonly number[],
  policy: RoundingPolicy,
  earlier: DaySoFar = { workedSeconds: 0, billedSeconds: 0 },
): number[] {
  const worked = workedSeconds.reduce((sum, one) => sum + one, 0);
  if (worked === 0) return workedSeconds.map(() => 0);
  const whole = roundWhole(worked + earlier.workedSeconds, policy);
  const left = Math.max(0, whole - earlier.billedSeconds);
  const step = policy.incrementSeconds;
  const shares = shareOut(Math.floor(left / step), workedSeconds).map((units) => units * step);
  // A minimum need not be a whole number of increments: what is over goes to the longest entry.
  const rest = left % step;
  const longest = workedSeconds.indexOf(Math.max(...workedSeconds));
  return shares.map((share, at) => (at === longest ? share + rest : share));
}
