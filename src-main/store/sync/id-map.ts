import { Id, type RemoteId } from '../../../shared/domain/id';
import { UtbmsCodeText } from '../../../shared/domain/time-entry';
import type { IdCollection, IdMap } from '../../../shared/pms/port';
import { prepared, type StoreContext } from '../database';

/** Our ids and the vendor's, joined once and never rebuilt by guessing (contract 25). */
export function idMapOf(store: StoreContext): IdMap {
  const joined = new Map<string, Id>();
  return {
    toLocal(collection, remoteId) {
      // Every record of a page names people and matters; but for codes, what is joined once stays joined.
      if (collection === 'codes') return localIdOf(store, collection, remoteId);
      const key = `${collection} ${remoteId}`;
      const id = joined.get(key) ?? localIdOf(store, collection, remoteId);
      if (id !== null) joined.set(key, id);
      return id;
    },
    toRemote(collection, id) {
      const found = prepared(store.db, 'SELECT remote_id FROM id_map WHERE collection = ? AND local_id = ?')
        .pluck()
        .get(collection, id);
      return typeof found === 'string' ? found : null;
    },
    codeText(remoteId) {
      const found = prepared(
        store.db,
        `SELECT c.code FROM id_map m JOIN utbms_code c ON c.id = m.local_id
         WHERE m.collection = 'codes' AND m.remote_id = ?`,
      )
        .pluck()
        .get(remoteId);
      return found === undefined ? null : UtbmsCodeText.parse(found);
    },
    codeRemote(kind, code) {
      // The same text may stand in several sets; which one is taken must not change from one push to the next.
      const found = prepared(
        store.db,
        `SELECT m.remote_id FROM utbms_code c JOIN id_map m ON m.collection = 'codes' AND m.local_id = c.id
         WHERE c.kind = ? AND c.code = ? ORDER BY c.set_name, c.id LIMIT 1`,
      )
        .pluck()
        .get(kind, code);
      return typeof found === 'string' ? found : null;
    },
  };
}

export function localIdOf(store: StoreContext, collection: IdCollection, remoteId: RemoteId): Id | null {
  const found = prepared(store.db, 'SELECT local_id FROM id_map WHERE collection = ? AND remote_id = ?')
    .pluck()
    .get(collection, remoteId);
  return found === undefined ? null : Id.parse(found);
}

/** Joins a vendor's record to one of ours. A second join of either is refused by the schema. */
export function joinIds(
  store: StoreContext,
  collection: IdCollection,
  remoteId: RemoteId,
  localId: Id,
): void {
  prepared(store.db, 'INSERT INTO id_map (collection, remote_id, local_id) VALUES (?, ?, ?)').run(
    collection,
    remoteId,
    localId,
  );
}

/** Our id for a vendor's record: the joined one, else a new one, joined from now on. */
export function localIdFor(store: StoreContext, collection: IdCollection, remoteId: RemoteId): Id {
  const known = localIdOf(store, collection, remoteId);
  if (known !== null) return known;
  const id = store.ids.uuid();
  joinIds(store, collection, remoteId, id);
  return id;
}
