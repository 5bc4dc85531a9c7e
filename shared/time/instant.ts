import { formatWorkDate, isoToday } from './calendar';
import type { Instant } from './work-date';

const clocks = new Map<string, Intl.DateTimeFormat>();

/** "10:42" for an instant of today in a zone, else "Tue 17 Nov 18:02"; with the year where that is another. */
export function formatInstant(instant: Instant, zone: string, nowMs: number): string {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
    clocks.set(zone, clock);
  }
  const at = Date.parse(instant);
  const [day, today] = [isoToday(at, zone), isoToday(nowMs, zone)];
  return day === today ? clock.format(at) : `${formatWorkDate(day, today)} ${clock.format(at)}`;
}
