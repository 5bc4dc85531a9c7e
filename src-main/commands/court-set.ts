import { appendAudit } from '../store/audit';
import { courtSince, putCourt } from '../store/court';
import { nowInstant, type StoreContext } from '../store/database';
import { runCommand } from './run-command';

/** Turns court mode on or off. No timer is touched: nothing starts or stops by it. */
export function setCourt(store: StoreContext, on: boolean): void {
  runCommand(store, { name: 'court.set', label: null }, () => {
    const before = courtSince(store);
    if ((before !== null) === on) return;
    const since = on ? nowInstant(store) : null;
    putCourt(store, since);
    appendAudit(store, {
      action: on ? 'court.begin' : 'court.end',
      subject: 'settings',
      subjectId: 'court',
      before,
      after: since,
      reason: null,
    });
    store.changed(['timers', 'status']);
  });
}
