import { maxEntrySeconds, type TimeEntry } from '../../shared/domain/time-entry';
import type { CallParsed } from '../../shared/ipc/contract';
import { isoToday } from '../../shared/time/calendar';
import { dayBounds } from '../../shared/time/day-start';
import { myTimekeeperId } from '../store/account';
import { markEventDismissed, markEventTaken, requireCalendarEvent } from '../store/calendar-events';
import { nowInstant, type StoreContext } from '../store/database';
import { requireMatter } from '../store/reference';
import { blankContent } from './entry-patch';
import { writeSpan } from './entry-place';
import { runCommand } from './run-command';
import { writeEntry } from './write-entry';

/**
 * Makes an entry of a calendar's event: its time, its title, and the matter that the person saw. An event without hours
 * becomes a draft that says none. Undo puts the entry into the trash, and the event is offered again.
 * @returns the entry's id
 */
export function takeEvent(store: StoreContext, input: CallParsed<'calendarTake'>): string {
  return runCommand(store, { name: 'calendar.take', label: 'Take from the calendar' }, () => {
    const event = requireCalendarEvent(store, input.uid, input.occurrence);
    if (input.matterId !== null) requireMatter(store, input.matterId);
    const at = nowInstant(store);
    const zone = store.clock.zone();
    const workDate = event.allDay ?? isoToday(Date.parse(event.fromAt), zone);
    // An entry lies in its day: what goes over midnight ends there.
    const toAt = new Date(Math.min(Date.parse(event.toAt), dayBounds(workDate, zone).to)).toISOString();
    const seconds = event.allDay === null ? secondsBetween(event.fromAt, toAt) : 0;
    const entry: TimeEntry = {
      ...blankContent(myTimekeeperId(store), workDate),
      matterId: input.matterId,
      workedSeconds: Math.min(seconds, maxEntrySeconds),
      narrative: event.title,
      id: store.ids.uuid(),
      adjustmentMinor: 0,
      reviewState: 'draft',
      reviewNote: null,
      source: 'quick_entry',
      rawText: `From the calendar: ${event.title}`,
      revision: 1,
      createdAt: at,
      updatedAt: at,
      deletedAt: null,
    };
    writeEntry(store, { action: 'entry.from_calendar', before: null, after: entry, reason: null });
    if (seconds > 0) writeSpan(store, entry.id, { fromAt: event.fromAt, toAt });
    markEventTaken(store, input.uid, input.occurrence, entry.id);
    store.changed(['calendar']);
    return entry.id;
  });
}

function secondsBetween(fromAt: string, toAt: string): number {
  return Math.max(0, Math.round((Date.parse(toAt) - Date.parse(fromAt)) / 1000));
}

/** An event that is nobody's time is offered no more, or again. */
export function dismissEvent(store: StoreContext, input: CallParsed<'calendarDismiss'>): void {
  runCommand(store, { name: 'calendar.dismiss', label: null }, () => {
    requireCalendarEvent(store, input.uid, input.occurrence);
    markEventDismissed(store, input.uid, input.occurrence, input.isDismissed);
    store.changed(['calendar']);
  });
}
