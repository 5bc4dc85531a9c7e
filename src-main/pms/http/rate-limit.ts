import type { Clock, HttpAnswer } from '../../ports';

/** What a vendor's limit allows: shared by everything that uses the token (contract 15). */
export type RateLimit = {
  /** Milliseconds until a request may leave; 0: now. Counts it as under way when it returns 0: `done` must follow. */
  take(kind: 'read' | 'write'): number;
  /** Whether the server itself said that nothing may leave now. */
  isPaused(): boolean;
  /**
   * A request that was taken has come to its end: its answer, or null where none came. Returns for how long the server
   * wants nothing at all (429, 503), in milliseconds; null where it said no such thing.
   */
  done(answer: Pick<HttpAnswer, 'status' | 'headers'> | null): number | null;
};

/** Without a word from the server we still don't storm it: the first pause, and the longest. */
export const unknownPauseMs = 10_000;
export const longestUnknownPauseMs = 60_000;

/** A window of which the server doesn't tell the length is taken for a minute, as vendors count. */
const usualWindowMs = 60_000;
/** A window that seems longer comes from a clock that is wrong: nobody waits longer for it. */
const longestWindowMs = 600_000;
/** Below this, a reset is no instant but says in how many seconds it comes. */
const leastInstantSeconds = 100_000_000;

/**
 * A bucket that is filled by what the server says: `X-RateLimit-Limit`, `-Remaining`, `-Reset` (Unix seconds of the
 * server's clock, so its own `Date` is what it is measured by). Before the first answer nothing is known and all may pass.
 * What is under way counts as spent until its own answer has told, and reads leave the last part of a window to writes.
 */
export function createRateLimit(clock: Pick<Clock, 'monotonic'>): RateLimit {
  let limit: number | null = null;
  let remaining: number | null = null;
  let resetAt = 0;
  let windowMs = usualWindowMs;
  /** The server's own word for the end of this window, where it has told, and for the end of the one before it. */
  let word: number | null = null;
  let lastWord: number | null = null;
  let pausedUntil = 0;
  let refusals = 0;
  let underWay = 0;

  /** The window has passed: the next one holds the whole limit again, as far as that was ever told. */
  function roll(now: number): void {
    if (remaining === null || now < resetAt) return;
    remaining = limit === null ? null : Math.max(0, limit - underWay);
    resetAt = now + windowMs;
    lastWord = word;
    word = null;
  }

  function learn(headers: Headers): void {
    const left = wholeNumber(headers['x-ratelimit-remaining']);
    if (left === null) return;
    // A limit of none would be for ever: who sends that says nothing.
    limit = wholeNumber(headers['x-ratelimit-limit']) || limit;
    const now = clock.monotonic();
    roll(now);
    const told = wholeNumber(headers['x-ratelimit-reset']);
    // Answers overtake each other: one of a window that has passed tells nothing of this one.
    if (told !== null && (isBefore(told, word) || isUntil(told, lastWord))) return;
    // What is under way may or may not be counted in it yet: the lower reading never lets too much out.
    const free = Math.max(0, left - underWay);
    if (remaining !== null && (told === null || (word !== null && !isBefore(word, told)))) {
      remaining = Math.min(remaining, free);
      return;
    }
    const lengthMs = lengthOf(told, headers);
    remaining = free;
    resetAt = now + lengthMs;
    word = told;
    windowMs = Math.max(usualWindowMs, lengthMs);
  }

  return {
    take(kind) {
      const now = clock.monotonic();
      if (now < pausedUntil) return Math.ceil(pausedUntil - now);
      roll(now);
      if (remaining !== null) {
        const kept = kind === 'read' ? keptForWrites(limit) : 0;
        if (remaining <= kept) return Math.max(1, Math.ceil(resetAt - now));
        remaining -= 1;
      }
      underWay += 1;
      return 0;
    },
    isPaused: () => clock.monotonic() < pausedUntil,
    done(answer) {
      underWay -= 1;
      if (answer === null) return null;
      learn(answer.headers);
      if (answer.status !== 429 && answer.status !== 503) {
        refusals = 0;
        return null;
      }
      const doubled = unknownPauseMs * 2 ** Math.min(refusals, 10);
      refusals += 1;
      const pauseMs = retryAfterMs(answer.headers) ?? Math.min(longestUnknownPauseMs, doubled);
      pausedUntil = Math.max(pausedUntil, clock.monotonic() + pauseMs);
      return pauseMs;
    },
  };
}

type Headers = Readonly<Record<string, string>>;

/** The vendor rounds the end of a window to a second, so the same end may be told as two seconds. */
const isBefore = (told: number, other: number | null) => other !== null && told < other - 1;
const isUntil = (told: number, other: number | null) => other !== null && told <= other;

/** A fifth of a window at most, so that a long list never keeps back what a person approved (contract 15). */
function keptForWrites(limit: number | null): number {
  return limit === null ? 0 : Math.min(10, Math.floor(limit / 5));
}

/** How long it is until the end of the window, as told; a minute where nothing sensible was. */
function lengthOf(told: number | null, headers: Headers): number {
  if (told === null) return usualWindowMs;
  const inMs = told < leastInstantSeconds ? told * 1000 : told * 1000 - Date.parse(headers.date ?? '');
  return Number.isNaN(inMs) || inMs <= 0 ? usualWindowMs : Math.min(inMs, longestWindowMs);
}

/** `Retry-After` in milliseconds, as seconds or as a date against the server's own; null where it says nothing usable. */
export function retryAfterMs(headers: Headers): number | null {
  const text = headers['retry-after']?.trim();
  if (text === undefined) return null;
  if (/^\d{1,9}(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000);
  // Only a date has a colon: a number that is none of ours would be read as a year.
  if (!text.includes(':')) return null;
  const until = Date.parse(text) - Date.parse(headers.date ?? '');
  return Number.isNaN(until) ? null : Math.max(0, until);
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,12}$/.test(text.trim()) ? Number(text) : null;
}
