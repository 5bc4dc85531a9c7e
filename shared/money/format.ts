import type { Currency, Minor } from './money';

/** Sentences of both sides are American English; the screens write figures as the system's region does. */
const usual = 'en-US';

const formats = new Map<string, Intl.NumberFormat>();

function formatter(
  currency: Currency,
  locale: string,
  signDisplay: 'auto' | 'exceptZero',
): Intl.NumberFormat {
  const key = `${currency} ${locale} ${signDisplay}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, { style: 'currency', currency, signDisplay });
    formats.set(key, format);
  }
  return format;
}

const digits = new WeakMap<Intl.NumberFormat, number>();

/** Every line that is judged or written asks, and the answer is made anew each time that a format is asked. */
function digitsOf(format: Intl.NumberFormat): number {
  const known = digits.get(format) ?? format.resolvedOptions().maximumFractionDigits ?? 2;
  digits.set(format, known);
  return known;
}

/** How many decimals a currency's minor unit has: two in most, none in some, three in a few. */
export function minorDigits(currency: Currency): number {
  return digitsOf(formatter(currency, usual, 'auto'));
}

function write(minor: Minor, format: Intl.NumberFormat): string {
  return format.format(minor / 10 ** digitsOf(format));
}

/** "$540.00" for 54000 minor units of USD; "-$90.00" below zero. */
export function formatMoney(minor: Minor, currency: Currency, locale: string = usual): string {
  return write(minor, formatter(currency, locale, 'auto'));
}

/** "+$90.00" or "-$90.00", for a difference; "$0.00" where there is none. */
export function formatMoneyChange(minor: Minor, currency: Currency, locale: string = usual): string {
  return write(minor, formatter(currency, locale, 'exceptZero'));
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
