import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRateLimit, retryAfterMs } from '../../../src-main/pms/http/rate-limit';
import { testClock } from '../../helpers/engine/store';

type Kind = 'read' | 'write';
/** A client that wants to send so much, each with its way there and back, and what lies between two tries. */
type Wish = {
  readonly kind: Kind;
  readonly thereMs: number;
  readonly backMs: number;
  readonly gapMs: number;
};

const wishes = fc.array(
  fc.record({
    kind: fc.constantFrom<Kind>('read', 'write'),
    thereMs: fc.integer({ min: 1, max: 400 }),
    // Some answers come when their window has long passed.
    backMs: fc.oneof(fc.integer({ min: 1, max: 9_000 }), fc.integer({ min: 1, max: 90_000 })),
    gapMs: fc.integer({ min: 0, max: 400 }),
  }),
  { minLength: 1, maxLength: 120, size: 'max' },
);

/** A server that counts by the minute from the first request on, with a clock that is off by `skewMs`. */
function serverOf(limit: number, skewMs: number) {
  let startMs = Number.NEGATIVE_INFINITY;
  let count = 0;
  return (now: number) => {
    if (now - startMs >= 60_000) {
      startMs = now;
      count = 0;
    }
    count += 1;
    const headers = {
      date: new Date(now + skewMs).toUTCString(),
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(Math.max(0, limit - count)),
      'x-ratelimit-reset': String(Math.ceil((startMs + 60_000 + skewMs) / 1000)),
    };
    return { status: count <= limit ? 200 : 429, headers };
  };
}

type Sent = { readonly at: number; readonly kind: Kind; readonly status: number };

/** Up to `width` requests at once, each as soon as the limit lets it go. Returns all that reached the server. */
function play(given: readonly Wish[], options: { limit: number; skewMs: number; width: number }): Sent[] {
  const clock = testClock();
  const bucket = createRateLimit(clock);
  const server = serverOf(options.limit, options.skewMs);
  const sent: Sent[] = [];
  const left = [...given];
  const worker = (): void => {
    const [wish] = left;
    if (wish === undefined) return;
    const waitMs = bucket.take(wish.kind);
    if (waitMs > 0) {
      clock.after(waitMs, worker);
      return;
    }
    left.shift();
    clock.after(wish.thereMs, () => {
      const answer = server(clock.now());
      sent.push({ at: clock.monotonic(), kind: wish.kind, status: answer.status });
      clock.after(wish.backMs, () => {
        bucket.done(answer);
        if (wish.gapMs === 0) worker();
        else clock.after(wish.gapMs, worker);
      });
    });
  };
  for (let index = 0; index < options.width; index += 1) worker();
  clock.advance(24 * 3_600_000);
  expect(clock.waiting()).toBe(0);
  return sent;
}

const settings = fc.record({
  limit: fc.integer({ min: 4, max: 50 }),
  skewMs: fc.integer({ min: -7_200_000, max: 7_200_000 }),
  width: fc.integer({ min: 1, max: 4 }),
});

