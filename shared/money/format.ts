import type { Currency, Minor } from './money';

const plain = new Map<Currency, Intl.NumberFormat>();
const signed = new Map<Currency, Intl.NumberFormat>();

function formatter(
  currency: Currency,
  cache: Map<Currency, Intl.NumberFormat>,
  signDisplay: 'auto' | 'exceptZero',
) {
  let format = cache.get(currency);
  if (!format) {
    format = new Intl.NumberFormat('en-US', { style: 'currency', currency, signDisplay });
    cache.set(currency, format);
  }
  return format;
}

const digitsOf = (format: Intl.NumberFormat): number => format.resolvedOptions().maximumFractionDigits ?? 2;

/** How many decimals a currency's minor unit has: two in most, none in some, three in a few. */
export function minorDigits(currency: Currency): number {
  return digitsOf(formatter(currency, plain, 'auto'));
}

function write(minor: Minor, format: Intl.NumberFormat): string {
  return format.format(minor / 10 ** digitsOf(format));
}

/** "$540.00" for 54000 minor units of USD; "-$90.00" below zero. */
export function formatMoney(minor: Minor, currency: Currency): string {
  return write(minor, formatter(currency, plain, 'auto'));
}

/** "+$90.00" or "-$90.00", for a difference; "$0.00" where there is none. */
export function formatMoneyChange(minor: Minor, currency: Currency): string {
  return write(minor, formatter(currency, signed, 'exceptZero'));
}

const units = new Map<Currency, Intl.NumberFormat>();

/** "$0.085" for 850 ten-thousandths of USD: a unit price may be finer than the currency's minor unit. */
export function formatUnitPrice(decimal4: number, currency: Currency): string {
  let format = units.get(currency);
  if (!format) {
    format = new Intl.NumberFormat('en-US', { style: 'currency', currency, maximumFractionDigits: 4 });
    units.set(currency, format);
  }
  return format.format(decimal4 / 10_000);
}
