import type { Instant } from '../time/work-date';

/** P5: so long without a good sync, while something answers, and somebody must be told. */
export const alertAfterMs = 12 * 3_600_000;

/**
 * Tries must have failed for so long before anything is said. A laptop that slept for a night has had no good sync for hours
 * and nothing is wrong; the tries that follow its waking say whether there is.
 */
export const settledAfterMs = 15 * 60_000;

export type SyncWatch = {
  /** The last good sync; before the first, the sign-in. Null: nobody has signed in, and nothing is expected. */
  readonly goodAt: Instant | null;
  readonly now: Instant;
  /** The same, by the clock that doesn't jump; null where this run of the app has seen none. */
  readonly sinceGoodMs: number | null;
  /**
   * For how long, by the clock that doesn't jump, tries have been answered without a sync going through. Null while the last
   * one went through, and while nothing answers: offline, working offline and signed out have words of their own.
   */
  readonly failingForMs: number | null;
};

/**
 * Whole hours without a good sync where that is an alert (P5); null where it is none. Of the two clocks the one that shows
 * more time counts: the wall clock knows of the days when the app was shut, and may have been set back.
 */
export function hoursWithoutSync(watch: SyncWatch): number | null {
  const { goodAt, now, sinceGoodMs, failingForMs } = watch;
  if (goodAt === null || failingForMs === null || failingForMs < settledAfterMs) return null;
  const ageMs = Math.max(Date.parse(now) - Date.parse(goodAt), sinceGoodMs ?? failingForMs);
  return ageMs < alertAfterMs ? null : Math.floor(ageMs / 3_600_000);
}
