import { RemoteId } from '../../../shared/domain/id';
import { nowInstant, prepared, type StoreContext } from '../database';

/**
 * Matters that came into this person's sight, for the first time or again, and whose entries are still to be listed: they
 * changed before the cursor, so no list of changes shows them (contract 1).
 */

export function noteIntoSight(store: StoreContext, matterRemoteId: RemoteId): void {
  prepared(
    store.db,
    'INSERT INTO into_sight (remote_id, seen_at) VALUES (?, ?) ON CONFLICT (remote_id) DO NOTHING',
  ).run(matterRemoteId, nowInstant(store));
}

export function mattersToList(store: StoreContext): RemoteId[] {
  return prepared(store.db, 'SELECT remote_id FROM into_sight ORDER BY seen_at, remote_id')
    .pluck()
    .all()
    .map((id) => RemoteId.parse(id));
}

/** All its entries were listed; or everything was, and with it those of every matter; or it went out of sight again. */
export function markListed(store: StoreContext, matterRemoteId: RemoteId): void {
  prepared(store.db, 'DELETE FROM into_sight WHERE remote_id = ?').run(matterRemoteId);
}
