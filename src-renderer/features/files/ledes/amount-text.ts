import { decimalScale, formatDecimal, minorFromDecimal4 } from '../../../../shared/money/decimal';
import { minorDigits } from '../../../../shared/money/format';
import { formatMoney } from '../../../state/format';

/** Ten-thousandths of a currency for people: as money, with further decimals only where cents don't hold it. */
export function amountText(value: number, currency: string): string {
  const minor = minorFromDecimal4(value, minorDigits(currency));
  return minor === null
    ? `${formatDecimal(value, decimalScale, 2)} ${currency}`
    : formatMoney(minor, currency);
}
