import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDecimal, maxDecimal4, multiplyDecimals, parseDecimal } from '../../../shared/money/decimal';

const decimals = fc.integer({ min: -maxDecimal4, max: maxDecimal4 });
const small = fc.integer({ min: -9_999_999, max: 9_999_999 });

test('what is written is read back as the same number', () => {
  fc.assert(
    fc.property(decimals, fc.integer({ min: 0, max: 4 }), (value, places) => {
      expect(parseDecimal(formatDecimal(value, 4, places), 4)).toEqual({ ok: true, value: value || 0 });
    }),
  );
});

test('any text is read or refused, and never thrown at', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^-?\d{0,25}\.?\d{0,25}$/)), (text) => {
      const read = parseDecimal(text, 4);
      if (read.ok) expect(Number.isSafeInteger(read.value)).toBe(true);
    }),
  );
});

test('a product is off by half a unit at most, the same for the mirrored sign, and commutes', () => {
  fc.assert(
    fc.property(small, small, (left, right) => {
      const product = (a: number, b: number) =>
        multiplyDecimals({ value: a, scale: 4 }, { value: b, scale: 4 }, 2);
      const exact = BigInt(left) * BigInt(right);
      const off = exact - BigInt(product(left, right)) * 1_000_000n;
      expect(off <= 500_000n && off >= -500_000n).toBe(true);
      expect(product(-left, right)).toBe(-product(left, right) || 0);
      expect(product(right, left)).toBe(product(left, right));
    }),
  );
});
