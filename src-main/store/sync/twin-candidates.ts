import type { Id } from '../../../shared/domain/id';
import { EntryFacts, type TimeEntry } from '../../../shared/domain/time-entry';
import { prepared, type StoreContext } from '../database';
import { entryColumns, entryFromRow } from '../entries';

export type MadeHere = { readonly entry: TimeEntry; readonly blocked: boolean };
export type SentContent = { readonly entryId: Id; readonly facts: EntryFacts; readonly blocked: boolean };

/**
 * Entries that were made here and are not deleted, of the record's timekeeper, matter and day, that nobody said to be
 * another piece of work. `blocked`: in an open conflict of their own. The planner says which of them is a twin.
 */
export function madeHereLike(store: StoreContext, facts: EntryFacts, remoteId: string): MadeHere[] {
  const rows = prepared(
    store.db,
    `SELECT ${entryColumns}, EXISTS (SELECT 1 FROM conflict c WHERE c.entry_id = e.id AND c.closed_at IS NULL) AS blocked
     FROM entry e
     WHERE e.matter_id = ? AND e.work_date = ? AND e.timekeeper_id = ? AND e.deleted_at IS NULL AND e.source <> 'pms'
       AND NOT EXISTS (SELECT 1 FROM not_twins n WHERE n.entry_id = e.id AND n.remote_id = ?)
     ORDER BY e.id`,
  ).all(facts.matterId, facts.workDate, facts.timekeeperId, remoteId) as Record<string, unknown>[];
  return readable(store, rows);
}

function readable(store: StoreContext, rows: readonly Record<string, unknown>[]): MadeHere[] {
  return rows.flatMap((row) => {
    const entry = entryFromRow(store, row);
    return entry === null ? [] : [{ entry, blocked: row.blocked === 1 }];
  });
}

/**
 * Entries of the record's timekeeper, matter and day that lay in the trash without a record when an older copy was put back,
 * and lie there still; none that somebody said to be another piece of work.
 */
export function trashedInCopyLike(store: StoreContext, facts: EntryFacts, remoteId: string): MadeHere[] {
  const rows = prepared(
    store.db,
    `SELECT ${entryColumns}, EXISTS (SELECT 1 FROM conflict c WHERE c.entry_id = e.id AND c.closed_at IS NULL) AS blocked
     FROM from_copy f JOIN entry e ON e.id = f.entry_id
     WHERE f.looked_up = 0 AND e.matter_id = ? AND e.work_date = ? AND e.timekeeper_id = ? AND e.deleted_at IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM base b WHERE b.entry_id = e.id)
       AND NOT EXISTS (SELECT 1 FROM not_twins n WHERE n.entry_id = e.id AND n.remote_id = ?)
     ORDER BY e.id`,
  ).all(facts.matterId, facts.workDate, facts.timekeeperId, remoteId) as Record<string, unknown>[];
  return readable(store, rows);
}

/**
 * What was sent to be made for entries that are not deleted, of the record's timekeeper, matter and day: a second record of
 * it is their twin, though the entry may say something else by now (P2).
 */
export function sentLike(store: StoreContext, facts: EntryFacts, remoteId: string): SentContent[] {
  const rows = prepared(
    store.db,
    `SELECT o.entry_id AS entryId, o.payload,
       EXISTS (SELECT 1 FROM conflict c WHERE c.entry_id = e.id AND c.closed_at IS NULL) AS blocked
     FROM outbox o JOIN entry e ON e.id = o.entry_id
     WHERE o.operation = 'create' AND o.attempts > 0
       AND CASE WHEN json_valid(o.payload) THEN o.payload ->> '$.workDate' END = ?
       AND CASE WHEN json_valid(o.payload) THEN o.payload ->> '$.matterId' END = ?
       AND CASE WHEN json_valid(o.payload) THEN o.payload ->> '$.timekeeperId' END = ?
       AND e.deleted_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM not_twins n WHERE n.entry_id = e.id AND n.remote_id = ?)
     ORDER BY o.operation_id`,
  ).all(facts.workDate, facts.matterId, facts.timekeeperId, remoteId) as Record<string, unknown>[];
  return rows.flatMap((row) => {
    const payload = EntryFacts.safeParse(JSON.parse(String(row.payload)));
    if (!payload.success) return [];
    return [{ entryId: String(row.entryId), facts: payload.data, blocked: row.blocked === 1 }];
  });
}

/**
 * Entries of the same timekeeper that came from the PMS since an older copy was put back, with nothing waiting and in no
 * conflict, that nobody said to be another piece of work than this one. None where no copy knew this one.
 */
export function cameSinceCopy(store: StoreContext, { id, timekeeperId }: TimeEntry): TimeEntry[] {
  const rows = prepared(
    store.db,
    `SELECT ${entryColumns} FROM entry e JOIN base b ON b.entry_id = e.id
     WHERE EXISTS (SELECT 1 FROM from_copy f WHERE f.entry_id = ?)
       AND e.timekeeper_id = ? AND e.source = 'pms' AND e.deleted_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM from_copy f WHERE f.entry_id = e.id)
       AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.entry_id = e.id AND o.state NOT IN ('done', 'withdrawn'))
       AND NOT EXISTS (SELECT 1 FROM conflict c WHERE c.entry_id = e.id AND c.closed_at IS NULL)
       AND NOT EXISTS (SELECT 1 FROM not_twins n WHERE n.entry_id = ? AND n.remote_id = b.remote_id)
     ORDER BY e.id`,
  ).all(id, timekeeperId, id) as Record<string, unknown>[];
  return rows.flatMap((row) => entryFromRow(store, row) ?? []);
}

/** The entry that owns a PMS record, if any. */
export function ownerOf(store: StoreContext, remoteId: string): Id | null {
  const id = prepared(store.db, 'SELECT entry_id FROM base WHERE remote_id = ?').pluck().get(remoteId);
  return typeof id === 'string' ? id : null;
}

/** Entries that came from the PMS and are not deleted, of a timekeeper, matter and day, but for the named records. */
export function fromPmsLike(
  store: StoreContext,
  { timekeeperId, matterId, workDate }: Pick<EntryFacts, 'timekeeperId' | 'matterId' | 'workDate'>,
  except: readonly string[],
): TimeEntry[] {
  const rows = prepared(
    store.db,
    `SELECT ${entryColumns} FROM entry e JOIN base b ON b.entry_id = e.id
     WHERE e.matter_id = ? AND e.work_date = ? AND e.timekeeper_id = ? AND e.deleted_at IS NULL AND e.source = 'pms'
       AND b.remote_id NOT IN (SELECT value FROM json_each(?))
     ORDER BY e.id`,
  ).all(matterId, workDate, timekeeperId, JSON.stringify(except)) as Record<string, unknown>[];
  return rows.flatMap((row) => entryFromRow(store, row) ?? []);
}
