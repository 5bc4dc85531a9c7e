import type { Id, RemoteId } from '../../../shared/domain/id';
import { prepared, type StoreContext } from '../database';

/**
 * Records that an entry had until they seemed to be gone: deleted, or no longer this person's to see (contract 6). The trail
 * remembers them, since one that was only out of sight may come back (P2).
 */

/** The entry that lost a record last; null where none did. */
export function entryThatLost(store: StoreContext, remoteId: RemoteId): Id | null {
  const id = prepared(
    store.db,
    `SELECT subject_id FROM audit WHERE action = 'sync.record_gone'
       AND CASE WHEN json_valid(before) THEN before ->> '$.remoteId' END = ? ORDER BY sequence DESC LIMIT 1`,
  )
    .pluck()
    .get(remoteId);
  return typeof id === 'string' ? id : null;
}

/** Whether a record that an entry lost is another one's here by now, which is not in the trash. */
export function isBackAsAnother(store: StoreContext, entryId: Id): boolean {
  return (
    prepared(
      store.db,
      `SELECT 1 FROM audit a
         JOIN base b ON b.remote_id = CASE WHEN json_valid(a.before) THEN a.before ->> '$.remoteId' END
         JOIN entry e ON e.id = b.entry_id
       WHERE a.subject = 'entry' AND a.subject_id = ? AND a.action = 'sync.record_gone'
         AND e.id <> a.subject_id AND e.deleted_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM not_twins n WHERE n.entry_id = a.subject_id AND n.remote_id = b.remote_id) LIMIT 1`,
    ).get(entryId) !== undefined
  );
}
