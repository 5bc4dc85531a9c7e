import type { HttpAnswer } from '../../../src-main/ports';

/** Minutes are windows that begin with their first request, as the stand-in counts them. */
const windowMs = 60_000;

export type LimitOptions = {
  /** Requests a minute for one token: told in the headers of every answer. */
  readonly perToken: number;
  /** Requests a minute for the firm: a laptop can't see it coming, only that it was too much. */
  readonly perFirm: number;
  /** Whether a refusal says when to come back. */
  readonly says: 'retry_after' | 'nothing';
};

export type Admission = {
  /** What goes with the answer of a request that was let through. */
  readonly headers: Readonly<Record<string, string>>;
  /** The answer of one that was not. */
  readonly refusal: HttpAnswer | null;
};

/** `token`: whose limit a request counts against beside the firm's. */
export type FirmLimit = { admit(token: string, nowMs: number): Admission };

type Window = { startMs: number; count: number };

/** The vendor's limits before its doors: one for each token, and one that all laptops of the firm share. */
export function firmLimit(options: LimitOptions): FirmLimit {
  const tokens = new Map<string, Window>();
  const firm: Window = { startMs: Number.NEGATIVE_INFINITY, count: 0 };

  return {
    admit(token, nowMs) {
      const own = tokens.get(token) ?? { startMs: Number.NEGATIVE_INFINITY, count: 0 };
      tokens.set(token, own);
      roll(own, nowMs);
      roll(firm, nowMs);
      own.count += 1;
      const headers = {
        'x-ratelimit-limit': String(options.perToken),
        'x-ratelimit-remaining': String(Math.max(0, options.perToken - own.count)),
        'x-ratelimit-reset': String(Math.ceil((own.startMs + windowMs) / 1000)),
      };
      if (own.count > options.perToken) return refused(options, headers, own, nowMs);
      if (firm.count >= options.perFirm) return refused(options, headers, firm, nowMs);
      firm.count += 1;
      return { headers, refusal: null };
    },
  };
}

function roll(window: Window, nowMs: number): void {
  if (nowMs - window.startMs < windowMs) return;
  window.startMs = nowMs;
  window.count = 0;
}

function refused(
  { says }: LimitOptions,
  headers: Readonly<Record<string, string>>,
  window: Window,
  nowMs: number,
): Admission {
  const seconds = Math.max(1, Math.ceil((window.startMs + windowMs - nowMs) / 1000));
  return {
    headers,
    refusal: {
      status: 429,
      headers: {
        'content-type': 'application/json',
        date: new Date(nowMs).toUTCString(),
        ...headers,
        ...(says === 'retry_after' ? { 'retry-after': String(seconds) } : {}),
      },
      body: JSON.stringify({ error: { type: 'RateLimited', message: 'Rate limit exceeded.' } }),
    },
  };
}
