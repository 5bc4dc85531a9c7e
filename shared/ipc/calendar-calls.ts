import { z } from 'zod';
import { Id } from '../domain/id';
import { Instant, WorkDate } from '../time/work-date';
import { call, done, nothing } from './call';
import { EntryView } from './views';

/** An event of a calendar file, offered as time. */
export const AgendaEvent = z.strictObject({
  uid: z.string().max(2000),
  occurrence: z.string().max(200),
  fromAt: Instant,
  toAt: Instant,
  /** The day of an event without hours. */
  allDay: WorkDate.nullable(),
  title: z.string(),
  place: z.string(),
  matterId: Id.nullable(),
  matterName: z.string(),
  /** Why this matter; empty without one. */
  reason: z.string(),
});
export type AgendaEvent = z.infer<typeof AgendaEvent>;

/** How far a calendar file has been read. */
export const CalendarReading = z.strictObject({
  /** Events met so far. */
  events: z.int(),
  /** Occurrences in the weeks around today that are kept. */
  kept: z.int(),
  /** After the last piece: what could not be used, in sentences. */
  problems: z.array(z.string()),
});
export type CalendarReading = z.infer<typeof CalendarReading>;

const which = z.strictObject({ uid: AgendaEvent.shape.uid, occurrence: AgendaEvent.shape.occurrence });

/** Calendar files: read in pieces, kept on this laptop, never sent. */
export const calendarCalls = {
  /** The next piece of a file. The first one has index 0 and begins a reading; an empty last piece ends it. */
  calendarPiece: call(
    z.strictObject({
      readingId: Id,
      name: z.string().max(400),
      index: z.int().min(0),
      text: z.string().max(300_000),
      isLast: z.boolean(),
    }),
    CalendarReading,
  ),
  /** Takes all events away again that nothing was made of. */
  calendarForget: call(nothing, done),
  calendarDay: call(z.strictObject({ workDate: WorkDate }), z.array(AgendaEvent)),
  /** Makes an entry of an event: its time, its title, and the matter that was shown. One step to undo. */
  calendarTake: call(which.extend({ matterId: Id.nullable() }), EntryView),
  calendarDismiss: call(which.extend({ isDismissed: z.boolean() }), done),
};
