import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitProblem } from '../../../shared/prebill/split';
import { standardSecondsOf, totalsOf } from '../../../shared/prebill/totals';
import { type RoundingPolicy, roundSeconds } from '../../../shared/time/rounding';
import { shareOut } from '../../../shared/time/share-out';

const policy: fc.Arbitrary<RoundingPolicy> = fc.record({
  version: fc.constant(1),
  mode: fc.constantFrom('up', 'nearest', 'down'),
  incrementSeconds: fc.integer({ min: 1, max: 3600 }),
  minimumSeconds: fc.integer({ min: 0, max: 3600 }),
});
const seconds = fc.integer({ min: 0, max: 86_400 });
const line = fc.record({
  workedSeconds: seconds,
  standardSeconds: seconds,
  facts: fc.record({
    seconds,
    rateMinor: fc.option(fc.nat(500_000)),
    billing: fc.constantFrom('billable', 'no_charge', 'non_billable'),
  }),
  adjustmentMinor: fc.integer({ min: -5_000_000, max: 0 }),
});

describe('totals', () => {
  it('tie out: standard is billed plus written down, and the whole is the sum of its parts', () => {
    fc.assert(
      fc.property(fc.array(line), fc.array(line), (left, right) => {
        const whole = totalsOf([...left, ...right]);
        const [first, second] = [totalsOf(left), totalsOf(right)];
        expect(whole.billedMinor).toBeGreaterThanOrEqual(0);
        expect(whole.standardMinor).toBe(whole.billedMinor + whole.writeDownMinor);
        for (const key of [
          'workedSeconds',
          'billedSeconds',
          'billedMinor',
          'standardMinor',
          'adjustmentMinor',
        ] as const) {
          expect(whole[key]).toBe(first[key] + second[key]);
        }
      }),
    );
  });

  it('call nothing a write-down that only rounding did', () => {
    fc.assert(
      fc.property(seconds, fc.nat(500_000), policy, (worked, rateMinor, rounding) => {
        const billed = roundSeconds(worked, rounding);
        const facts = { seconds: billed, rateMinor, billing: 'billable' as const };
        const standardSeconds = standardSecondsOf(
          { workedSeconds: worked, billedSeconds: null, source: 'timer' },
          rounding,
        );
        expect(
          totalsOf([{ workedSeconds: worked, standardSeconds, facts, adjustmentMinor: 0 }]).writeDownMinor,
        ).toBe(0);
      }),
    );
  });
});

describe('a split', () => {
  it('shares worked time out to the second, in proportion', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 86_400 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(seconds, weights, (worked, parts) => {
        const shares = shareOut(worked, parts);
        const whole = parts.reduce((sum, part) => sum + part, 0);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(worked);
        shares.forEach((share, at) => {
          expect(Math.abs(share - (worked * (parts[at] ?? 0)) / whole)).toBeLessThan(1);
        });
      }),
    );
  });

  it('is right exactly where the parts sum to the line', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(parts, fc.integer({ min: -5, max: 5 }), (all, off) => {
        const sum = all.reduce((total, part) => total + part, 0);
        expect(splitProblem(sum + off, all) === null).toBe(off === 0);
      }),
    );
  });
});

describe('rounding', () => {
  it('never falls as work grows, stays near it, and leaves rounded time alone', () => {
    fc.assert(
      fc.property(seconds, seconds, policy, (one, other, rounding) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(roundSeconds(less, rounding)).toBeLessThanOrEqual(roundSeconds(more, rounding));
        const free = { ...rounding, minimumSeconds: 0 };
        const rounded = roundSeconds(one, free);
        expect(Math.abs(rounded - one)).toBeLessThan(rounding.incrementSeconds);
        expect(roundSeconds(rounded, free)).toBe(rounded);
      }),
    );
  });
});
