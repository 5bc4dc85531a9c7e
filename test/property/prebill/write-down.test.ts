import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feeMinor } from '../../../shared/money/money';
import {
  type WriteDownHow,
  type WriteDownLine,
  writeDown,
  writeDownTarget,
} from '../../../shared/prebill/write-down';

const line = fc.record({
  seconds: fc.oneof(
    fc.integer({ min: 1, max: 30 }).map((tenths) => tenths * 360),
    fc.integer({ min: 1, max: 86_400 }),
  ),
  rateMinor: fc.oneof(fc.constantFrom(45_000, 60_000, 32_500, 33_333), fc.integer({ min: 1, max: 200_000 })),
});
const lines = fc.array(line, { minLength: 1, maxLength: 40 });
const fee = ({ seconds, rateMinor }: WriteDownLine) => feeMinor(seconds, rateMinor);
const sum = (all: readonly WriteDownLine[]) => all.reduce((total, one) => total + fee(one), 0);

/** Something that the lines can be written down to, said in one of the three ways. */
const asked = fc
  .tuple(lines, fc.nat(999), fc.constantFrom('percent', 'less', 'total'))
  .map(([all, tenths, to]): { all: WriteDownLine[]; how: WriteDownHow } => {
    const target = Math.floor((sum(all) * tenths) / 1000);
    if (to === 'percent') return { all, how: { to, tenths } };
    const amountMinor = to === 'total' ? target : sum(all) - target;
    return { all, how: { to, amountMinor } as WriteDownHow };
  })
  .filter(({ all, how }) => sum(all) > 0 && writeDownTarget(all, how) < sum(all));

describe('a write-down of several lines', () => {
  it('comes to exactly the cent that was asked for, down on every line and up on none', () => {
    fc.assert(
      fc.property(asked, ({ all, how }) => {
        const written = writeDown(all, how);
        // One long line has too few pairs of hours and rate just below its own: then it says so.
        if (!written.ok && all.length === 1) return;
        if (!written.ok) throw new Error(written.why);
        expect(written.lines).toHaveLength(all.length);
        const off = Math.abs(sum(written.lines) - writeDownTarget(all, how));
        expect(off).toBeLessThanOrEqual(
          how.to === 'percent' && all.length === 1 ? 1 + (all[0]?.rateMinor ?? 0) / 3600 : 0,
        );
        written.lines.forEach(({ seconds, rateMinor }, at) => {
          expect(seconds).toBeLessThanOrEqual(all[at]?.seconds ?? 0);
          expect(rateMinor).toBeLessThanOrEqual(all[at]?.rateMinor ?? 0);
          expect(seconds).toBeGreaterThanOrEqual(0);
          expect(Number.isSafeInteger(seconds) && Number.isSafeInteger(rateMinor)).toBe(true);
        });
        const otherRates = written.lines.filter(({ rateMinor }, at) => rateMinor !== all[at]?.rateMinor);
        expect(otherRates.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('takes the same share of each line, but for one line that gives the last cents', () => {
    fc.assert(
      fc.property(asked, ({ all, how }) => {
        const written = writeDown(all, how);
        if (!written.ok && all.length === 1) return;
        if (!written.ok) throw new Error(written.why);
        const part = writeDownTarget(all, how) / sum(all);
        const off = written.lines.filter((one, at) => {
          const before = all[at] as WriteDownLine;
          // The seconds nearest to the share, and perhaps one more or less.
          const within = 2 * Math.ceil(before.rateMinor / 3600) + 2;
          return Math.abs(fee(one) - fee(before) * part) > within;
        });
        expect(off.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('leaves whole hundredths of an hour where they come to the amount: 90 % of tenths changes no rate', () => {
    const all = [
      { seconds: 3600, rateMinor: 45_000 },
      { seconds: 1080, rateMinor: 45_000 },
    ];
    expect(writeDown(all, { to: 'percent', tenths: 900 })).toEqual({
      ok: true,
      lines: [
        { seconds: 3240, rateMinor: 45_000 },
        { seconds: 972, rateMinor: 45_000 },
      ],
    });
  });

  it('refuses what is no write-down, with the reason', () => {
    const all = [{ seconds: 3600, rateMinor: 45_000 }];
    for (const how of [
      { to: 'total', amountMinor: 45_000 },
      { to: 'less', amountMinor: 45_001 },
    ] as const) {
      expect(writeDown(all, how).ok).toBe(false);
    }
    expect(writeDown([{ seconds: 0, rateMinor: 45_000 }], { to: 'percent', tenths: 500 }).ok).toBe(false);
  });
});
