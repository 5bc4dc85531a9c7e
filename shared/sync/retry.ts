/** Bounds of the back-off, in milliseconds. */
export type RetryPolicy = { readonly firstMs: number; readonly capMs: number };

export const retryPolicy: RetryPolicy = { firstMs: 2_000, capMs: 300_000 };

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
