import type { Id } from '../../shared/domain/id';
import { nowInstant, type StoreContext } from '../store/database';
import { markSeen, requireOpenTimer, runningTimerId, startSegment } from '../store/timers';
import { runCommand } from './run-command';
import { auditTimer, pauseRunning } from './write-timer';

/** Lets an open timer run on in a new segment and pauses the one that runs. */
export function resumeTimer(store: StoreContext, id: Id): void {
  runCommand(store, { name: 'timer.resume', label: null }, () => {
    const before = requireOpenTimer(store, id);
    if (runningTimerId(store) === id) return;
    const at = nowInstant(store);
    pauseRunning(store, at);
    startSegment(store, id, at);
    markSeen(store, id, at);
    auditTimer(store, 'timer.resume', before, requireOpenTimer(store, id));
  });
}
