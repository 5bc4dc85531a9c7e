import { z } from 'zod';

/**
 * Exact decimals as integers: a quantity or a unit price is a whole number of ten-thousandths (12.5 is 125000), because the
 * LEDES fields carry four decimals. Products go through bigint, so that no digit is lost; no float is ever made.
 */
export const decimalScale = 4;
export const decimalUnit = 10_000;
/** The widest LEDES number has ten digits before the point and four after it. */
export const maxDecimal4 = 99_999_999_999_999;

/** A decimal with four places as an integer of ten-thousandths. */
export const Decimal4 = z.int().min(-maxDecimal4).max(maxDecimal4);
export type Decimal4 = z.infer<typeof Decimal4>;

/** A tax rate as an integer of ten-billionths of one (ten places): 20 % is 2000000000. Below one. */
export const taxRateScale = 10;
export const TaxRate = z.int().min(0).max(9_999_999_999);
export type TaxRate = z.infer<typeof TaxRate>;

export type DecimalTrouble = 'empty' | 'not_a_number' | 'too_fine' | 'too_large';
export type ParsedDecimal =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly trouble: DecimalTrouble };

/**
 * Reads digits, one point and a leading minus, and nothing else: no comma, blank, plus, exponent or currency sign.
 * A point without digits behind it is taken, as the official LEDES example has it ("1250.").
 * @param scale how many places the result has: with 4, "1.5" gives 15000
 */
export function parseDecimal(text: string, scale: number): ParsedDecimal {
  if (text === '') return { ok: false, trouble: 'empty' };
  const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(text);
  const whole = match?.[2] ?? '';
  const fraction = match?.[3] ?? '';
  if (match === null || whole + fraction === '') return { ok: false, trouble: 'not_a_number' };
  const significant = fraction.replace(/0+$/, '');
  if (significant.length > scale) return { ok: false, trouble: 'too_fine' };
  // Leading zeros are no size; past sixteen digits no integer of ours can hold it.
  const digits = (whole + significant.padEnd(scale, '0')).replace(/^0+(?=\d)/, '');
  const value = digits.length > 16 ? Number.NaN : Number(digits);
  if (!Number.isSafeInteger(value)) return { ok: false, trouble: 'too_large' };
  return { ok: true, value: match[1] === '-' && value !== 0 ? -value : value };
}

/**
 * Writes an integer of `scale` places without commas or exponent: 15000 at scale 4 with two decimals is "1.50".
 * @param decimals the fewest places to write; further ones appear only where they are not zero
 */
export function formatDecimal(value: number, scale: number, decimals: number): string {
  const digits = Math.abs(value)
    .toString()
    .padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits
    .slice(digits.length - scale)
    .replace(/0+$/, '')
    .padEnd(decimals, '0');
  return `${value < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/**
 * The product of two decimals at a coarser scale, rounded half up (away from zero), exactly once.
 * @throws RangeError where the result is beyond what an integer holds exactly
 */
export function multiplyDecimals(
  left: { readonly value: number; readonly scale: number },
  right: { readonly value: number; readonly scale: number },
  scale: number,
): number {
  const drop = left.scale + right.scale - scale;
  if (drop < 0) throw new RangeError('The product is coarser than what was asked for');
  const product = BigInt(left.value) * BigInt(right.value);
  const size = product < 0n ? -product : product;
  const divisor = 10n ** BigInt(drop);
  const rounded = (size + divisor / 2n) / divisor;
  const signed = Number(product < 0n ? -rounded : rounded);
  if (!Number.isSafeInteger(signed)) throw new RangeError('Amount out of range');
  return signed === 0 ? 0 : signed;
}

/** An amount in minor units as ten-thousandths of the major unit: 150 cents are 15000. */
export function decimal4FromMinor(minor: number, minorDigits: number): Decimal4 {
  return minor * 10 ** (decimalScale - minorDigits);
}

/** Ten-thousandths of the major unit as minor units, or null where it is no whole number of them. */
export function minorFromDecimal4(value: Decimal4, minorDigits: number): number | null {
  const unit = decimalUnit / 10 ** minorDigits;
  return value % unit === 0 ? value / unit || 0 : null;
}
