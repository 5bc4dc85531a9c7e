import { decimalScale, formatDecimal, parseDecimal, taxRateScale } from '../../../shared/money/decimal';
import { withoutCommas } from '../../../shared/money/thousands';

/** Ten-thousandths as people write them: "25", "0.085", "12.50". */
export function decimalText(value: number, decimals: number): string {
  return formatDecimal(value, decimalScale, decimals);
}

/** What was typed, in ten-thousandths; commas are taken between thousands only. Null: no number above or at zero. */
export function readDecimal(text: string): number | null {
  const plain = withoutCommas(text);
  if (plain === null) return null;
  const read = parseDecimal(plain, decimalScale);
  return read.ok && read.value >= 0 ? read.value : null;
}

/** A tax rate as people write it, in percent; '' where there is none. */
export function percentText(rate: number | null): string {
  return rate === null ? '' : formatDecimal(rate, taxRateScale - 2, 0);
}

/** A tax rate that was typed in percent; null: none; undefined: no number from 0 to below 100. */
export function readTaxPercent(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const read = parseDecimal(text.trim(), taxRateScale - 2);
  if (!read.ok || read.value < 0 || read.value >= 10 ** taxRateScale) return undefined;
  return read.value === 0 ? null : read.value;
}
