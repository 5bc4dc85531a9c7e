import { dayBounds } from './day-start';
import type { WorkDate } from './work-date';

const formats = new Map<string, Intl.DateTimeFormat>();

/** What a clock on the wall of a zone shows at an instant, in seconds since midnight. */
export function secondsOfDay(atMs: number, zone: string): number {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(zone, format);
  }
  const parts = new Map(format.formatToParts(atMs).map(({ type, value }) => [type, Number(value)]));
  return (parts.get('hour') ?? 0) * 3600 + (parts.get('minute') ?? 0) * 60 + (parts.get('second') ?? 0);
}

/** Clocks are changed by this much at most, by whole quarters of an hour. */
const changes = [0, -2, 2, -4, 4, -8, 8].map((quarters) => quarters * 900);

/**
 * The instant at which a wall clock of the zone shows so many seconds after midnight on a work date. Where clocks are set
 * back and show it twice, the first time; where they are set forward and never show it, the moment that the old clock would
 * have shown it. The whole 86,400 is the end of the day.
 */
export function instantAt(date: WorkDate, seconds: number, zone: string): number {
  const { from, to } = dayBounds(date, zone);
  if (seconds >= 86_400) return to;
  const plain = from + (seconds - secondsOfDay(from, zone)) * 1000;
  const shown = changes
    .map((change) => plain + change * 1000)
    .filter((at) => at >= from && at < to && secondsOfDay(at, zone) === seconds);
  return shown.length > 0 ? Math.min(...shown) : Math.min(Math.max(plain, from), to);
}
