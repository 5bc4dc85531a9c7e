import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retryCeilingMs, retryDelayMs, retryPolicy } from '../../shared/sync/retry';

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
