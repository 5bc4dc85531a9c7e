import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allotDay } from '../../../shared/time/allot-day';
import { type RoundingPolicy, roundSeconds, roundWhole } from '../../../shared/time/rounding';

const policy: fc.Arbitrary<RoundingPolicy> = fc.record({
  version: fc.constant(1),
  mode: fc.constantFrom('up', 'nearest', 'down'),
  incrementSeconds: fc.constantFrom(1, 60, 360, 900, 1800, 3600),
  minimumSeconds: fc.constantFrom(0, 1, 360, 500, 720),
  scope: fc.constant('day_and_matter' as const),
});
const seconds = fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.constantFrom(0, 1, 180, 359, 360, 361));
const day = fc.array(seconds, { minLength: 1, maxLength: 12 });
const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);

describe('a day rounded as a whole', () => {
  it('is allotted exactly: the shares sum to the rounded day, none is less than nothing', () => {
    fc.assert(
      fc.property(day, policy, (worked, rounding) => {
        const shares = allotDay(worked, rounding);
        expect(sum(shares)).toBe(roundWhole(sum(worked), rounding));
        for (const share of shares) expect(share).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('stays within one increment of the work, the minimum aside, and no share is further off than one increment', () => {
    fc.assert(
      fc.property(day, policy, (worked, rounding) => {
        const free = { ...rounding, minimumSeconds: 0 };
        const shares = allotDay(worked, free);
        expect(Math.abs(sum(shares) - sum(worked))).toBeLessThan(free.incrementSeconds);
        shares.forEach((share, at) => {
          expect(Math.abs(share - (worked[at] ?? 0))).toBeLessThan(2 * free.incrementSeconds);
        });
      }),
    );
  });

  it('is whole increments throughout where the minimum is', () => {
    fc.assert(
      fc.property(day, policy, (worked, rounding) => {
        const free = { ...rounding, minimumSeconds: 0 };
        for (const share of allotDay(worked, free)) expect(share % free.incrementSeconds).toBe(0);
      }),
    );
  });

  it('approved in pieces never comes to less than nothing, nor to more than the rounded day once that is whole', () => {
    fc.assert(
      fc.property(day, day, policy, (first, second, rounding) => {
        const early = sum(allotDay(first, rounding));
        const late = allotDay(second, rounding, { workedSeconds: sum(first), billedSeconds: early });
        const whole = sum(second) === 0 ? early : roundWhole(sum(first) + sum(second), rounding);
        expect(early + sum(late)).toBe(whole);
      }),
    );
  });

  it('is the same every time, and rounded time is left alone', () => {
    fc.assert(
      fc.property(day, policy, (worked, rounding) => {
        expect(allotDay(worked, rounding)).toEqual(allotDay(worked, rounding));
        const free = { ...rounding, minimumSeconds: 0 };
        const shares = allotDay(worked, free);
        if (sum(shares) > 0) expect(allotDay(shares, free)).toEqual(shares);
      }),
    );
  });

  it('rounds no entry before its day is approved (contract 26)', () => {
    fc.assert(
      fc.property(seconds, policy, (worked, rounding) => {
        expect(roundSeconds(worked, rounding)).toBe(worked);
      }),
    );
  });

  it('four calls of three minutes are 0.2 h, a lone one 0.1 h, eight minutes 0.1 h', () => {
    const nearest = { version: 1, mode: 'nearest' as const, incrementSeconds: 360, minimumSeconds: 0 };
    expect(allotDay([180, 180, 180, 180], nearest)).toEqual([360, 360, 0, 0]);
    expect(allotDay([180], nearest)).toEqual([360]);
    expect(allotDay([480], nearest)).toEqual([360]);
  });
});
