/**
 * English as the system's region writes it, since figures stand within English sentences ("en-GB" on a British laptop). Where
 * English is written there with a decimal comma it is American English: hours and amounts are typed with a point, and what is
 * shown must be what may be typed.
 * @param system the system's locale, such as "de-DE"
 */
export function localeFor(system: string): string {
  const wanted = `en-${new Intl.Locale(system).maximize().region ?? 'US'}`;
  const parts = new Intl.NumberFormat(wanted).formatToParts(1.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === '.') ? wanted : 'en-US';
}

/** The one locale that numbers, money and dates of the screens are written in. */
export const locale = localeFor(navigator.language);

const numbers = new Intl.NumberFormat(locale);

/** A count with its thousands ("1,342"). */
export function formatNumber(count: number): string {
  return numbers.format(count);
}
