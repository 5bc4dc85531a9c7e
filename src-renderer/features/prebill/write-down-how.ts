import { parseDecimal } from '../../../shared/money/decimal';
import { minorDigits } from '../../../shared/money/format';
import { withoutCommas } from '../../../shared/money/thousands';
import type { WriteDownHow } from '../../../shared/prebill/write-down';

/** What was typed of a write-down, in one of its three ways; null while it is no number of that kind. */
export function readHow(to: WriteDownHow['to'], text: string, currency: string): WriteDownHow | null {
  if (to === 'percent') {
    const tenths = numberOf(text.trim().replace(/\s*%$/, ''), 1);
    return tenths === null || tenths > 999 ? null : { to, tenths };
  }
  const amountMinor = numberOf(text.trim().replace(/^\$/, ''), minorDigits(currency));
  if (amountMinor === null || (to === 'less' && amountMinor === 0)) return null;
  return { to, amountMinor };
}

function numberOf(text: string, places: number): number | null {
  const read = parseDecimal(withoutCommas(text) ?? '', places);
  return read.ok && read.value >= 0 ? read.value : null;
}
