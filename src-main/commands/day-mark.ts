import type { CallParsed } from '../../shared/ipc/contract';
import { appendAudit } from '../store/audit';
import { nowInstant, type StoreContext } from '../store/database';
import { dayMark, putDayMark } from '../store/day-marks';
import { runCommand } from './run-command';

/** Marks a day complete, or opens it again: its own way back, so undo has no business here. */
export function setDayDone(store: StoreContext, { workDate, isDone }: CallParsed<'dayDoneSet'>): void {
  runCommand(store, { name: 'day.done', label: null }, () => {
    const before = dayMark(store, workDate);
    if ((before.doneAt !== null) === isDone) return;
    const after = { ...before, doneAt: isDone ? nowInstant(store) : null };
    putDayMark(store, workDate, after);
    const action = isDone ? 'day.done' : 'day.open';
    appendAudit(store, { action, subject: 'day', subjectId: workDate, before, after, reason: null });
    store.changed(['entries']);
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
