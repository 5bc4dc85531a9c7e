import type { RemoteReference } from '../../../shared/pms/port';
import { nowInstant, prepared, type StoreContext } from '../database';
import { markCacheRead } from './cursor';
import { forgetCodes, type Joins, joinsOf } from './id-map';
import { markListed, mattersToList, noteIntoSight } from './into-sight';

/**
 * Writes the reference data that the PMS sent, each collection whole (contract 25), in the running transaction. Nothing that
 * an entry may point to is removed: a person who left is no longer active, a matter that vanished is gone. Most of what comes
 * is as it was the last time, and only what is not is written.
 */
export function writeReference(store: StoreContext, reference: RemoteReference): void {
  const people = joinsOf(store, 'timekeepers');
  const clients = joinsOf(store, 'clients');
  writeTimekeepers(store, reference.timekeepers, people);
  writeClients(store, reference.clients, clients);
  writeMatters(store, reference.matters, people, clients);
  const now = nowInstant(store);
  for (const collection of ['timekeepers', 'clients', 'matters']) markCacheRead(store, collection, now);
  if (reference.codes !== null) {
    writeCodes(store, reference.codes);
    markCacheRead(store, 'codes', now);
  }
  store.changed(['reference', 'entries', 'prebill', 'status']);
}

/** The rows of a statement by their first column, spelled out, so that a row that is the same again is known for it. */
function spelledRows(store: StoreContext, sql: string): Map<unknown, string> {
  const rows = prepared(store.db, sql).raw().all() as unknown[][];
  return new Map(rows.map((row) => [row[0], JSON.stringify(row)]));
}

const remoteIdsOf = (listed: readonly { readonly remoteId: string }[]) =>
  listed.map(({ remoteId }) => remoteId);

function writeTimekeepers(
  store: StoreContext,
  timekeepers: RemoteReference['timekeepers'],
  people: Joins,
): void {
  const known = spelledRows(
    store,
    'SELECT id, name, initials, email, role, rate_minor, active FROM timekeeper',
  );
  const put = prepared(
    store.db,
    `INSERT INTO timekeeper (id, name, initials, email, role, rate_minor, active) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, initials = excluded.initials, email = excluded.email,
       role = excluded.role, rate_minor = excluded.rate_minor, active = excluded.active`,
  );
  for (const one of timekeepers) {
    const id = people.for(one.remoteId);
    const row = [id, one.name, one.initials, one.email, one.role, one.rateMinor, one.active ? 1 : 0];
    if (known.get(id) !== JSON.stringify(row)) put.run(...row);
  }
  const leave = prepared(store.db, 'UPDATE timekeeper SET active = 0 WHERE id = ?');
  for (const id of people.notAmong(remoteIdsOf(timekeepers))) leave.run(id);
}

function writeClients(store: StoreContext, listed: RemoteReference['clients'], clients: Joins): void {
  const known = spelledRows(store, 'SELECT id, name FROM client');
  const put = prepared(
    store.db,
    'INSERT INTO client (id, name) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name',
  );
  for (const one of listed) {
    const row = [clients.for(one.remoteId), one.name];
    if (known.get(row[0]) !== JSON.stringify(row)) put.run(...row);
  }
}

function writeMatters(
  store: StoreContext,
  listed: RemoteReference['matters'],
  people: Joins,
  clients: Joins,
): void {
  const matters = joinsOf(store, 'matters');
  const known = spelledRows(
    store,
    `SELECT id, number, name, client_id, status, billing_method, require_utbms, responsible_id FROM matter`,
  );
  const inSight = new Set(prepared(store.db, "SELECT id FROM matter WHERE status <> 'gone'").pluck().all());
  const put = prepared(
    store.db,
    `INSERT INTO matter (id, number, name, client_id, status, billing_method, require_utbms, responsible_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET number = excluded.number, name = excluded.name, client_id = excluded.client_id,
       status = excluded.status, billing_method = excluded.billing_method, require_utbms = excluded.require_utbms,
       responsible_id = excluded.responsible_id`,
  );
  for (const one of listed) {
    const id = matters.for(one.remoteId);
    if (!inSight.has(id)) noteIntoSight(store, one.remoteId);
    const row = [
      id,
      one.number,
      one.name,
      one.clientRemoteId === null ? null : clients.of(one.clientRemoteId),
      one.status,
      one.billingMethod,
      one.requireUtbms ? 1 : 0,
      one.responsibleRemoteId === null ? null : people.of(one.responsibleRemoteId),
    ];
    if (known.get(id) !== JSON.stringify(row)) put.run(...row);
  }
  writeRates(store, listed, matters, people);
  const leave = prepared(store.db, "UPDATE matter SET status = 'gone' WHERE id = ?");
  for (const id of matters.notAmong(remoteIdsOf(listed))) leave.run(id);
  // What went out of sight again before it was listed is noted anew when it comes back.
  const here = new Set(remoteIdsOf(listed));
  for (const remoteId of mattersToList(store)) if (!here.has(remoteId)) markListed(store, remoteId);
}

/** Each matter's rates whole: one that is no longer listed is no longer agreed. */
function writeRates(
  store: StoreContext,
  listed: RemoteReference['matters'],
  matters: Joins,
  people: Joins,
): void {
  const known = spelledRows(
    store,
    `SELECT matter_id, json_group_object(timekeeper_id, rate_minor ORDER BY timekeeper_id) FROM matter_rate
     GROUP BY matter_id`,
  );
  const drop = prepared(store.db, 'DELETE FROM matter_rate WHERE matter_id = ?');
  const put = prepared(
    store.db,
    'INSERT INTO matter_rate (matter_id, timekeeper_id, rate_minor) VALUES (?, ?, ?)',
  );
  for (const one of listed) {
    const id = matters.for(one.remoteId);
    const rates = new Map<string, number>();
    for (const { timekeeperRemoteId, rateMinor } of one.rates) {
      const timekeeperId = people.of(timekeeperRemoteId);
      if (timekeeperId !== null) rates.set(timekeeperId, rateMinor);
    }
    const sorted = [...rates].sort(([a], [b]) => (a < b ? -1 : 1));
    const row = [id, JSON.stringify(Object.fromEntries(sorted))];
    if ((known.get(id) ?? JSON.stringify([id, '{}'])) === JSON.stringify(row)) continue;
    drop.run(id);
    for (const [timekeeperId, rateMinor] of sorted) put.run(id, timekeeperId, rateMinor);
  }
}

function writeCodes(store: StoreContext, listed: NonNullable<RemoteReference['codes']>): void {
  forgetCodes(store);
  const codes = joinsOf(store, 'codes');
  // A code is a text on a line: nothing points to its row, so the table can follow the PMS whole.
  const drop = prepared(store.db, 'DELETE FROM utbms_code WHERE id = ?');
  const unjoin = prepared(store.db, "DELETE FROM id_map WHERE collection = 'codes' AND local_id = ?");
  for (const id of codes.notAmong(remoteIdsOf(listed))) {
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
  for (const one of listed) put.run(codes.for(one.remoteId), one.code, one.kind, one.setName, one.name);
}
