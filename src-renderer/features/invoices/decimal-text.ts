import { decimalScale, formatDecimal, parseDecimal } from '../../../shared/money/decimal';
import { withoutThousands } from '../../../shared/money/thousands';

/** Ten-thousandths as people write them: "25", "0.085", "12.50". */
export function decimalText(value: number, decimals: number): string {
  return formatDecimal(value, decimalScale, decimals);
}

/** What was typed, in ten-thousandths; commas are taken between thousands only. Null: no number above or at zero. */
export function readDecimal(text: string): number | null {
  const [whole = '', ...fraction] = text.trim().split('.');
  const digits = whole === '' ? '' : withoutThousands(whole);
  if (digits === null) return null;
  const read = parseDecimal([digits, ...fraction].join('.'), decimalScale);
  return read.ok && read.value >= 0 ? read.value : null;
}
