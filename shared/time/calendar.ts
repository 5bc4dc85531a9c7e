import type { WorkDate } from './work-date';

/**
 * Arithmetic on work dates. A work date is a plain day, so it is counted in whole days since 1970-01-01 and never
 * passes through a zone: only `isoToday` knows zones, and there daylight saving is the time zone database's business.
 */

const dayMilliseconds = 86_400_000;

function dayNumber(date: WorkDate): number {
  const days = Date.parse(`${date}T00:00:00Z`) / dayMilliseconds;
  // Date.parse takes 30 February for 2 March; there is no such work date.
  if (!Number.isInteger(days) || fromDayNumber(days) !== date)
    throw new RangeError(`Not a work date: ${date}`);
  return days;
}

function fromDayNumber(days: number): WorkDate {
  return new Date(days * dayMilliseconds).toISOString().slice(0, 10);
}

/** The work date of a calendar day, or null where there is no such day (30 February). `month` counts from 1. */
export function workDateOf(year: number, month: number, day: number): WorkDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

/** The work date `days` later; earlier where negative. */
export function addDays(date: WorkDate, days: number): WorkDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Whole days from `from` to `to`; negative where `to` is the earlier. */
export function daysBetween(from: WorkDate, to: WorkDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Day of the week: 0 is Sunday, 6 is Saturday. */
export function weekdayOf(date: WorkDate): number {
  // 1970-01-01 was a Thursday.
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

/** The first day of the week that holds `date`; `weekStart` as in Settings, 0 is Sunday. */
export function startOfWeek(date: WorkDate, weekStart: number): WorkDate {
  return addDays(date, -((weekdayOf(date) - weekStart + 7) % 7));
}

/** The seven days of the week that holds `date`, in order. */
export function weekOf(date: WorkDate, weekStart: number): WorkDate[] {
  const first = startOfWeek(date, weekStart);
  return Array.from({ length: 7 }, (_, index) => addDays(first, index));
}

const dayInZone = new Map<string, Intl.DateTimeFormat>();
/** In every zone of today the day begins at a whole quarter of an hour, so that one date holds for all of a quarter. */
const quarterMs = 900_000;
const lastInZone = new Map<string, { readonly quarter: number; readonly date: WorkDate }>();

/**
 * The work date that a clock on the wall of `zone` shows at an instant.
 * @param nowMs milliseconds since the epoch, given by the caller's clock
 * @param zone IANA name; an unknown one is a RangeError
 */
export function isoToday(nowMs: number, zone: string): WorkDate {
  const quarter = Math.floor(nowMs / quarterMs);
  const last = lastInZone.get(zone);
  if (last?.quarter === quarter) return last.date;
  const date = dayIn(zone, nowMs);
  lastInZone.set(zone, { quarter, date });
  return date;
}

function dayIn(zone: string, nowMs: number): WorkDate {
  let format = dayInZone.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    dayInZone.set(zone, format);
  }
  const parts = new Map(format.formatToParts(nowMs).map((part) => [part.type, part.value]));
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}

const weekdayNames = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const monthNames = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

/** "Wed 18 Nov"; with the year where it isn't the one of `today`, so that a slip of the year is seen. */
export function formatWorkDate(date: WorkDate, today?: WorkDate): string {
  const [year, month, day] = [date.slice(0, 4), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  const words = `${weekdayNames[weekdayOf(date)]} ${day} ${monthNames[month - 1]}`;
  return today !== undefined && today.slice(0, 4) !== year ? `${words} ${year}` : words;
}
