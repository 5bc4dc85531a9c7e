import { z } from 'zod';
import { Id } from '../domain/id';
import { Instant, WorkDate } from '../time/work-date';
import { call, done, nothing } from './call';
import { DayTimeline, EntryView } from './views';

/** The day as a line of time. */
export const dayCalls = {
  dayTimeline: call(z.strictObject({ workDate: WorkDate }), DayTimeline),
  /** Says where in its day an entry lies; its worked hours become as long as that. One step to undo. */
  entryPlace: call(z.strictObject({ id: Id, revision: z.int(), fromAt: Instant, toAt: Instant }), EntryView),
  /** Marks a day complete, or opens it again. Nothing else changes. */
  dayDoneSet: call(z.strictObject({ workDate: WorkDate, isDone: z.boolean() }), done),
  /** The day whose missing time is asked about; null: none. It is asked once. */
  missingTimeGet: call(
    nothing,
    z.strictObject({ workDate: WorkDate, billedSeconds: z.int(), targetSeconds: z.int() }).nullable(),
  ),
  missingTimeAsked: call(z.strictObject({ workDate: WorkDate }), done),
};
