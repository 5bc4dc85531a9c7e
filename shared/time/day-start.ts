import { addDays, isoToday } from './calendar';
import type { WorkDate } from './work-date';

const quarterMs = 900_000;
/** No zone is further than this from UTC, in quarters of an hour. */
const reachQuarters = 16 * 4;

/**
 * The first instant of a work date in a zone, in milliseconds since the epoch. Found by asking the calendar, so that a day
 * of 23 or 25 hours, and one that begins at one o'clock, are the time zone database's business.
 */
export function dayStart(date: WorkDate, zone: string): number {
  const middle = Date.parse(`${date}T00:00:00Z`) / quarterMs;
  let before = middle - reachQuarters;
  let from = middle + reachQuarters;
  while (from - before > 1) {
    const between = Math.floor((before + from) / 2);
    if (isoToday(between * quarterMs, zone) >= date) from = between;
    else before = between;
  }
  return from * quarterMs;
}

/** From the first instant of a work date to the first of the next one. */
export function dayBounds(date: WorkDate, zone: string): { readonly from: number; readonly to: number } {
  return { from: dayStart(date, zone), to: dayStart(addDays(date, 1), zone) };
}
