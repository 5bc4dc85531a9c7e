import { describe, expect, it } from 'vitest';
import { formatMoney, formatMoneyChange } from '../../../shared/money/format';

describe('money as read', () => {
  it.each([
    [54_000, 'USD', '$540.00'],
    [-9000, 'USD', '-$90.00'],
    [123_456_789, 'USD', '$1,234,567.89'],
    [1, 'EUR', '€0.01'],
    [540, 'JPY', '¥540'],
  ])('%i %s', (minor, currency, text) => {
    expect(formatMoney(minor, currency)).toBe(text);
  });

  it('shows which way a difference goes', () => {
    expect(formatMoneyChange(9000, 'USD')).toBe('+$90.00');
    expect(formatMoneyChange(-9000, 'USD')).toBe('-$90.00');
    expect(formatMoneyChange(0, 'USD')).toBe('$0.00');
  });
});
