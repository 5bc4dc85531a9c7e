import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { billedMinorOf } from '../../../shared/domain/entry-facts';
import { shareOfAdjustment } from '../../../shared/prebill/split';
import { type WriteDownHow, writeDown, writeDownTarget } from '../../../shared/prebill/write-down';

const amounts = fc.array(fc.integer({ min: 1, max: 2_000_000 }), { minLength: 1, maxLength: 40 });
const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);

/** Something that the lines can be written down to, said in one of the three ways. */
const asked = fc
  .tuple(amounts, fc.nat(999), fc.constantFrom('percent', 'less', 'total'))
  .map(([all, tenths, to]): { all: number[]; how: WriteDownHow } => {
    const target = Math.floor((sum(all) * tenths) / 1000);
    if (to === 'percent') return { all, how: { to, tenths } };
    const amountMinor = to === 'total' ? target : sum(all) - target;
    return { all, how: { to, amountMinor } as WriteDownHow };
  })
  .filter(({ all, how }) => writeDownTarget(all, how) < sum(all));

describe('a write-down of lines', () => {
  it('comes to exactly the cent that was asked for, of any lines, down on each and up on none', () => {
    fc.assert(
      fc.property(asked, ({ all, how }) => {
        const written = writeDown(all, how);
        if (!written.ok) throw new Error(written.why);
        expect(written.amounts).toHaveLength(all.length);
        expect(sum(written.amounts)).toBe(writeDownTarget(all, how));
        written.amounts.forEach((amount, at) => {
          expect(amount).toBeGreaterThanOrEqual(0);
          expect(amount).toBeLessThanOrEqual(all[at] ?? 0);
        });
      }),
    );
  });

  it('takes the same share of each line, to the cent', () => {
    fc.assert(
      fc.property(asked, ({ all, how }) => {
        const written = writeDown(all, how);
        if (!written.ok) throw new Error(written.why);
        const part = writeDownTarget(all, how) / sum(all);
        written.amounts.forEach((amount, at) => {
          expect(Math.abs(amount - (all[at] ?? 0) * part)).toBeLessThan(1.000_001);
        });
      }),
    );
  });

  it('refuses what is no write-down, with the reason', () => {
    for (const how of [
      { to: 'total', amountMinor: 45_000 },
      { to: 'less', amountMinor: 45_001 },
    ] as const) {
      expect(writeDown([45_000], how).ok).toBe(false);
    }
    expect(writeDown([], { to: 'percent', tenths: 500 }).ok).toBe(false);
  });
});

describe('an adjustment', () => {
  it('never brings a line below nothing, and is shared out to the cent over the parts of a split', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 86_400 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(parts, fc.nat(500_000), fc.integer({ min: -2_000_000, max: 0 }), (seconds, rate, off) => {
        const billing = 'billable' as const;
        const billed = billedMinorOf({ seconds: sum(seconds), rateMinor: rate, billing }, off);
        expect(billed).toBeGreaterThanOrEqual(0);
        const shares = shareOfAdjustment(off, seconds);
        expect(sum(shares)).toBe(off);
        expect(shares.every((share) => share <= 0 && !Object.is(share, -0))).toBe(true);
      }),
    );
  });
});
