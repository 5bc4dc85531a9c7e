import { decimalScale } from '../money/decimal';
import { minorDigits } from '../money/format';
import type { Currency, Minor } from '../money/money';

/*
 * What a line would have to say for its amount to be what a client pays: never more (an adjustment never goes up), and as
 * near as the unit allows.
 */

/**
 * The highest unit price, in ten-thousandths of the major unit, at which a quantity (in ten-thousandths) comes to no more
 * than an amount; null where nothing is left of it.
 */
export function unitPriceKeeping(amountMinor: Minor, quantity: number, currency: Currency): number | null {
  if (quantity <= 0) return null;
  const scale = 10n ** BigInt(2 * decimalScale - minorDigits(currency));
  const price = Number((BigInt(amountMinor) * scale) / BigInt(quantity));
  return price > 0 ? price : null;
}
