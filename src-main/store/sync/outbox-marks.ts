import type { Id } from '../../../shared/domain/id';
import type { EntryFacts } from '../../../shared/domain/time-entry';
import type { Hold } from '../../../shared/sync/hold';
import type { QueuePut } from '../../../shared/sync/plan-queue';
import type { OutboxRow } from '../../../shared/sync/types';
import type { Instant } from '../../../shared/time/work-date';
import { nowInstant, prepared, type StoreContext } from '../database';

/** What happens to rows of the outbox, step by step; each in the running transaction (contract 8, 9, 14, 17). */

/** Writes what an entry calls for into its one untried row, or makes that row; its operation id never changes. */
export function putUntried(store: StoreContext, entryId: Id, put: QueuePut): void {
  const payload = put.payload === null ? null : JSON.stringify(put.payload);
  const replaced = prepared(
    store.db,
    `UPDATE outbox SET operation = ?, state = ?, revision = ?, payload = ?, payload_hash = ?, next_attempt_at = NULL
     WHERE entry_id = ? AND state IN ('awaiting_approval', 'ready') AND attempts = 0`,
  ).run(put.operation, put.state, put.revision, payload, put.payloadHash, entryId);
  if (replaced.changes > 0) return;
  prepared(
    store.db,
    `INSERT INTO outbox (operation_id, entry_id, operation, revision, payload, payload_hash, state, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    store.ids.uuid(),
    entryId,
    put.operation,
    put.revision,
    payload,
    put.payloadHash,
    put.state,
    nowInstant(store),
  );
}

/** Adds a row as it was in another database. An operation id that is here already is refused by the schema (contract 8). */
export function insertRow(store: StoreContext, row: OutboxRow): void {
  prepared(
    store.db,
    `INSERT INTO outbox (operation_id, entry_id, operation, revision, payload, payload_hash, state, attempts, attempted_at,
       attempted_server_time, searched_at, next_attempt_at, last_answer, hold_reason, hold_field, hold_owner, created_at,
       done_at)
     VALUES (@operationId, @entryId, @operation, @revision, @payload, @payloadHash, @state, @attempts, @attemptedAt,
       @attemptedServerTime, @searchedAt, @nextAttemptAt, @lastAnswer, @holdReason, @holdField, @holdOwner, @createdAt,
       @doneAt)`,
  ).run({
    ...row,
    payload: row.payload === null ? null : JSON.stringify(row.payload),
    lastAnswer: row.lastAnswer === null ? null : JSON.stringify(row.lastAnswer),
  });
}

/** Puts a row as it is in a later database in the place of what stands under its operation here, if anything (contract 8). */
export function putRowAsItWas(store: StoreContext, row: OutboxRow): void {
  prepared(store.db, 'DELETE FROM outbox WHERE operation_id = ?').run(row.operationId);
  insertRow(store, row);
}

/** Takes a row back: it was never sent, or it is certain that nothing of it was applied. */
export function withdrawRow(store: StoreContext, operationId: Id): void {
  prepared(store.db, `UPDATE outbox SET state = 'withdrawn', done_at = ? WHERE operation_id = ?`).run(
    nowInstant(store),
    operationId,
  );
}

/** Contract 9: on disk before the request leaves. From here on the payload is frozen. */
export function markAttempted(store: StoreContext, operationId: Id, serverTime: Instant | null): void {
  prepared(
    store.db,
    `UPDATE outbox SET state = 'attempted', attempts = attempts + 1, attempted_at = ?, attempted_server_time = ?,
       searched_at = NULL, next_attempt_at = NULL WHERE operation_id = ?`,
  ).run(nowInstant(store), serverTime, operationId);
}

/**
 * Sent once more under the same key, with its outcome still unknown: another attempt of the same operation. When it was
 * first sent stays known, since the key's age counts from there (contract 10).
 */
export function markResent(store: StoreContext, operationId: Id): void {
  prepared(store.db, 'UPDATE outbox SET attempts = attempts + 1 WHERE operation_id = ?').run(operationId);
}

/** What a row's last answer was: kind and status, and the vendor's words; never our content. */
export type LastAnswer = NonNullable<OutboxRow['lastAnswer']>;

/** Nothing was applied for certain, and it may be sent again from `nextAttemptAt` on. */
export function markReadyAgain(
  store: StoreContext,
  operationId: Id,
  nextAttemptAt: Instant | null,
  answer: LastAnswer | null,
): void {
  prepared(
    store.db,
    `UPDATE outbox SET state = 'ready', next_attempt_at = ?, last_answer = coalesce(?, last_answer), searched_at = NULL,
       hold_reason = NULL, hold_field = NULL, hold_owner = NULL, hold_remedy = NULL, hold_since = NULL,
       hold_circumstances = NULL, failed_looks = 0 WHERE operation_id = ?`,
  ).run(nextAttemptAt, answer === null ? null : JSON.stringify(answer), operationId);
}

/** Sent without a certain answer: neither failure nor success (contract 9). */
export function markUnknown(store: StoreContext, operationId: Id, answer: LastAnswer): void {
  prepared(
    store.db,
    `UPDATE outbox SET state = 'unknown', last_answer = ?, searched_at = NULL, next_attempt_at = NULL
     WHERE operation_id = ?`,
  ).run(JSON.stringify(answer), operationId);
}

/** What an older copy, or a file from another laptop, can't know: whether the row was sent since. */
export type MaybeSent = {
  readonly payload: EntryFacts;
  readonly payloadHash: string;
  /** The payload was approved: it counts as a try. A draft's does not, so that it can go back to waiting as it was. */
  readonly approved: boolean;
  /** From when on a record of it could exist, by the server's clock; null: since a day before it was made here. */
  readonly serverTime: Instant | null;
  readonly words: string;
};

export const olderCopyWords =
  'This is an older copy of the database: it may have been sent since the copy was made';

/** The row may have been sent without our knowing: outcome unknown, searched for from the beginning (contract 10). */
export function markMaybeSent(store: StoreContext, operationId: Id, sent: MaybeSent): void {
  const answer: LastAnswer = { kind: 'unknown', status: null, message: sent.words };
  prepared(
    store.db,
    `UPDATE outbox SET state = 'unknown', payload = ?, payload_hash = ?, attempts = attempts + ?,
       attempted_at = coalesce(attempted_at, created_at), attempted_server_time = ?, searched_at = NULL,
       next_attempt_at = NULL, last_answer = ?, hold_reason = NULL, hold_field = NULL, hold_owner = NULL,
       hold_remedy = NULL, hold_since = NULL, hold_circumstances = NULL, failures = 0, failed_looks = 0
     WHERE operation_id = ?`,
  ).run(
    JSON.stringify(sent.payload),
    sent.payloadHash,
    sent.approved ? 1 : 0,
    sent.serverTime,
    JSON.stringify(answer),
    operationId,
  );
}

/** A decision that settled an unknown outcome was undone: the row is as it was, searches and attempts included. */
export function reopenUnknown(store: StoreContext, operationId: Id): void {
  prepared(store.db, "UPDATE outbox SET state = 'unknown', done_at = NULL WHERE operation_id = ?").run(
    operationId,
  );
}

/** A search found nothing: remembers the first such search, by the server's clock, and when by ours to look again. */
export function markSearched(
  store: StoreContext,
  operationId: Id,
  firstSearchedAt: Instant,
  nextAttemptAt: Instant,
): void {
  prepared(
    store.db,
    `UPDATE outbox SET searched_at = ?, next_attempt_at = ?, failed_looks = 0, hold_reason = NULL, hold_owner = NULL,
       hold_remedy = NULL, hold_since = NULL WHERE operation_id = ?`,
  ).run(firstSearchedAt, nextAttemptAt, operationId);
}

/** An unknown outcome that can't be looked up for now: the row stays as it is, with the reason, until `nextAttemptAt`. */
export function putOff(
  store: StoreContext,
  operationId: Id,
  nextAttemptAt: Instant,
  answer: LastAnswer,
): void {
  prepared(
    store.db,
    "UPDATE outbox SET state = 'unknown', next_attempt_at = ?, last_answer = ? WHERE operation_id = ?",
  ).run(nextAttemptAt, JSON.stringify(answer), operationId);
}

/** Refused for certain: held with the vendor's words, the field at fault and who must act (contract 14). */
export function markHeld(
  store: StoreContext,
  operationId: Id,
  hold: Hold,
  answer: LastAnswer | null,
  circumstances: string,
): void {
  prepared(
    store.db,
    `UPDATE outbox SET state = 'held', hold_reason = ?, hold_field = ?, hold_owner = ?, hold_remedy = ?, hold_since = ?,
       hold_circumstances = ?, last_answer = coalesce(?, last_answer), next_attempt_at = NULL WHERE operation_id = ?`,
  ).run(
    hold.reason,
    hold.field,
    hold.owner,
    hold.remedy,
    nowInstant(store),
    circumstances,
    answer === null ? null : JSON.stringify(answer),
    operationId,
  );
}

/** Handed over: held with the content under which its record would turn up; what it was before stands in the file. */
export function markHandedOver(
  store: StoreContext,
  operationId: Id,
  content: { payload: EntryFacts | null; payloadHash: string | null },
  hold: Hold,
): void {
  prepared(
    store.db,
    `UPDATE outbox SET state = 'held', payload = ?, payload_hash = ?, hold_reason = ?, hold_field = NULL, hold_owner = ?,
       hold_remedy = ?, hold_since = ?, hold_circumstances = NULL, next_attempt_at = NULL WHERE operation_id = ?`,
  ).run(
    content.payload === null ? null : JSON.stringify(content.payload),
    content.payloadHash,
    hold.reason,
    hold.owner,
    hold.remedy,
    nowInstant(store),
    operationId,
  );
}

/** Contract 17: done for the revision it carried; the caller sets the new base in the same transaction. */
export function markDone(store: StoreContext, operationId: Id): void {
  prepared(
    store.db,
    `UPDATE outbox SET state = 'done', done_at = ?, next_attempt_at = NULL WHERE operation_id = ?`,
  ).run(nowInstant(store), operationId);
}

/** After a start or a lost connection: what was on its way has an unknown outcome (contract 9). Returns how many. */
export function attemptedToUnknown(store: StoreContext): number {
  const answer: LastAnswer = {
    kind: 'unknown',
    status: null,
    message: 'The app ended before an answer came',
  };
  return prepared(
    store.db,
    `UPDATE outbox SET state = 'unknown', last_answer = ?, searched_at = NULL, next_attempt_at = NULL
     WHERE state = 'attempted'`,
  ).run(JSON.stringify(answer)).changes;
}
