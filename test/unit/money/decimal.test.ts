import { describe, expect, test } from 'vitest';
import { expenseAmountMinor, expenseCostMinor } from '../../../shared/domain/expense';
import {
  formatDecimal,
  minorFromDecimal4,
  multiplyDecimals,
  parseDecimal,
} from '../../../shared/money/decimal';

describe('reading a decimal', () => {
  test.each([
    ['0', 0],
    ['1', 10_000],
    ['1.5', 15_000],
    ['-70', -700_000],
    ['.25', 2_500],
    ['1250.', 12_500_000],
    ['0000000001.0000', 10_000],
    ['9999999999.9999', 99_999_999_999_999],
    ['-0', 0],
  ])('%s', (text, value) => {
    expect(parseDecimal(text, 4)).toEqual({ ok: true, value });
  });

  test.each([
    ['', 'empty'],
    ['.', 'not_a_number'],
    ['-', 'not_a_number'],
    ['1,000', 'not_a_number'],
    ['$5', 'not_a_number'],
    ['+5', 'not_a_number'],
    ['1e3', 'not_a_number'],
    [' 1', 'not_a_number'],
    ['1.00001', 'too_fine'],
    ['99999999999999', 'too_large'],
  ])('%j is refused: %s', (text, trouble) => {
    expect(parseDecimal(text, 4)).toEqual({ ok: false, trouble });
  });
});

describe('writing a decimal', () => {
  test.each([
    [15_000, 2, '1.50'],
    [15_001, 2, '1.5001'],
    [-700_000, 0, '-70'],
    [5, 2, '0.0005'],
    [0, 2, '0.00'],
    [0, 0, '0'],
  ])('%d with %d places is %s', (value, places, text) => {
    expect(formatDecimal(value, 4, places)).toBe(text);
  });
});

describe('multiplying', () => {
  const times = (left: number, right: number) =>
    multiplyDecimals({ value: left, scale: 4 }, { value: right, scale: 4 }, 2);

  test('a half cent goes up, below zero down', () => {
    expect(times(10_000, 50)).toBe(1);
    expect(times(10_000, 49)).toBe(0);
    expect(times(-10_000, 50)).toBe(-1);
  });

  test('three tenths of 0.1 is exact, as no float is', () => {
    expect(times(3_000, 1_000)).toBe(3);
  });

  test('what no integer holds is refused', () => {
    expect(() => times(99_999_999_999_999, 99_999_999_999_999)).toThrow(RangeError);
  });

  test('ten-thousandths that are no whole cents have no cents', () => {
    expect(minorFromDecimal4(12_300, 2)).toBe(123);
    expect(minorFromDecimal4(12_301, 2)).toBeNull();
    expect(minorFromDecimal4(10_000, 0)).toBe(1);
  });
});

describe('an expense', () => {
  const copies = { quantity: 250_000, unitPrice: 850, currency: 'USD', billing: 'billable' as const };

  test('25 pages at 8.5 cents are $2.13', () => {
    expect(expenseCostMinor(copies)).toBe(213);
  });

  test('a currency without minor units rounds to whole ones', () => {
    expect(expenseCostMinor({ ...copies, currency: 'JPY', unitPrice: 105_000 })).toBe(263);
  });

  test('at no charge it costs and is not billed', () => {
    expect(expenseCostMinor(copies)).toBe(213);
    expect(expenseAmountMinor({ ...copies, billing: 'no_charge' })).toBe(0);
  });
});
