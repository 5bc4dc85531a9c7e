import type { Clock } from '../../ports';

/** What a vendor's limit allows: shared by everything that uses the token (contract 15). */
export type RateLimit = {
  /** Milliseconds until a request may leave; 0: now. Counts the request as spent when it returns 0. */
  take(): number;
  /** Learns from the headers of an answer. */
  learn(headers: Readonly<Record<string, string>>): void;
  /** Learns from a 429 or 503: nothing leaves before `afterMs` have passed. */
  pause(afterMs: number): void;
};

/** Without a word from the server we still don't storm it. */
export const unknownPauseMs = 5_000;

/**
 * A bucket that is filled by what the server says: `X-RateLimit-Limit`, `-Remaining`, `-Reset` (Unix seconds of the
 * server's clock, so its own `Date` is what it is measured by). Before the first answer nothing is known and all may pass.
 */
export function createRateLimit(clock: Pick<Clock, 'monotonic'>): RateLimit {
  let remaining: number | null = null;
  let resetAt = 0;
  let pausedUntil = 0;
  return {
    take() {
      const now = clock.monotonic();
      if (now < pausedUntil) return Math.ceil(pausedUntil - now);
      if (remaining !== null && now >= resetAt) remaining = null;
      if (remaining === null) return 0;
      if (remaining <= 0) return Math.ceil(resetAt - now);
      remaining -= 1;
      return 0;
    },
    learn(headers) {
      const left = wholeNumber(headers['x-ratelimit-remaining']);
      const reset = wholeNumber(headers['x-ratelimit-reset']);
      const serverNow = Date.parse(headers.date ?? '');
      if (left === null || reset === null || Number.isNaN(serverNow)) return;
      remaining = left;
      resetAt = clock.monotonic() + Math.max(0, reset * 1000 - serverNow);
    },
    pause(afterMs) {
      pausedUntil = Math.max(pausedUntil, clock.monotonic() + afterMs);
    },
  };
}

/** `Retry-After` in milliseconds, as seconds or as a date against the server's own; null where it says nothing. */
export function retryAfterMs(headers: Readonly<Record<string, string>>): number | null {
  const text = headers['retry-after'];
  if (text === undefined) return null;
  const seconds = wholeNumber(text);
  if (seconds !== null) return seconds * 1000;
  const until = Date.parse(text) - Date.parse(headers.date ?? '');
  return Number.isNaN(until) ? unknownPauseMs : Math.max(0, until);
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,12}$/.test(text.trim()) ? Number(text) : null;
}
