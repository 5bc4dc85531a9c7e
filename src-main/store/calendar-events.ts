import { z } from 'zod';
import { Id } from '../../shared/domain/id';
import { Instant, WorkDate } from '../../shared/time/work-date';
import { EngineError } from '../engine-error';
import { prepared, type StoreContext } from './database';

/** One occurrence of an event, as it was read from a calendar file. */
export const CalendarEvent = z.strictObject({
  uid: z.string(),
  occurrence: z.string(),
  fromAt: Instant,
  toAt: Instant,
  allDay: WorkDate.nullable(),
  title: z.string(),
  place: z.string(),
});
export type CalendarEvent = z.infer<typeof CalendarEvent>;

const columns =
  'e.uid, e.occurrence, e.from_at AS fromAt, e.to_at AS toAt, e.all_day AS allDay, e.title, e.place';

/** Writes what a reading brought. What a person said of an occurrence stays with it. */
export function putCalendarEvents(
  store: StoreContext,
  events: readonly CalendarEvent[],
  file: { readonly name: string; readonly reading: Id },
): void {
  const put = prepared(
    store.db,
    `INSERT INTO calendar_event (uid, occurrence, from_at, to_at, all_day, title, place, file_name, reading)
     VALUES (@uid, @occurrence, @fromAt, @toAt, @allDay, @title, @place, @name, @reading)
     ON CONFLICT (uid, occurrence) DO UPDATE SET from_at = excluded.from_at, to_at = excluded.to_at,
       all_day = excluded.all_day, title = excluded.title, place = excluded.place, file_name = excluded.file_name,
       reading = excluded.reading`,
  );
  for (const event of events) put.run({ ...event, ...file });
}

/** Takes away what an earlier reading of the same file brought and this one did not; what was taken stays. */
export function dropFormerReading(
  store: StoreContext,
  file: { readonly name: string; readonly reading: Id },
): void {
  prepared(
    store.db,
    'DELETE FROM calendar_event WHERE file_name = @name AND reading <> @reading AND entry_id IS NULL',
  ).run(file);
}

/** Takes every event away that nothing was made of. */
export function dropCalendar(store: StoreContext): void {
  prepared(store.db, 'DELETE FROM calendar_event WHERE entry_id IS NULL').run();
}

/** Events between two instants that were neither taken nor dismissed, in the order of time. Out of the trash is taken. */
export function openCalendarEvents(store: StoreContext, from: Instant, to: Instant): CalendarEvent[] {
  return z.array(CalendarEvent).parse(
    prepared(
      store.db,
      `SELECT ${columns} FROM calendar_event e LEFT JOIN entry t ON t.id = e.entry_id AND t.deleted_at IS NULL
       WHERE e.from_at < ? AND e.to_at > ? AND e.from_at >= ? AND e.dismissed = 0 AND t.id IS NULL
       ORDER BY e.from_at, e.uid LIMIT 200`,
    ).all(to, from, earliest(from)),
  );
}

/** No event of interest lasts longer than a week: the index bounds what is looked at. */
function earliest(from: Instant): Instant {
  return new Date(Date.parse(from) - 7 * 86_400_000).toISOString();
}

/** @throws EngineError 'not_found' */
export function requireCalendarEvent(store: StoreContext, uid: string, occurrence: string): CalendarEvent {
  const row = prepared(
    store.db,
    `SELECT ${columns} FROM calendar_event e WHERE e.uid = ? AND e.occurrence = ?`,
  ).get(uid, occurrence);
  if (row === undefined)
    throw new EngineError('not_found', 'This event is no longer in the calendar that was read.');
  return CalendarEvent.parse(row);
}

export function markEventTaken(store: StoreContext, uid: string, occurrence: string, entryId: Id): void {
  prepared(store.db, 'UPDATE calendar_event SET entry_id = ? WHERE uid = ? AND occurrence = ?').run(
    entryId,
    uid,
    occurrence,
  );
}

export function markEventDismissed(
  store: StoreContext,
  uid: string,
  occurrence: string,
  isDismissed: boolean,
): void {
  prepared(store.db, 'UPDATE calendar_event SET dismissed = ? WHERE uid = ? AND occurrence = ?').run(
    isDismissed ? 1 : 0,
    uid,
    occurrence,
  );
}

/** Titles of events that were taken, with the matter of what they became; the latest last. */
export function takenTitles(store: StoreContext): { title: string; matterId: Id }[] {
  return z.array(z.strictObject({ title: z.string(), matterId: Id })).parse(
    prepared(
      store.db,
      `SELECT e.title, t.matter_id AS matterId FROM calendar_event e JOIN entry t ON t.id = e.entry_id
       WHERE t.matter_id IS NOT NULL AND t.deleted_at IS NULL ORDER BY t.work_date, t.id LIMIT 2000`,
    ).all(),
  );
}

export function calendarEventCount(store: StoreContext): number {
  return Number(prepared(store.db, 'SELECT count(*) FROM calendar_event').pluck().get());
}
