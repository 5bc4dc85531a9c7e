import ICAL from 'ical.js';
import { addDays } from '../../../shared/time/calendar';
import { dayStart } from '../../../shared/time/day-start';
import type { CalendarEvent } from '../../store/calendar-events';
import { dateOf, instantOf, type ZoneNotes } from './event-times';

/** What occurrences are wanted for, in milliseconds, and the zone that floating times are lived in. */
export type Wanted = { readonly from: number; readonly to: number; readonly zone: string };

const longest = { uid: 2000, title: 2000, place: 500 } as const;
/** A series is followed so far from its beginning; no calendar has a longer one. */
const mostSteps = 40_000;
/** So many steps of a series without letting anybody else run. */
const stepsAtATime = 200;

/**
 * The occurrences of one event, with the exceptions to it, that touch the wanted time. A cancelled one is none.
 * @param texts the event's own block and those of its exceptions
 * @param rest lets others run: a daily series of thirty years takes more than a moment
 * @throws Error where a block is no event
 */
export async function occurrencesOf(
  texts: readonly string[],
  wanted: Wanted,
  notes: ZoneNotes,
  rest: () => Promise<void>,
): Promise<CalendarEvent[]> {
  const calendar = new ICAL.Component(
    ICAL.parse(`BEGIN:VCALENDAR\r\n${texts.join('\r\n')}\r\nEND:VCALENDAR`),
  );
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  const master = events.find((event) => !event.isRecurrenceException());
  const found: CalendarEvent[] = [];
  const add = (event: ICAL.Event, start: ICAL.Time, end: ICAL.Time, occurrence: string) => {
    const made = eventOf(event, start, end, occurrence, wanted, notes);
    if (made !== null) found.push(made);
  };
  if (master === undefined || !master.isRecurring()) {
    for (const event of events)
      add(event, event.startDate, event.endDate, event.recurrenceId?.toString() ?? '');
    return found;
  }
  for (const event of events) if (event.isRecurrenceException()) master.relateException(event);
  const series = master.iterator();
  const tzid = zoneOf(master, 'dtstart');
  for (let step = 1; step <= mostSteps; step += 1) {
    const next = series.next();
    if (next === null || next === undefined) break;
    const at = instantOf(next, tzid, wanted.zone, notes);
    // An occurrence may have been moved; but nobody moves one by more than a month.
    if (at !== null && at > wanted.to + 31 * 86_400_000) break;
    if (at !== null && at >= wanted.from - 31 * 86_400_000) {
      const { item, startDate, endDate } = master.getOccurrenceDetails(next);
      add(item, startDate, endDate, next.toString());
    }
    if (step % stepsAtATime === 0) await rest();
  }
  return found;
}

function zoneOf(event: ICAL.Event, property: 'dtstart' | 'dtend'): string | null {
  const tzid = event.component.getFirstProperty(property)?.getFirstParameter('tzid');
  return typeof tzid === 'string' && tzid !== '' ? tzid.replace(/^\//, '') : null;
}

function eventOf(
  event: ICAL.Event,
  start: ICAL.Time,
  end: ICAL.Time,
  occurrence: string,
  wanted: Wanted,
  notes: ZoneNotes,
): CalendarEvent | null {
  if (String(event.component.getFirstPropertyValue('status') ?? '').toUpperCase() === 'CANCELLED')
    return null;
  const allDay = start.isDate ? dateOf(start) : null;
  if (start.isDate && allDay === null) return null;
  const tzid = zoneOf(event, 'dtstart');
  const [from, to] =
    allDay === null
      ? [
          instantOf(start, tzid, wanted.zone, notes),
          instantOf(end, zoneOf(event, 'dtend') ?? tzid, wanted.zone, notes),
        ]
      : wholeDays(allDay, dateOf(end), wanted.zone);
  if (from === null || to === null || to < from || from >= wanted.to || to <= wanted.from) return null;
  return {
    uid: (event.uid ?? '').slice(0, longest.uid),
    occurrence,
    fromAt: new Date(from).toISOString(),
    toAt: new Date(to).toISOString(),
    allDay,
    title: (event.summary ?? '').trim().slice(0, longest.title),
    place: (event.location ?? '').trim().slice(0, longest.place),
  };
}

/** An event of whole days lies on the person's own days, wherever they are. Its end is the day after its last. */
function wholeDays(first: string, end: string | null, zone: string): [number, number] {
  const until = end !== null && end > first ? end : addDays(first, 1);
  return [dayStart(first, zone), dayStart(until, zone)];
}
