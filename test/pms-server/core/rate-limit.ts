import { failure } from './answers';
import type { PmsAnswer } from './messages';
import { type PmsState, settingsOf } from './state';

const windowMs = 60_000;

export type Allowance = { readonly headers: Record<string, string>; readonly refusal: PmsAnswer | null };

/** Counts a request against its access token's minute, and gives the headers that go with the answer. */
export function spend(state: PmsState, token: string, nowMs: number): Allowance {
  const limit = settingsOf(state).behaviour.requestsPerMinute;
  const known = state.rateWindows.get(token);
  const fresh = known === undefined || nowMs - known.startMs >= windowMs || nowMs < known.startMs;
  const window = fresh ? { startMs: nowMs, count: 1 } : { ...known, count: known.count + 1 };
  state.rateWindows.set(token, window);

  const resetMs = window.startMs + windowMs;
  const headers = {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(Math.max(0, limit - window.count)),
    'x-ratelimit-reset': String(Math.ceil(resetMs / 1000)),
  };
  if (window.count <= limit) return { headers, refusal: null };
  const seconds = Math.max(1, Math.ceil((resetMs - nowMs) / 1000));
  const refusal = failure(429, 'RateLimited', `Rate limit exceeded. Retry in ${seconds} seconds.`);
  return { headers: { ...headers, 'retry-after': String(seconds) }, refusal };
}
