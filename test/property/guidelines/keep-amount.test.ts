import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expenseCostMinor } from '../../../shared/domain/expense';
import { unitPriceKeeping } from '../../../shared/guidelines/keep-amount';

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
