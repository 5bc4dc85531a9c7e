import type { Amount } from '../../shared/money/amounts';
import { formatMoneyChange, formatMoney as money } from '../../shared/money/format';
import { formatWorkDate as shortWorkDate } from '../../shared/time/calendar';
import { formatHours } from '../../shared/time/hours';
import { words } from '../words';
import { formatNumber, locale } from '../words/locale';

/** How figures and dates are written on the screens. The law's own formats come from `shared`; zones are added here. */

export { addDays } from '../../shared/time/calendar';
export { formatElapsed, formatHours } from '../../shared/time/hours';

/** Minor units as money ("$540.00", "-$90.00"); `signed` writes the plus of a difference too. */
export function formatMoney(minor: number, currency = 'USD', signed = false): string {
  // A difference of nothing may come as minus zero.
  const amount = minor === 0 ? 0 : minor;
  return signed ? formatMoneyChange(amount, currency, locale) : money(amount, currency, locale);
}

/** "$540.00 and €90.00": each currency for itself, since two are never added. @param currency of nothing at all */
export function formatAmounts(amounts: readonly Amount[], currency: string): string {
  if (amounts.length === 0) return formatMoney(0, currency);
  return amounts.map((one) => formatMoney(one.minor, one.currency)).reduce(words.format.both);
}

const tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/**
 * Hours of several entries together, to the tenth ("1,530.5"), since single seconds from the PMS would else give every
 * sum another number of digits. One entry's hours are written by `formatHours`. For reading, never for arithmetic.
 */
export function formatTotalHours(seconds: number): string {
  return tenths.format(Math.floor((seconds + 180) / 360) / 10);
}

/** The same to the hundredth, where the tenth doesn't say all; null where it does. */
export function exactTotalHours(seconds: number): string | null {
  const exact = formatHours(seconds);
  return /\.\d\d$/.test(exact) ? exact : null;
}

/** A work date as people in the field write it ("Wed 18 Nov"); with the year where `today` says it is another one. */
export function formatWorkDate(workDate: string, today?: string): string {
  return shortWorkDate(workDate, today);
}

const longFormat = new Intl.DateTimeFormat(locale, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A work date in full ("Wednesday, November 18, 2026"). */
export function formatWorkDateLong(workDate: string): string {
  return longFormat.format(new Date(`${workDate}T12:00:00Z`));
}

const two = (value: number) => String(value).padStart(2, '0');

/** The clock time of an instant in this laptop's zone ("10:42"). */
export function formatClock(instant: string): string {
  const date = new Date(instant);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

const months = new Intl.DateTimeFormat(locale, { month: 'short' });

/** An instant in this laptop's zone ("18 Nov 10:42"). */
export function formatInstant(instant: string): string {
  const date = new Date(instant);
  return `${date.getDate()} ${months.format(date)} ${formatClock(instant)}`;
}

/** How long ago an instant was, roughly, against a given now in milliseconds ("3 min ago"). */
export function formatAge(instant: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(instant)) / 60_000);
  if (minutes < 1) return words.format.justNow;
  if (minutes < 60) return words.format.minutesAgo(minutes);
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return words.format.hoursAgo(hours);
  const days = Math.floor(hours / 24);
  return days === 1 ? words.format.yesterday : words.format.daysAgo(days);
}

/** A count with its thousands ("1,342"). */
export function formatCount(count: number): string {
  return formatNumber(count);
}

/** "1 entry", "1,342 entries". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** Words as a sentence of their own: with a full stop, unless they end already. */
export function asSentence(words: string): string {
  return words === '' || /[.?!]$/.test(words) ? words : `${words}.`;
}
