import { z } from 'zod';
import { Id, RemoteId } from '../../../shared/domain/id';
import { EntryFacts, FactName, type TimeEntry } from '../../../shared/domain/time-entry';
import type { RemoteEntry } from '../../../shared/pms/port';
import { Base } from '../../../shared/sync/types';
import { DamagedRow } from '../damaged-row';
import { nowInstant, prepared, type StoreContext } from '../database';
import { rowReader } from '../known-rows';
import { flagColumn, jsonColumn } from './json-column';

/** Bases: the version both sides last agreed on, one per entry that the PMS knows. */

const BaseRow = z.strictObject({
  entryId: Id,
  remoteId: RemoteId,
  etag: z.string(),
  facts: jsonColumn(EntryFacts),
  hidden: jsonColumn(z.array(FactName)),
  onBill: flagColumn,
  billLabel: z.string().nullable(),
  remoteCreatedAt: Base.shape.remoteCreatedAt,
  remoteUpdatedAt: Base.shape.remoteUpdatedAt,
  revision: Base.shape.revision,
});

const columns = `entry_id AS entryId, remote_id AS remoteId, etag, facts, hidden, on_bill AS onBill,
  bill_label AS billLabel, remote_created_at AS remoteCreatedAt, remote_updated_at AS remoteUpdatedAt, revision`;
const byEntry = `SELECT ${columns} FROM base WHERE entry_id = ?`;
const byRemoteId = `SELECT ${columns} FROM base WHERE remote_id = ?`;

export type EntryBase = { readonly entryId: Id; readonly base: Base };

const reader = rowReader(BaseRow, 'entryId');
const bases = new WeakMap<z.output<typeof BaseRow>, EntryBase>();

/** The base in a row; null where the row can't be read. */
function baseIn(row: unknown): EntryBase | null {
  const known = reader.read(row);
  if (known === null) return null;
  const before = bases.get(known);
  if (before !== undefined) return before;
  const { entryId, ...base } = known;
  const read = { entryId, base: Object.freeze(base) };
  bases.set(known, read);
  return read;
}

function read(row: unknown): EntryBase | null {
  if (row === undefined) return null;
  const known = baseIn(row);
  if (known === null)
    throw new DamagedRow('what was last agreed with the PMS', (row as { entryId: unknown }).entryId);
  return known;
}

/** The base of an entry, or null where the PMS does not know it. */
export function getBase(store: StoreContext, entryId: Id): Base | null {
  return read(prepared(store.db, byEntry).get(entryId))?.base ?? null;
}

/** Which entry a PMS record belongs to, with its base; null for a record that is new here. */
export function getBaseByRemoteId(store: StoreContext, remoteId: RemoteId): EntryBase | null {
  return read(prepared(store.db, byRemoteId).get(remoteId));
}

/** All bases, and how many can't be read. */
export function allBases(store: StoreContext): { readonly read: EntryBase[]; readonly unreadable: number } {
  const rows = prepared(store.db, `SELECT ${columns} FROM base ORDER BY entry_id`).all();
  const read = rows.flatMap((row) => baseIn(row) ?? []);
  return { read, unreadable: rows.length - read.length };
}

// A list that brings what is known already is most of what sync ever reads: one look tells that nothing is open about it.
const atRest = `SELECT ${columns} FROM base b WHERE remote_id = ?
  AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.entry_id = b.entry_id AND o.state IN ('attempted', 'unknown'))
  AND NOT EXISTS (SELECT 1 FROM conflict c WHERE c.entry_id = b.entry_id AND c.closed_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM missing m WHERE m.remote_id = b.remote_id)
  AND NOT EXISTS (SELECT 1 FROM parked p WHERE p.collection = ? AND coalesce(p.remote_id, '') = b.remote_id
                    AND p.released_at IS NULL)`;

/**
 * The base of a record about which nothing is open here: no row in flight, no conflict, not missed and not parked. Null where
 * something is, or where the base can't be read.
 */
export function getBaseAtRest(store: StoreContext, collection: string, remoteId: RemoteId): Base | null {
  const row = prepared(store.db, atRest).get(remoteId, collection);
  return row === undefined ? null : (baseIn(row)?.base ?? null);
}

/** Sets the base of an entry. A remote id that belongs to another entry is refused by the schema (P2). */
export function putBase(store: StoreContext, entryId: Id, base: Base): void {
  prepared(
    store.db,
    `INSERT INTO base (entry_id, remote_id, etag, facts, hidden, on_bill, bill_label, remote_created_at,
       remote_updated_at, agreed_at, revision)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (entry_id) DO UPDATE SET remote_id = excluded.remote_id, etag = excluded.etag,
       facts = excluded.facts, hidden = excluded.hidden, on_bill = excluded.on_bill, bill_label = excluded.bill_label,
       remote_created_at = excluded.remote_created_at, remote_updated_at = excluded.remote_updated_at,
       agreed_at = excluded.agreed_at, revision = excluded.revision`,
  ).run(
    entryId,
    base.remoteId,
    base.etag,
    JSON.stringify(base.facts),
    JSON.stringify(base.hidden),
    base.onBill ? 1 : 0,
    base.billLabel,
    base.remoteCreatedAt,
    base.remoteUpdatedAt,
    nowInstant(store),
    base.revision,
  );
}

/** Forgets the base: the record is gone from the PMS. What it held stays in the audit trail. */
export function removeBase(store: StoreContext, entryId: Id): void {
  prepared(store.db, 'DELETE FROM base WHERE entry_id = ?').run(entryId);
}

/** Known remote ids in their order, after one, for walks over all of them in batches. */
export function remoteIdsAfter(store: StoreContext, after: RemoteId | null, limit: number): RemoteId[] {
  return prepared(store.db, 'SELECT remote_id FROM base WHERE remote_id > ? ORDER BY remote_id LIMIT ?')
    .pluck()
    .all(after ?? '', limit)
    .map((value) => RemoteId.parse(value));
}

export function baseCount(store: StoreContext): number {
  return Number(prepared(store.db, 'SELECT count(*) FROM base').pluck().get());
}

/** A remote snapshot as the base that a local revision equals. */
export function baseOf(remote: RemoteEntry, revision: number, facts: EntryFacts = remote.facts): Base {
  return {
    remoteId: remote.remoteId,
    etag: remote.etag,
    facts,
    hidden: remote.hidden,
    onBill: remote.onBill,
    billLabel: remote.billLabel,
    remoteCreatedAt: remote.createdAt,
    remoteUpdatedAt: remote.updatedAt,
    revision,
  };
}

/** Whether the two sides agreed on a revision of the entry, or a later one: what led to it can't be undone. */
export function wasAgreedFrom(store: StoreContext, entryId: Id, revision: number): boolean {
  return (getBase(store, entryId)?.revision ?? 0) >= revision;
}

/** Records of an entry's person, matter and day that other entries here own, or that a person said to be other work. */
export function otherRecordsOfDay(
  store: StoreContext,
  { id, timekeeperId, matterId, workDate }: Pick<TimeEntry, 'id' | 'timekeeperId' | 'matterId' | 'workDate'>,
): RemoteId[] {
  return prepared(
    store.db,
    `SELECT b.remote_id FROM entry e JOIN base b ON b.entry_id = e.id
       WHERE e.timekeeper_id = ? AND e.matter_id IS ? AND e.work_date = ? AND e.id <> ?
     UNION SELECT remote_id FROM not_twins WHERE entry_id = ? ORDER BY 1`,
  )
    .pluck()
    .all(timekeeperId, matterId, workDate, id, id)
    .map((value) => RemoteId.parse(value));
}