describe('the bucket of a token (contract 15)', () => {
  it('lets no more leave in any window than the server told, however answers overtake each other', () => {
    fc.assert(
      fc.property(wishes, settings, (given, options) => {
        const sent = play(given, options);
        expect(sent.filter((one) => one.status === 429)).toEqual([]);
        expect(sent).toHaveLength(given.length);
      }),
      { numRuns: 500 },
    );
  });

  it('uses what there is: nobody waits longer for all than the windows that it takes, and two more', () => {
    fc.assert(
      fc.property(wishes, settings, (given, options) => {
        const sent = play(given, options);
        // What is under way may be counted twice, so a window may be short of that much.
        const usable = Math.max(
          1,
          options.limit - Math.min(10, Math.floor(options.limit / 5)) - options.width,
        );
        const windows = Math.ceil(given.length / usable) + 2;
        const travelMs = given.reduce((sum, { thereMs, backMs, gapMs }) => sum + thereMs + backMs + gapMs, 0);
        expect(sent.at(-1)?.at).toBeLessThanOrEqual(windows * 61_000 + travelMs);
      }),
      { numRuns: 200 },
    );
  });

  it('counts what set out in one window and arrives in the next against the next', () => {
    const clock = testClock();
    const bucket = createRateLimit(clock);
    const server = serverOf(4, 0);
    bucket.take('write');
    bucket.done(server(clock.now()));
    clock.advance(59_900);
    expect([bucket.take('write'), bucket.take('write'), bucket.take('write')]).toEqual([0, 0, 0]);
    clock.advance(1_100);
    // Three are still under way: of the next window's four, one is left.
    expect(bucket.take('write')).toBe(0);
    expect(bucket.take('write')).toBeGreaterThan(0);
    for (let arrived = 0; arrived < 4; arrived += 1) expect(server(clock.now()).status).toBe(200);
  });

  it('gives nothing back for an answer of a window that has passed', () => {
    const clock = testClock();
    const bucket = createRateLimit(clock);
    const server = serverOf(4, 0);
    bucket.take('write');
    bucket.done(server(clock.now()));
    bucket.take('write');
    const late = server(clock.now());
    clock.advance(61_000);
    for (let lost = 0; lost < 3; lost += 1) {
      expect(bucket.take('write')).toBe(0);
      server(clock.now());
      bucket.done(null);
    }
    bucket.done(late);
    if (bucket.take('write') === 0) expect(server(clock.now()).status).toBe(200);
    expect(bucket.take('write')).toBeGreaterThan(0);
  });

  it('keeps a part of each window for writes: a long list does not hold back what was approved', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 200 }), (limit) => {
        const clock = testClock();
        const bucket = createRateLimit(clock);
        const server = serverOf(limit, 0);
        const send = (kind: Kind): boolean => {
          if (bucket.take(kind) > 0) return false;
          bucket.done(server(clock.now()));
          return true;
        };
        let reads = 0;
        while (send('read')) reads += 1;
        let writes = 0;
        while (send('write')) writes += 1;
        expect([reads + writes, writes]).toEqual([limit, Math.min(10, Math.floor(limit / 5))]);
        clock.advance(61_000);
        expect(send('read')).toBe(true);
      }),
    );
  });

  it('lets nothing leave before the end of a pause, named or not, and pauses longer the more often it was refused', () => {
    const refusals = fc.array(
      fc.record({
        status: fc.constantFrom(429, 503),
        after: fc.option(fc.integer({ min: 0, max: 3_600 })),
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(refusals, fc.nat({ max: 1_000 }), (given, early) => {
        const clock = testClock();
        const bucket = createRateLimit(clock);
        let unnamed = 0;
        for (const { status, after } of given) {
          expect(bucket.take('write')).toBe(0);
          const headers: Record<string, string> = after === null ? {} : { 'retry-after': String(after) };
          const pauseMs = bucket.done({ status, headers });
          if (after === null) {
            expect(pauseMs).toBeGreaterThanOrEqual(Math.min(60_000, Math.max(10_000, unnamed * 2)));
            expect(pauseMs).toBeLessThanOrEqual(60_000);
            unnamed = pauseMs ?? 0;
          } else expect(pauseMs).toBe(after * 1000);
          const restMs = Math.max(0, (pauseMs ?? 0) - 1 - early);
          clock.advance(restMs);
          if ((pauseMs ?? 0) > 0) {
            expect([bucket.isPaused(), bucket.take('read'), bucket.take('write')]).toEqual([
              true,
              (pauseMs ?? 0) - restMs,
              (pauseMs ?? 0) - restMs,
            ]);
          }
          clock.advance((pauseMs ?? 0) - restMs);
        }
        expect(bucket.take('write')).toBe(0);
        bucket.done({ status: 200, headers: {} });
        expect(bucket.take('write')).toBe(0);
        expect(bucket.done({ status: 429, headers: {} })).toBe(10_000);
      }),
      { numRuns: 300 },
    );
  });

  it('never stands still for longer than ten minutes, and never throws, whatever the headers say', () => {
    const odd = fc.oneof(
      fc.constantFrom(
        '',
        '0',
        '-1',
        '1.5',
        'soon',
        '9'.repeat(12),
        '60',
        '1795014060',
        'Wed, 18 Nov 2026 15:00:00 GMT',
      ),
      fc.string({ maxLength: 12 }),
    );
    const answer = fc.record(
      {
        date: odd,
        'x-ratelimit-limit': odd,
        'x-ratelimit-remaining': odd,
        'x-ratelimit-reset': odd,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 6 }), (answers) => {
        const clock = testClock();
        const bucket = createRateLimit(clock);
        for (const headers of answers) {
          const waitMs = bucket.take('write');
          expect(waitMs).toBeLessThanOrEqual(600_000);
          if (waitMs > 0) {
            clock.advance(waitMs);
            expect(bucket.take('write')).toBe(0);
          }
          const kept = Object.entries(headers).filter(([, value]) => value !== undefined);
          bucket.done({ status: 200, headers: Object.fromEntries(kept) });
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('Retry-After', () => {
  const date = 'Wed, 18 Nov 2026 15:00:00 GMT';

  it('is read as seconds, whole or not, and as a date against the server’s own clock', () => {
    expect(retryAfterMs({ 'retry-after': '7', date })).toBe(7_000);
    expect(retryAfterMs({ 'retry-after': ' 1.5 ', date })).toBe(1_500);
    expect(retryAfterMs({ 'retry-after': 'Wed, 18 Nov 2026 15:01:30 GMT', date })).toBe(90_000);
    expect(retryAfterMs({ 'retry-after': 'Wed, 18 Nov 2026 14:00:00 GMT', date })).toBe(0);
  });

  it('says nothing where it can’t be understood: no number is taken for a year', () => {
    for (const text of ['-1', 'soon', '', '1e3', '2001']) {
      const expected = text === '2001' ? 2_001_000 : null;
      expect(retryAfterMs({ 'retry-after': text, date })).toBe(expected);
    }
    expect(retryAfterMs({ 'retry-after': 'Wed, 18 Nov 2026 15:01:30 GMT' })).toBeNull();
    expect(retryAfterMs({})).toBeNull();
  });
});
