import type { Id } from '../../shared/domain/id';
import { nowInstant, type StoreContext } from '../store/database';
import { requireOpenTimer, runningTimerId } from '../store/timers';
import { runCommand } from './run-command';
import { auditTimer, endTimer, pauseRunning } from './write-timer';

/** Puts a timer away without an entry. Its segments stay, and undo opens it again. */
export function discardTimer(store: StoreContext, id: Id): void {
  runCommand(store, { name: 'timer.discard', label: 'Discard timer' }, () => {
    const at = nowInstant(store);
    // Told by itself: how long it ran is a fact, whatever becomes of the timer (P7).
    if (runningTimerId(store) === id) pauseRunning(store, at);
    const before = requireOpenTimer(store, id);
    endTimer(store, id, { entryId: null, discardedAt: at });
    auditTimer(store, 'timer.discard', before, null);
  });
}
