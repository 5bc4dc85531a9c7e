import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expenseCostMinor } from '../../../shared/domain/expense';
import { rateKeeping, unitPriceKeeping } from '../../../shared/guidelines/keep-amount';
import { feeMinor } from '../../../shared/money/money';

test('a rate that keeps an amount never comes to more; one minor unit per hour more would, or nearly', () => {
  const amounts = fc.record({
    seconds: fc.integer({ min: 1, max: 86_400 }),
    rate: fc.integer({ min: 1, max: 200_000 }),
  });
  fc.assert(
    fc.property(amounts, fc.integer({ min: 0, max: 10_000 }), ({ seconds, rate }, share) => {
      const after = Math.floor((feeMinor(seconds, rate) * share) / 10_000);
      const kept = rateKeeping(after, seconds);
      if (kept === null) {
        expect(after * 3600).toBeLessThan(seconds);
        return;
      }
      expect(feeMinor(seconds, kept)).toBeLessThanOrEqual(after);
      expect((kept + 1) * seconds).toBeGreaterThan(after * 3600);
    }),
  );
});

test('a unit price that keeps an amount never comes to more, in currencies of no, two and three digits', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000_000 }),
      fc.integer({ min: 0, max: 10_000_000 }),
      fc.constantFrom('USD', 'JPY', 'KWD'),
      (quantity, after, currency) => {
        const unitPrice = unitPriceKeeping(after, quantity, currency);
        if (unitPrice === null) return;
        expect(expenseCostMinor({ quantity, unitPrice, currency })).toBeLessThanOrEqual(after);
      },
    ),
  );
});
