import type { Instant } from '../time/work-date';

/** Bounds of the back-off, in milliseconds. */
export type RetryPolicy = { readonly firstMs: number; readonly capMs: number };

export const retryPolicy: RetryPolicy = { firstMs: 2_000, capMs: 300_000 };

/** After refusals in a row that others share in: a limit counts by the minute, so the spread is of minutes. */
export const crowdPolicy: RetryPolicy = { firstMs: 180_000, capMs: 360_000 };

/** No row is put off for longer: a later instant was written by a clock that has been put right since. */
export const longestWaitMs = 600_000;

/** Whether a row that was put off still waits. A clock that jumped can make its wait no longer than the longest there is. */
export function isPutOff(nextAttemptAt: Instant | null, now: Instant): boolean {
  if (nextAttemptAt === null) return false;
  const leftMs = Date.parse(nextAttemptAt) - Date.parse(now);
  return leftMs > 0 && leftMs <= longestWaitMs;
}

/** The longest wait after this many failures in a row (1 for the first): doubles up to the cap. */
export function retryCeilingMs(failures: number, policy: RetryPolicy = retryPolicy): number {
  const doublings = Math.min(Math.max(0, failures - 1), 30);
  return Math.min(policy.capMs, policy.firstMs * 2 ** doublings);
}

/**
 * How long to wait before trying again, in milliseconds: exponential with full jitter, so that five hundred laptops don't
 * come back together (contract 15, 20). A `Retry-After` is obeyed whole; jitter comes on top of it, never off it.
 * @param jitter a number in [0, 1), injected
 */
export function retryDelayMs(
  failures: number,
  jitter: number,
  retryAfterMs: number | null = null,
  policy: RetryPolicy = retryPolicy,
): number {
  const spread = Math.floor(jitter * retryCeilingMs(failures, policy));
  if (retryAfterMs === null) return spread;
  return Math.max(0, retryAfterMs) + Math.min(spread, policy.firstMs);
}

/**
 * The most that chance adds to a pause that the PMS asked for because of its limit. The end of a window is one instant for
 * everybody: whoever came back then would meet all the others. Once, it is six times the pause at most, so that a lone laptop
 * told to wait a second is not held up; refused again, there is a crowd, and its minutes are used (contract 20).
 */
export function crowdSpreadMs(refusals: number, pauseMs: number): number {
  if (refusals > 1) return retryCeilingMs(refusals - 1, crowdPolicy);
  return Math.min(crowdPolicy.firstMs, Math.max(retryPolicy.firstMs, pauseMs * 6));
}

/**
 * How long to wait after a refusal by a limit that others share, in milliseconds: the pause whole, and chance on top.
 * @param refusals in a row, this one included
 * @param jitter a number in [0, 1), injected
 */
export function crowdDelayMs(refusals: number, jitter: number, pauseMs: number): number {
  return pauseMs + Math.floor(jitter * crowdSpreadMs(refusals, pauseMs));
}

/** How often a laptop looks for news when it has nothing to send, in milliseconds. */
export const pacePolicy = { usualMs: 30_000, slowestMs: 300_000 } as const;

/**
 * The pace after a cycle: half as fast where the PMS refused because of its limit, and a twentieth faster with each good
 * cycle. Laptops that only look for news so make room for those with work to deliver, until all of them fit under a limit
 * that none of them can see.
 */
export function paceAfter(paceMs: number, wasRefused: boolean): number {
  const next = wasRefused ? paceMs * 2 : Math.floor(paceMs * 0.95);
  return Math.min(pacePolicy.slowestMs, Math.max(pacePolicy.usualMs, next));
}
