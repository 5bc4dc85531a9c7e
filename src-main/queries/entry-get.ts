import type { Id } from '../../shared/domain/id';
import type { CallOutput } from '../../shared/ipc/contract';
import { auditOf } from '../store/audit';
import type { StoreContext } from '../store/database';
import { timerOfEntry } from '../store/timers';
import { auditView } from './audit-words';
import { entryView } from './entry-view';

/** An entry with everything that ever happened to it, its timer's history included, oldest first. */
export function entryGet(store: StoreContext, id: Id): CallOutput<'entryGet'> {
  const view = entryView(store, id);
  const timer = timerOfEntry(store, id);
  const events = [
    ...auditOf(store, 'entry', id),
    ...auditOf(store, 'waiver', id),
    ...(timer === null ? [] : auditOf(store, 'timer', timer.id)),
  ];
  events.sort((one, other) => one.sequence - other.sequence);
  return { ...view, history: events.map((event) => auditView(event)) };
}
