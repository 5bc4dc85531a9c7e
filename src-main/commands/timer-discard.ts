import type { Id } from '../../shared/domain/id';
import { nowInstant, type StoreContext } from '../store/database';
import { requireOpenTimer, stopSegment } from '../store/timers';
import { runCommand } from './run-command';
import { auditTimer, endTimer } from './write-timer';

/** Puts a timer away without an entry. Its segments stay, and undo opens it again. */
export function discardTimer(store: StoreContext, id: Id): void {
  runCommand(store, { name: 'timer.discard', label: 'Discard timer' }, () => {
    const before = requireOpenTimer(store, id);
    const at = nowInstant(store);
    stopSegment(store, id, at);
    endTimer(store, id, { entryId: null, discardedAt: at });
    auditTimer(store, 'timer.discard', before, null);
  });
}
