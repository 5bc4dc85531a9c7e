import { RemoteId } from '../../../shared/domain/id';
import { nowInstant, prepared, type StoreContext } from '../database';
import { getFeedCursor, moveFeedCursor } from './cursor';

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

/** How far the walk over all matters has come. */
const walk = 'matters in turn';

/**
 * Has one matter listed with the next pull, and the one after it the next time: a right that was taken and given back between
 * two looks at the matters left records unseen that no list of changes shows (contract 1, 6). The walk goes on where it was
 * after a new start, and begins again where it ends.
 */
export function noteNextMatter(store: StoreContext): void {
  const after = getFeedCursor(store, walk) ?? '';
  const next = prepared(
    store.db,
    `SELECT j.remote_id FROM id_map j JOIN matter m ON m.id = j.local_id
     WHERE j.collection = 'matters' AND m.status <> 'gone' ORDER BY j.remote_id <= ?, j.remote_id LIMIT 1`,
  )
    .pluck()
    .get(after);
  if (next === undefined) return;
  const matter = RemoteId.parse(next);
  noteIntoSight(store, matter);
  moveFeedCursor(store, walk, matter);
}
