import { Id, type RemoteId } from '../../../shared/domain/id';
import { UtbmsCodeText } from '../../../shared/domain/time-entry';
import type { IdCollection, IdMap } from '../../../shared/pms/port';
import { type Database, prepared, type StoreContext } from '../database';

type KnownCodes = {
  readonly texts: Map<RemoteId, string>;
  /** By kind and text. */
  readonly remote: Map<string, RemoteId>;
};

// Two codes stand on every record of every page and every row that is sent, and the list of codes hardly ever changes.
const knownCodes = new WeakMap<Database, KnownCodes>();

function codesIn(db: Database): KnownCodes {
  const known = knownCodes.get(db) ?? { texts: new Map(), remote: new Map() };
  knownCodes.set(db, known);
  return known;
}

/** Whoever writes codes says so: they are looked up anew. */
export function forgetCodes(store: StoreContext): void {
  knownCodes.delete(store.db);
}

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
      const { texts } = codesIn(store.db);
      const known = texts.get(remoteId);
      if (known !== undefined) return known;
      const found = prepared(
        store.db,
        `SELECT c.code FROM id_map m JOIN utbms_code c ON c.id = m.local_id
         WHERE m.collection = 'codes' AND m.remote_id = ?`,
      )
        .pluck()
        .get(remoteId);
      if (found === undefined) return null;
      const text = UtbmsCodeText.parse(found);
      texts.set(remoteId, text);
      return text;
    },
    codeRemote(kind, code) {
      const { remote } = codesIn(store.db);
      const key = `${kind} ${code}`;
      const known = remote.get(key);
      if (known !== undefined) return known;
      // The same text may stand in several sets; which one is taken must not change from one push to the next.
      const found = prepared(
        store.db,
        `SELECT m.remote_id FROM utbms_code c JOIN id_map m ON m.collection = 'codes' AND m.local_id = c.id
         WHERE c.kind = ? AND c.code = ? ORDER BY c.set_name, c.id LIMIT 1`,
      )
        .pluck()
        .get(kind, code);
      if (typeof found !== 'string') return null;
      remote.set(key, found);
      return found;
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

/** A collection's joins, read once for whoever walks over the whole of it in one transaction. */
export type Joins = {
  /** Our id for a vendor's record; null where the two were never joined. */
  of(remoteId: RemoteId): Id | null;
  /** The joined one, else a new one, joined from now on. */
  for(remoteId: RemoteId): Id;
  /** Ours whose records are not among these. */
  notAmong(remoteIds: Iterable<RemoteId>): Id[];
};

export function joinsOf(store: StoreContext, collection: IdCollection): Joins {
  const rows = prepared(store.db, 'SELECT remote_id, local_id FROM id_map WHERE collection = ?')
    .raw()
    .all(collection) as [RemoteId, Id][];
  const joined = new Map(rows);
  return {
    of: (remoteId) => joined.get(remoteId) ?? null,
    for(remoteId) {
      const known = joined.get(remoteId);
      if (known !== undefined) return known;
      const id = store.ids.uuid();
      joinIds(store, collection, remoteId, id);
      joined.set(remoteId, id);
      return id;
    },
    notAmong(remoteIds) {
      const listed = new Set(remoteIds);
      return [...joined].flatMap(([remoteId, id]) => (listed.has(remoteId) ? [] : [id]));
    },
  };
}
