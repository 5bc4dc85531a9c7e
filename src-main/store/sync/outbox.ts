import { z } from 'zod';
import type { Id } from '../../../shared/domain/id';
import { EntryFacts } from '../../../shared/domain/time-entry';
import { OutboxRow } from '../../../shared/sync/types';
import { DamagedRow } from '../damaged-row';
import { prepared, type StoreContext } from '../database';
import { rowReader } from '../known-rows';
import { jsonColumn } from './json-column';

/** The outbox: what is to be carried to the PMS, and how far each row has come (contract 8, 9, 17). */

/** A row of the table, in the columns below. */
const OutboxRowColumns = OutboxRow.extend({
  payload: jsonColumn(EntryFacts).nullable(),
  lastAnswer: jsonColumn(
    z.strictObject({ kind: z.string(), status: z.int().nullable(), message: z.string() }),
  ).nullable(),
});

export const outboxColumns = `operation_id AS operationId, entry_id AS entryId, operation, revision, payload,
  payload_hash AS payloadHash, state, attempts, attempted_at AS attemptedAt,
  attempted_server_time AS attemptedServerTime, searched_at AS searchedAt, next_attempt_at AS nextAttemptAt,
  last_answer AS lastAnswer, hold_reason AS holdReason, hold_field AS holdField, hold_owner AS holdOwner,
  created_at AS createdAt, done_at AS doneAt`;

const byOperation = `SELECT ${outboxColumns} FROM outbox WHERE operation_id = ?`;
const byState = `SELECT ${outboxColumns} FROM outbox WHERE state = ? ORDER BY created_at, operation_id`;
const openByEntry = `SELECT ${outboxColumns} FROM outbox WHERE entry_id = ? AND state NOT IN ('done', 'withdrawn')
  ORDER BY created_at, operation_id`;

/** Reads rows of the table. */
export const outboxReader = rowReader(OutboxRowColumns, 'operationId');

/** @throws DamagedRow: what can't be read is not guessed at; `mendQueue` deals with it at the next start or cycle */
function parseRow(row: unknown): OutboxRow {
  const known = outboxReader.read(row);
  if (known !== null) return known;
  throw new DamagedRow('its row of the queue', (row as { entryId: unknown }).entryId);
}

/** One row that can't be read keeps nobody else's from being read. */
function readable(rows: readonly unknown[]): OutboxRow[] {
  return rows.flatMap((row) => outboxReader.read(row) ?? []);
}

export function getRow(store: StoreContext, operationId: Id): OutboxRow | null {
  const row = prepared(store.db, byOperation).get(operationId);
  return row === undefined ? null : parseRow(row);
}

/** An entry's rows that are neither done nor withdrawn, oldest first. */
export function openRowsOf(store: StoreContext, entryId: Id): OutboxRow[] {
  return prepared(store.db, openByEntry).all(entryId).map(parseRow);
}

/** All open rows, oldest first. */
export function openRows(store: StoreContext): OutboxRow[] {
  return readable(
    prepared(
      store.db,
      `SELECT ${outboxColumns} FROM outbox WHERE state NOT IN ('done', 'withdrawn') ORDER BY created_at, operation_id`,
    ).all(),
  );
}

/** Every create that there ever was, oldest first, and how many rows can't be read. */
export function allCreates(store: StoreContext): { readonly read: OutboxRow[]; readonly unreadable: number } {
  const rows = prepared(
    store.db,
    `SELECT ${outboxColumns} FROM outbox WHERE operation = 'create' ORDER BY created_at, operation_id`,
  ).all();
  const read = readable(rows);
  return { read, unreadable: rows.length - read.length };
}

/** Rows in one state, oldest first. */
export function rowsInState(store: StoreContext, state: OutboxRow['state']): OutboxRow[] {
  return readable(prepared(store.db, byState).all(state));
}

/**
 * Whether a revision of the entry, or a later one, was ever sent or tried: then what led to it can't be undone. Revisions
 * only grow; instants would let a clock that went back hide what was sent.
 */
export function wasTriedFrom(store: StoreContext, entryId: Id, revision: number): boolean {
  return (
    prepared(
      store.db,
      'SELECT 1 FROM outbox WHERE entry_id = ? AND attempts > 0 AND revision >= ? LIMIT 1',
    ).get(entryId, revision) !== undefined
  );
}

/** Whether a deletion of the entry was ever sent or tried. */
export function wasDeletionTried(store: StoreContext, entryId: Id): boolean {
  return (
    prepared(
      store.db,
      "SELECT 1 FROM outbox WHERE entry_id = ? AND attempts > 0 AND operation = 'delete' LIMIT 1",
    ).get(entryId) !== undefined
  );
}

/** How often anything of the entry was sent or tried. It only grows: a higher number says that something went out since. */
export function attemptsOf(store: StoreContext, entryId: Id): number {
  return Number(
    prepared(store.db, 'SELECT coalesce(sum(attempts), 0) FROM outbox WHERE entry_id = ?')
      .pluck()
      .get(entryId),
  );
}

/** Rows that sync has something to do with: approved, tried, or waiting on a record that went on a bill. Oldest first. */
export function rowsForSync(store: StoreContext): OutboxRow[] {
  return readable(
    prepared(
      store.db,
      `SELECT ${outboxColumns} FROM outbox o WHERE state IN ('ready', 'attempted', 'unknown', 'held')
       OR (state = 'awaiting_approval'
           AND EXISTS (SELECT 1 FROM base b WHERE b.entry_id = o.entry_id AND b.on_bill = 1))
     ORDER BY created_at, operation_id`,
    ).all(),
  );
}

/** Whether anything is approved and not sent, or sent and not answered. */
export function hasRowsToSend(store: StoreContext): boolean {
  return (
    prepared(
      store.db,
      "SELECT 1 FROM outbox WHERE state IN ('ready', 'attempted', 'unknown') LIMIT 1",
    ).get() !== undefined
  );
}

/**
 * Creates whose record may turn up in a list: those without a certain answer and, where records are told by their content,
 * those that another laptop may send from the file that they were handed over to.
 */
export function createsInFlight(store: StoreContext, withHandedOver: boolean): OutboxRow[] {
  return readable(
    prepared(
      store.db,
      `SELECT ${outboxColumns} FROM outbox WHERE operation = 'create' AND (state IN ('attempted', 'unknown')
       OR (? AND state = 'held' AND payload IS NOT NULL AND entry_id IN (SELECT subject_id FROM handed_over
           WHERE subject = 'entry' AND ended_at IS NULL)))
     ORDER BY created_at, operation_id`,
    ).all(withHandedOver ? 1 : 0),
  );
}
