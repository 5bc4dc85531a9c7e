import type { Id } from '../../shared/domain/id';
import { maxEntrySeconds, type TimeEntry } from '../../shared/domain/time-entry';
import { elapsedSeconds, type Timer } from '../../shared/domain/timer';
import { isoToday } from '../../shared/time/calendar';
import { formatElapsed } from '../../shared/time/hours';
import { segmentsByDay } from '../../shared/timers/by-day';
import { myTimekeeperId } from '../store/account';
import { nowInstant, type StoreContext } from '../store/database';
import { insertSegment, insertTimer, replaceSegments, requireOpenTimer, stopSegment } from '../store/timers';
import { blankContent } from './entry-patch';
import { runCommand } from './run-command';
import { writeEntry } from './write-entry';
import { auditTimer, endTimer } from './write-timer';

/**
 * Ends a timer: its seconds become an entry, and its raw segments stay with the timer for ever.
 * @returns the new entry's id
 */
export function finishTimer(store: StoreContext, id: Id): Id {
  return runCommand(store, { name: 'timer.finish', label: 'Finish timer' }, () => {
    const at = nowInstant(store);
    const running = requireOpenTimer(store, id);
    stopSegment(store, id, at);
    const timer = requireOpenTimer(store, id);
    const entryId = writeTime(
      store,
      timer,
      elapsedSeconds(timer.segments, at),
      workDateOfTimer(store, timer),
    );
    auditTimer(store, 'timer.finish', running, timer);
    return entryId;
  });
}

/**
 * Ends a timer that ran over midnight as one entry for each of its days. Each further day becomes a timer of its own with
 * that day's segments, so that every entry keeps its evidence.
 * @returns the new entries' ids, the earliest day first
 */
export function finishTimerByDay(store: StoreContext, id: Id): Id[] {
  return runCommand(store, { name: 'timer.finish_by_day', label: 'Finish timer by day' }, () => {
    const at = nowInstant(store);
    const running = requireOpenTimer(store, id);
    stopSegment(store, id, at);
    const timer = requireOpenTimer(store, id);
    const days = segmentsByDay(timer.segments, store.ids.uuid);
    return days.map(({ workDate, segments, seconds }, index) => {
      const ofDay = { ...timer, segments: [...segments], id: index === 0 ? id : store.ids.uuid() };
      if (index === 0) replaceSegments(store, id, segments);
      else {
        const { segments: _segments, ...row } = ofDay;
        insertTimer(store, row);
        for (const segment of segments) insertSegment(store, ofDay.id, segment);
      }
      auditTimer(store, 'timer.split_day', index === 0 ? running : null, ofDay, id);
      const entryId = writeTime(store, ofDay, seconds, workDate);
      auditTimer(store, 'timer.finish', ofDay, ofDay);
      return entryId;
    });
  });
}

/** Writes a stopped timer's seconds as an entry and ends it. */
function writeTime(store: StoreContext, timer: Timer, seconds: number, workDate: string): Id {
  const at = nowInstant(store);
  const entry: TimeEntry = {
    ...blankContent(myTimekeeperId(store), workDate),
    matterId: timer.matterId,
    // No entry is longer than a day. The true time is said in the text as typed, and in the segments (P7).
    workedSeconds: Math.min(seconds, maxEntrySeconds),
    narrative: timer.narrative,
    taskCode: timer.taskCode,
    activityCode: timer.activityCode,
    id: store.ids.uuid(),
    adjustmentMinor: 0,
    reviewState: 'draft',
    reviewNote: null,
    source: 'timer',
    rawText: seconds > maxEntrySeconds ? `The timer ran for ${formatElapsed(seconds)}` : null,
    revision: 1,
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
  };
  writeEntry(store, { action: 'entry.from_timer', before: null, after: entry, reason: null });
  endTimer(store, timer.id, { entryId: entry.id, discardedAt: null });
  return entry.id;
}

/** The day on which the work began, where the timekeeper was; a hearing that runs past midnight stays on its day. */
function workDateOfTimer(store: StoreContext, timer: Timer): string {
  const first = timer.segments[0];
  if (first === undefined) return isoToday(store.clock.now(), store.clock.zone());
  return isoToday(Date.parse(first.startedAt), first.zone);
}
