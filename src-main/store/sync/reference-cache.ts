import type { Id } from '../../../shared/domain/id';
import type { IdCollection, RemoteReference } from '../../../shared/pms/port';
import { nowInstant, prepared, type StoreContext } from '../database';
import { markCacheRead } from './cursor';
import { localIdFor, localIdOf } from './id-map';
import { markListed, mattersToList, noteIntoSight } from './into-sight';

/**
 * Writes the reference data that the PMS sent, each collection whole (contract 25), in the running transaction. Nothing that
 * an entry may point to is removed: a person who left is no longer active, a matter that vanished is gone.
 */
export function writeReference(store: StoreContext, reference: RemoteReference): void {
  writeTimekeepers(store, reference.timekeepers);
  writeClients(store, reference.clients);
  writeMatters(store, reference.matters);
  const now = nowInstant(store);
  for (const collection of ['timekeepers', 'clients', 'matters']) markCacheRead(store, collection, now);
  if (reference.codes !== null) {
    writeCodes(store, reference.codes);
    markCacheRead(store, 'codes', now);
  }
  store.changed(['reference', 'entries', 'prebill', 'status']);
}

function writeTimekeepers(store: StoreContext, timekeepers: RemoteReference['timekeepers']): void {
  const put = prepared(
    store.db,
    `INSERT INTO timekeeper (id, name, initials, email, role, rate_minor, active) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, initials = excluded.initials, email = excluded.email,
       role = excluded.role, rate_minor = excluded.rate_minor, active = excluded.active`,
  );
  for (const one of timekeepers) {
    const id = localIdFor(store, 'timekeepers', one.remoteId);
    put.run(id, one.name, one.initials, one.email, one.role, one.rateMinor, one.active ? 1 : 0);
  }
  const leave = prepared(store.db, 'UPDATE timekeeper SET active = 0 WHERE id = ?');
  for (const id of vanished(store, 'timekeepers', timekeepers)) leave.run(id);
}

function writeClients(store: StoreContext, clients: RemoteReference['clients']): void {
  const put = prepared(
    store.db,
    'INSERT INTO client (id, name) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name',
  );
  for (const one of clients) put.run(localIdFor(store, 'clients', one.remoteId), one.name);
}

function writeMatters(store: StoreContext, matters: RemoteReference['matters']): void {
  const put = prepared(
    store.db,
    `INSERT INTO matter (id, number, name, client_id, status, billing_method, require_utbms, responsible_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET number = excluded.number, name = excluded.name, client_id = excluded.client_id,
       status = excluded.status, billing_method = excluded.billing_method, require_utbms = excluded.require_utbms,
       responsible_id = excluded.responsible_id`,
  );
  const dropRates = prepared(store.db, 'DELETE FROM matter_rate WHERE matter_id = ?');
  const putRate = prepared(
    store.db,
    `INSERT INTO matter_rate (matter_id, timekeeper_id, rate_minor) VALUES (?, ?, ?)
     ON CONFLICT (matter_id, timekeeper_id) DO UPDATE SET rate_minor = excluded.rate_minor`,
  );
  const wasInSight = prepared(store.db, "SELECT 1 FROM matter WHERE id = ? AND status <> 'gone'").pluck();
  for (const one of matters) {
    const id = localIdFor(store, 'matters', one.remoteId);
    if (wasInSight.get(id) === undefined) noteIntoSight(store, one.remoteId);
    put.run(
      id,
      one.number,
      one.name,
      one.clientRemoteId === null ? null : localIdOf(store, 'clients', one.clientRemoteId),
      one.status,
      one.billingMethod,
      one.requireUtbms ? 1 : 0,
      one.responsibleRemoteId === null ? null : localIdOf(store, 'timekeepers', one.responsibleRemoteId),
    );
    dropRates.run(id);
    for (const rate of one.rates) {
      const timekeeperId = localIdOf(store, 'timekeepers', rate.timekeeperRemoteId);
      if (timekeeperId !== null) putRate.run(id, timekeeperId, rate.rateMinor);
    }
  }
  const leave = prepared(store.db, "UPDATE matter SET status = 'gone' WHERE id = ?");
  for (const id of vanished(store, 'matters', matters)) leave.run(id);
  // What went out of sight again before it was listed is noted anew when it comes back.
  const listed = new Set(matters.map(({ remoteId }) => remoteId));
  for (const remoteId of mattersToList(store)) if (!listed.has(remoteId)) markListed(store, remoteId);
}

function writeCodes(store: StoreContext, codes: NonNullable<RemoteReference['codes']>): void {
  // A code is a text on a line: nothing points to its row, so the table can follow the PMS whole.
  const drop = prepared(store.db, 'DELETE FROM utbms_code WHERE id = ?');
  const unjoin = prepared(store.db, "DELETE FROM id_map WHERE collection = 'codes' AND local_id = ?");
  for (const id of vanished(store, 'codes', codes)) {
    drop.run(id);
    unjoin.run(id);
  }
  const put = prepared(
    store.db,
    `INSERT INTO utbms_code (id, code, kind, set_name, name) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET code = excluded.code, kind = excluded.kind, set_name = excluded.set_name,
       name = excluded.name
     ON CONFLICT (kind, set_name, code) DO NOTHING`,
  );
  for (const one of codes) {
    put.run(localIdFor(store, 'codes', one.remoteId), one.code, one.kind, one.setName, one.name);
  }
}

/** Joined records of a collection that the whole listing no longer holds. */
function vanished(
  store: StoreContext,
  collection: IdCollection,
  listed: readonly { readonly remoteId: string }[],
): Id[] {
  const here = new Set(listed.map((one) => one.remoteId));
  const joined = prepared(
    store.db,
    'SELECT remote_id AS remoteId, local_id AS localId FROM id_map WHERE collection = ?',
  ).all(collection) as { remoteId: string; localId: Id }[];
  return joined.filter(({ remoteId }) => !here.has(remoteId)).map(({ localId }) => localId);
}
