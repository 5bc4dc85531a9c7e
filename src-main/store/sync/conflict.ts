import type { Id } from '../../../shared/domain/id';
import type { EntryFacts } from '../../../shared/domain/time-entry';
import type { Conflict, ConflictChoice } from '../../../shared/sync/types';
import type { Instant } from '../../../shared/time/work-date';
import { nowInstant, prepared, type StoreContext } from '../database';
import { type ConflictRecord, conflictColumns, conflictFromRow } from './conflict-row';

/**
 * Conflicts: all three versions as they were at detection, kept for ever (P3). A row is never removed or rewritten; a
 * decision closes it, and a remote that moves on closes it as overtaken and opens a new one (contract 22).
 */
export type { ConflictRecord } from './conflict-row';

/** How a conflict ends: by a choice, or by the world moving on without a person. */
export type ClosedAs = ConflictChoice | 'overtaken' | 'settled_itself';

const byId = `SELECT ${conflictColumns} FROM conflict WHERE id = ?`;
const openByEntry = `SELECT ${conflictColumns} FROM conflict WHERE entry_id = ? AND closed_at IS NULL`;

export function getConflict(store: StoreContext, id: Id): ConflictRecord | null {
  const row = prepared(store.db, byId).get(id);
  return row === undefined ? null : conflictFromRow(store, row);
}

/** The one open conflict of an entry, or null. */
export function openConflictOf(store: StoreContext, entryId: Id): ConflictRecord | null {
  const row = prepared(store.db, openByEntry).get(entryId);
  return row === undefined ? null : conflictFromRow(store, row);
}

/** Open conflicts by money, then age; decided ones newest first. Those that ended by themselves are in none of the two. */
export function listConflicts(store: StoreContext, show: 'open' | 'decided'): ConflictRecord[] {
  const sql =
    show === 'open'
      ? `SELECT ${conflictColumns} FROM conflict WHERE closed_at IS NULL ORDER BY stake_minor DESC, opened_at, id`
      : `SELECT ${conflictColumns} FROM conflict WHERE decided_at IS NOT NULL ORDER BY decided_at DESC, id LIMIT 200`;
  return prepared(store.db, sql)
    .all()
    .map((row) => conflictFromRow(store, row));
}

