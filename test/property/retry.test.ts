import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  crowdDelayMs,
  crowdPolicy,
  crowdSpreadMs,
  isPutOff,
  longestWaitMs,
  paceAfter,
  pacePolicy,
  retryCeilingMs,
  retryDelayMs,
  retryPolicy,
} from '../../shared/sync/retry';

const failures = fc.integer({ min: 0, max: 10_000 });
const jitter = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('retry (contract 15, 20)', () => {
  it('is bounded, never negative, and its ceiling grows until the cap', () => {
    fc.assert(
      fc.property(failures, jitter, (count, part) => {
        const delay = retryDelayMs(count, part);
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(delay).toBeLessThan(retryPolicy.capMs);
        expect(retryCeilingMs(count + 1)).toBeGreaterThanOrEqual(retryCeilingMs(count));
        expect(retryCeilingMs(count)).toBeLessThanOrEqual(retryPolicy.capMs);
      }),
      { numRuns: 2000 },
    );
  });

  it('holds a row back for no longer than the longest wait, whatever clock wrote when it ends', () => {
    const instant = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, instant, (until, now) => {
        const leftMs = until.getTime() - now.getTime();
        const waits = isPutOff(until.toISOString(), now.toISOString());
        expect(waits).toBe(leftMs > 0 && leftMs <= longestWaitMs);
        const end = new Date(now.getTime() + longestWaitMs).toISOString();
        expect(isPutOff(new Date(now.getTime() + retryPolicy.capMs).toISOString(), now.toISOString())).toBe(
          true,
        );
        expect(isPutOff(end, end)).toBe(false);
      }),
    );
    expect(isPutOff(null, '2026-11-18T15:00:00.000Z')).toBe(false);
  });

  it('never comes back before Retry-After, nor much later', () => {
    fc.assert(
      fc.property(failures, jitter, fc.integer({ min: 0, max: 3_600_000 }), (count, part, asked) => {
        const delay = retryDelayMs(count, part, asked);
        expect(delay).toBeGreaterThanOrEqual(asked);
        expect(delay).toBeLessThanOrEqual(asked + retryPolicy.firstMs);
      }),
      { numRuns: 2000 },
    );
  });

  it('comes back from a limit that others share after the whole pause, within its bound, and wider the more often', () => {
    fc.assert(
      fc.property(failures, jitter, fc.integer({ min: 0, max: 3_600_000 }), (count, part, pauseMs) => {
        const delay = crowdDelayMs(count, part, pauseMs);
        expect(delay).toBeGreaterThanOrEqual(pauseMs);
        expect(delay).toBeLessThanOrEqual(pauseMs + crowdPolicy.capMs);
        expect(crowdSpreadMs(count + 1, pauseMs)).toBeGreaterThanOrEqual(crowdSpreadMs(count, pauseMs));
        // Told to wait a moment, a lone laptop waits a moment.
        if (count <= 1) expect(delay).toBeLessThanOrEqual(pauseMs * 7 + retryPolicy.firstMs);
      }),
      { numRuns: 2000 },
    );
  });

  it('lets a crowd that was told the same instant use the whole time after it evenly', () => {
    for (const count of [1, 2, 3, 4]) {
      const spread = crowdSpreadMs(count, 30_000);
      expect(spread).toBeGreaterThanOrEqual(60_000);
      const delays = Array.from({ length: 500 }, (_, index) => crowdDelayMs(count, index / 500, 30_000));
      for (const fifth of [0, 1, 2, 3, 4]) {
        const from = 30_000 + (fifth * spread) / 5;
        const inside = delays.filter((delay) => delay >= from && delay < from + spread / 5);
        expect(inside).toHaveLength(100);
      }
    }
  });

  it('keeps a pace between the usual and the slowest, slower by refusals and faster by good cycles', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 100 }), (refusals) => {
        let pace: number = pacePolicy.usualMs;
        for (const wasRefused of refusals) {
          const next = paceAfter(pace, wasRefused);
          expect(next).toBeGreaterThanOrEqual(pacePolicy.usualMs);
          expect(next).toBeLessThanOrEqual(pacePolicy.slowestMs);
          if (wasRefused) expect(next).toBe(Math.min(pacePolicy.slowestMs, pace * 2));
          else expect(next).toBeLessThanOrEqual(pace);
          pace = next;
        }
        for (let good = 0; good < 50; good += 1) pace = paceAfter(pace, false);
        expect(pace).toBe(pacePolicy.usualMs);
      }),
      { numRuns: 500 },
    );
  });

  it('spreads five hundred laptops: the whole span below the ceiling is used', () => {
    const delays = Array.from({ length: 500 }, (_, index) => retryDelayMs(6, index / 500));
    const ceiling = retryCeilingMs(6);
    for (const quarter of [0, 1, 2, 3]) {
      const inside = delays.filter(
        (delay) => delay >= (quarter * ceiling) / 4 && delay < ((quarter + 1) * ceiling) / 4,
      );
      expect(inside.length).toBeGreaterThan(100);
    }
  });
});
