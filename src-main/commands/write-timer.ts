import type { Id } from '../../shared/domain/id';
import type { Timer } from '../../shared/domain/timer';
import type { Instant } from '../../shared/time/work-date';
import { appendAudit } from '../store/audit';
import type { StoreContext } from '../store/database';
import {
  getTimerEnd,
  requireOpenTimer,
  runningTimerId,
  setTimerEnd,
  stopSegment,
  type TimerEnd,
} from '../store/timers';
import { noteChange } from '../store/undo-steps';

/** Tells the audit chain what was done to a timer, with its raw segments, and the face to look again. */
export function auditTimer(
  store: StoreContext,
  action: string,
  before: Timer | null,
  after: Timer | null,
  reason: string | null = null,
): void {
  const subjectId = (after ?? before)?.id ?? '';
  appendAudit(store, { action, subject: 'timer', subjectId, before, after, reason });
  store.changed(['timers']);
}

/** Pauses the timer that runs, if one does: at most one runs, and starting another is the way to switch. */
export function pauseRunning(store: StoreContext, at: Instant): void {
  const id = runningTimerId(store);
  if (id === null) return;
  const before = requireOpenTimer(store, id);
  stopSegment(store, id, at);
  auditTimer(store, 'timer.pause', before, requireOpenTimer(store, id));
}

/** Ends a timer as an entry or as discarded, noted for undo: its undo opens the timer again, paused. */
export function endTimer(store: StoreContext, id: Id, end: TimerEnd): void {
  const before = getTimerEnd(store, id);
  setTimerEnd(store, id, end);
  noteChange(store, { before: { table: 'timer', id, row: before }, after: { table: 'timer', id, row: end } });
}