/** Opens a conflict. The entry must have no other open one: the schema refuses a second. */
export function insertConflict(store: StoreContext, conflict: Conflict): void {
  prepared(
    store.db,
    `INSERT INTO conflict (id, entry_id, kind, base, local, remote, candidates, suggestion, stake_minor, opened_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    conflict.id,
    conflict.entryId,
    conflict.kind,
    textOf(conflict.base),
    JSON.stringify({ facts: conflict.local, deleted: conflict.localDeleted }),
    textOf(conflict.remote),
    JSON.stringify(conflict.candidates),
    textOf(conflict.suggestion),
    conflict.stakeMinor,
    conflict.openedAt,
  );
  store.changed(['conflicts', 'status', 'entries', 'prebill']);
}

/** Ends a conflict that the world overtook; nobody decided it. */
export function closeConflict(store: StoreContext, id: Id, closedAs: 'overtaken' | 'settled_itself'): void {
  prepared(
    store.db,
    'UPDATE conflict SET closed_at = ?, closed_as = ? WHERE id = ? AND closed_at IS NULL',
  ).run(nowInstant(store), closedAs, id);
  store.changed(['conflicts', 'status', 'entries', 'prebill']);
}

/** Ends an open conflict by a person's decision. Returns false if it was not open any more. */
export function recordDecision(
  store: StoreContext,
  id: Id,
  decided: { choice: ConflictChoice; decision: unknown; by: string; reason: string | null },
): boolean {
  const at = nowInstant(store);
  const { changes } = prepared(
    store.db,
    `UPDATE conflict SET decision = ?, decided_by = ?, decided_at = ?, reason = ?, closed_at = ?, closed_as = ?
     WHERE id = ? AND closed_at IS NULL`,
  ).run(JSON.stringify(decided.decision), decided.by, at, decided.reason, at, decided.choice, id);
  store.changed(['conflicts', 'status', 'entries', 'prebill']);
  return changes > 0;
}

/** Undoes a decision: the conflict is open again. The decision itself stays in the audit trail. */
export function reopenConflict(store: StoreContext, id: Id): void {
  prepared(
    store.db,
    `UPDATE conflict SET decision = NULL, decided_by = NULL, decided_at = NULL, reason = NULL, closed_at = NULL,
       closed_as = NULL WHERE id = ?`,
  ).run(id);
  store.changed(['conflicts', 'status', 'entries', 'prebill']);
}

export function snoozeConflict(store: StoreContext, id: Id, until: Instant): void {
  prepared(store.db, 'UPDATE conflict SET snoozed_until = ? WHERE id = ?').run(until, id);
  store.changed(['conflicts']);
}

export function markConflictReturned(store: StoreContext, id: Id): void {
  prepared(store.db, 'UPDATE conflict SET returned_at = ? WHERE id = ?').run(nowInstant(store), id);
  store.changed(['conflicts']);
}

export function openConflictCount(store: StoreContext): number {
  return Number(prepared(store.db, 'SELECT count(*) FROM conflict WHERE closed_at IS NULL').pluck().get());
}

/** Remembers that two records are two pieces of work: they are never offered as twins again. */
export function putNotTwins(store: StoreContext, entryId: Id, remoteId: string): void {
  prepared(store.db, 'INSERT OR IGNORE INTO not_twins (entry_id, remote_id) VALUES (?, ?)').run(
    entryId,
    remoteId,
  );
}

export function removeNotTwins(store: StoreContext, entryId: Id, remoteId: string): void {
  prepared(store.db, 'DELETE FROM not_twins WHERE entry_id = ? AND remote_id = ?').run(entryId, remoteId);
}

export function areNotTwins(store: StoreContext, entryId: Id, remoteId: string): boolean {
  return (
    prepared(store.db, 'SELECT 1 FROM not_twins WHERE entry_id = ? AND remote_id = ?').get(
      entryId,
      remoteId,
    ) !== undefined
  );
}

function textOf(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}

const openShowing = `SELECT ${conflictColumns} FROM conflict c WHERE closed_at IS NULL
    AND (CASE WHEN json_valid(c.remote) THEN json_extract(c.remote, '$.remoteId') END = ?
    OR EXISTS (SELECT 1 FROM json_each(CASE WHEN json_valid(c.candidates) THEN c.candidates ELSE '[]' END) one
      WHERE json_extract(one.value, '$.remoteId') = ?))
  ORDER BY opened_at LIMIT 1`;

/** The open conflict that shows a PMS record, as its remote or among its candidates; null where none does. */
export function conflictShowing(store: StoreContext, remoteId: string): ConflictRecord | null {
  const row = prepared(store.db, openShowing).get(remoteId, remoteId);
  return row === undefined ? null : conflictFromRow(store, row);
}

/** The entry that a person kept when this record of it seemed to be gone; null where there is none. */
export function keptWithoutRecord(store: StoreContext, remoteId: string): Id | null {
  const id = prepared(
    store.db,
    `SELECT entry_id FROM conflict WHERE closed_as = 'keep_laptop' AND remote IS NULL
       AND json_extract(decision, '$.before.base.remoteId') = ? ORDER BY decided_at DESC LIMIT 1`,
  )
    .pluck()
    .get(remoteId);
  return typeof id === 'string' ? id : null;
}

/** The create without an answer of which a person said that it made this record; null where nobody did. */
export function unknownRowJoinedTo(store: StoreContext, entryId: Id, remoteId: string): Id | null {
  const id = prepared(
    store.db,
    `SELECT json_extract(decision, '$.before.unknownRow') FROM conflict
     WHERE entry_id = ? AND closed_as = 'same_entry' AND json_extract(decision, '$.candidateRemoteId') = ?
     ORDER BY decided_at DESC LIMIT 1`,
  )
    .pluck()
    .get(entryId, remoteId);
  return typeof id === 'string' ? id : null;
}

/** Whether a person said that an entry is this record: asked what its create had made, or whether the two are twins. */
export function isJoinedByWord(store: StoreContext, entryId: Id, remoteId: string): boolean {
  const one = prepared(
    store.db,
    `SELECT 1 FROM conflict WHERE entry_id = ? AND closed_as = 'same_entry'
       AND (json_extract(decision, '$.candidateRemoteId') = ?
         OR (kind = 'twin' AND CASE WHEN json_valid(remote) THEN json_extract(remote, '$.remoteId') END = ?))`,
  ).get(entryId, remoteId, remoteId);
  return one !== undefined;
}

const keptByEntry = `SELECT ${conflictColumns} FROM conflict WHERE entry_id = ? AND closed_as = 'keep_laptop'
  ORDER BY decided_at`;

/** What a person decided about an entry in favour of the laptop: the planner doesn't ask the same thing again. */
export function keptOnLaptop(
  store: StoreContext,
  entryId: Id,
): { kind: Conflict['kind']; local: EntryFacts }[] {
  return prepared(store.db, keptByEntry)
    .all(entryId)
    .map((row) => conflictFromRow(store, row))
    .map(({ kind, local }) => ({ kind, local }));
}
