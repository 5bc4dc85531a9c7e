import type { CallParsed } from '../../shared/ipc/contract';
import { nowInstant, type StoreContext } from '../store/database';
import { dayMark, putDayMark } from '../store/day-marks';
import { runCommand } from './run-command';
import { writeDayDone } from './write-day-mark';

/** Marks a day complete, or opens it again. One step to undo. */
export function setDayDone(store: StoreContext, { workDate, isDone }: CallParsed<'dayDoneSet'>): void {
  runCommand(store, { name: 'day.done', label: isDone ? 'Day done' : 'Open the day again' }, () => {
    writeDayDone(store, workDate, isDone, { action: isDone ? 'day.done' : 'day.open', reason: null });
  });
}

/** Remembers that a day's missing time was asked about, so that it never is again. */
export function noteAsked(store: StoreContext, { workDate }: CallParsed<'missingTimeAsked'>): void {
  runCommand(store, { name: 'day.asked', label: null }, () => {
    const before = dayMark(store, workDate);
    if (before.askedAt !== null) return;
    putDayMark(store, workDate, { ...before, askedAt: nowInstant(store) });
    store.changed(['entries']);
  });
}
