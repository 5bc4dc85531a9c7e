import { decimalScale, formatDecimal, parseDecimal } from '../../../shared/money/decimal';

/** Ten-thousandths as people write them: "25", "0.085", "12.50". */
export function decimalText(value: number, decimals: number): string {
  return formatDecimal(value, decimalScale, decimals);
}

/** What was typed, in ten-thousandths; commas between thousands are taken. Null: no number above or at zero. */
export function readDecimal(text: string): number | null {
  const read = parseDecimal(text.trim().replaceAll(',', ''), decimalScale);
  return read.ok && read.value >= 0 ? read.value : null;
}
