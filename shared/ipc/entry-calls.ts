import { z } from 'zod';
import { Id } from '../domain/id';
import { FactName } from '../domain/time-entry';
import { WorkDate } from '../time/work-date';
import { call, done, nothing } from './call';
import {
  AuditView,
  DayView,
  EntryFilter,
  EntryFolds,
  EntryGroup,
  EntryLines,
  EntryPage,
  EntryPatch,
  EntrySort,
  EntryView,
  LinePlace,
  TimerView,
} from './views';

const byId = z.strictObject({ id: Id });

const entries = {
  entriesPage: call(
    z.strictObject({
      filter: EntryFilter,
      /** Absent: newest first. */
      sort: EntrySort.optional(),
      after: EntryPage.shape.next,
      limit: z.int().min(1).max(500),
    }),
    EntryPage,
  ),
  /** The same as lines: with the heads of groups, and without the entries of folded ones. */
  entryLines: call(
    z.strictObject({
      filter: EntryFilter,
      sort: EntrySort,
      group: EntryGroup.nullable(),
      folds: EntryFolds,
      after: LinePlace.nullable(),
      /** Lines to pass over from the beginning: for a place whose neighbours were never read. Nothing beside `after`. */
      skip: z.int().min(0).optional(),
      limit: z.int().min(1).max(500),
    }),
    EntryLines,
  ),
  entryGet: call(byId, EntryView.extend({ history: z.array(AuditView) })),
  dayView: call(z.strictObject({ workDate: WorkDate, timekeeperId: Id.nullable() }), DayView),
  /** Saves a new entry; it is on disk when this returns. `requestId` makes a repeated call harmless. */
  entryCreate: call(
    z.strictObject({
      requestId: Id,
      patch: EntryPatch,
      rawText: z.string().max(20_000).nullable(),
      source: z.enum(['quick_entry', 'duplicate']),
      /** An unknown matter becomes a temporary one of this name. */
      temporaryMatterName: z.string().trim().min(1).max(200).nullable(),
      /** Where in its day it lies, if that was said: seconds after midnight on the laptop's wall. */
      clock: z.strictObject({ from: z.int().min(0).max(86_400), to: z.int().min(0).max(86_400) }).nullish(),
    }),
    EntryView,
  ),
  /** Changes an entry; `revision` is the one that was shown, so that nothing is overwritten unseen. */
  entryEdit: call(
    z.strictObject({ id: Id, revision: z.int(), patch: EntryPatch, reason: z.string().max(2000).nullable() }),
    EntryView,
  ),
  /** Whether a fact of an entry may be changed by this person now; asked before a field opens, by the guard of `entryEdit`. */
  entryMayEdit: call(
    z.strictObject({ id: Id, field: FactName }),
    z.strictObject({ why: z.string().nullable() }),
  ),
  entryDelete: call(z.strictObject({ id: Id, revision: z.int() }), EntryView),
  entryRestore: call(byId, EntryView),
  /** Entries of the last seven days that look like this one. */
  nearDuplicates: call(
    z.strictObject({
      matterId: Id.nullable(),
      workDate: WorkDate,
      seconds: z.int(),
      narrative: z.string().max(20_000),
      exceptId: Id.nullable(),
    }),
    z.array(EntryView),
  ),
};

const timers = {
  timersList: call(nothing, z.array(TimerView)),
  /** Starts a timer and pauses the one that runs. */
  timerStart: call(
    z.strictObject({
      matterId: Id.nullable(),
      narrative: z.string().max(20_000),
      taskCode: z.string().nullish(),
      activityCode: z.string().nullish(),
      /** An unknown matter becomes a temporary one of this name. */
      temporaryMatterName: z.string().trim().min(1).max(200).nullish(),
    }),
    TimerView,
  ),
  timerPause: call(byId, TimerView),
  timerResume: call(byId, TimerView),
  timerEdit: call(
    z.strictObject({
      id: Id,
      matterId: Id.nullable(),
      narrative: z.string().max(20_000),
      taskCode: z.string().nullable(),
      activityCode: z.string().nullable(),
    }),
    TimerView,
  ),
  /** Ends a timer: it becomes an entry with its raw segments. */
  timerFinish: call(byId, EntryView),
  timerDiscard: call(byId, done),
  /** Answers the question after a crash: keep all of the time, or end it where it was last watched. */
  timerRecover: call(z.strictObject({ id: Id, keep: z.enum(['all', 'until_seen']) }), TimerView),
};

/** Time as it is written down: entries and timers. */
export const entryCalls = { ...entries, ...timers };
