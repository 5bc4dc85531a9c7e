import ICAL from 'ical.js';
import { workDateOf } from '../../../shared/time/calendar';
import { instantAt } from '../../../shared/time/wall-clock';

/** What happened to time zones while a file was read. */
export type ZoneNotes = { readonly unknown: Set<string> };

const known = new Map<string, boolean>();

/** Whether a name is one of the time zone database's. */
function isZone(name: string): boolean {
  let is = known.get(name);
  if (is === undefined) {
    try {
      new Intl.DateTimeFormat('en-US', { timeZone: name });
      is = true;
    } catch {
      is = false;
    }
    known.set(name, is);
  }
  return is;
}

/** The work date that a calendar's time shows on its own wall; null where there is no such day. */
export function dateOf(time: ICAL.Time): string | null {
  return workDateOf(time.year, time.month, time.day);
}

/**
 * The instant of a calendar's time, in milliseconds: by the zone that the file itself defines, else by the zone's name, else
 * as a time on this laptop's wall, as floating times are meant. A zone that nobody knows is noted.
 * @param tzid the zone that stands beside the value in the file
 */
export function instantOf(
  time: ICAL.Time,
  tzid: string | null,
  laptopZone: string,
  notes: ZoneNotes,
): number | null {
  const date = dateOf(time);
  if (date === null) return null;
  const seconds = time.hour * 3600 + time.minute * 60 + time.second;
  const { zone } = time;
  if (zone === ICAL.Timezone.utcTimezone) return time.toJSDate().getTime();
  if (zone !== ICAL.Timezone.localTimezone) return time.toUnixTime() * 1000;
  if (tzid !== null && isZone(tzid)) return instantAt(date, seconds, tzid);
  if (tzid !== null) notes.unknown.add(tzid);
  return instantAt(date, seconds, laptopZone);
}
