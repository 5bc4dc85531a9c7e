import type { Id } from '../../shared/domain/id';
import { mostAlike } from '../../shared/ipc/conflict-calls';
import type { ConflictView } from '../../shared/ipc/views';
import { likeKey } from '../../shared/sync/alike';
import type { Normalise } from '../../shared/sync/compare';
import type { StoreContext } from '../store/database';
import { type ConflictRecord, listConflicts } from '../store/sync/conflict';
import { requireConflict, situationOf } from './conflict-situation';
import { conflictView } from './conflict-view';

/** The other open conflicts that one choice may answer together with this one, by money, with all that is shown of each. */
export function conflictsAlike(store: StoreContext, id: Id, normalise: Normalise): ConflictView[] {
  const keyOf = (record: ConflictRecord): string | null =>
    record.damaged === null && record.closedAt === null
      ? likeKey(situationOf(store, record, normalise))
      : null;
  const wanted = keyOf(requireConflict(store, id));
  if (wanted === null) return [];
  return listConflicts(store, 'open')
    .filter((other) => other.id !== id && other.returnedAt === null && keyOf(other) === wanted)
    .slice(0, mostAlike)
    .map((other) => conflictView(store, other.id, normalise));
}
