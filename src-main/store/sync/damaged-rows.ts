import type { Id } from '../../../shared/domain/id';
import type { EntryFacts } from '../../../shared/domain/time-entry';
import type { Hold } from '../../../shared/sync/hold';
import type { OutboxRow } from '../../../shared/sync/types';
import { nowInstant, prepared, type StoreContext } from '../database';
import { contentHash } from '../hash';
import { outboxColumns, outboxReader } from './outbox';

/**
 * Open rows of the outbox that another program, a bad sector or a hand has changed so that they can't be read, or carry
 * other content than what was approved (P4). Reading them is told apart from mending them: that is decided above.
 */
export type DamagedRow = {
  /** SQLite's own number of the row: whatever else of it can't be read, this can. */
  readonly number: number;
  readonly raw: Readonly<Record<string, unknown>>;
  /** Which parts can't be read, in plain words ("its content"); never their values. */
  readonly what: string;
};

export function damagedRows(store: StoreContext): DamagedRow[] {
  const rows = prepared(
    store.db,
    `SELECT rowid AS number, ${outboxColumns}, EXISTS (SELECT 1 FROM entry e WHERE e.id = entry_id) AS hasEntry
     FROM outbox WHERE state NOT IN ('done', 'withdrawn')`,
  ).all() as Record<string, unknown>[];
  return rows.flatMap(({ number, hasEntry, ...raw }) => {
    const what = damageOf(raw) ?? (hasEntry === 1 ? null : 'its entry can’t be found');
    return what === null ? [] : [{ number: Number(number), raw, what }];
  });
}

/** What is wrong with a row as it was read; null where nothing is. */
function damageOf(raw: unknown): string | null {
  const row = outboxReader.read(raw);
  if (row !== null) return carriesItsHash(row) ? null : 'its content is not what was approved';
  const parts = new Set(
    outboxReader.issuesOf(raw).map(({ path }) => partNames[String(path[0])] ?? 'a part of it'),
  );
  return `${[...parts].join(', ')} can’t be read`;
}

/** Whether a row's content is still what its hash was taken of (P4). */
export function carriesItsHash({
  payload,
  payloadHash,
}: Pick<OutboxRow, 'payload' | 'payloadHash'>): boolean {
  return payload === null || payloadHash === hashOf(payload);
}

/** By what was read from a column, which is frozen: every open row is looked through in every cycle. */
const hashes = new WeakMap<EntryFacts, string>();

function hashOf(payload: EntryFacts): string {
  if (!Object.isFrozen(payload)) return contentHash(payload);
  const known = hashes.get(payload) ?? contentHash(payload);
  hashes.set(payload, known);
  return known;
}

const partNames: Readonly<Record<string, string>> = {
  operationId: 'its id',
  entryId: 'its entry',
  operation: 'what it is to do',
  revision: 'its revision',
  payload: 'its content',
  payloadHash: 'the hash of its content',
  state: 'its state',
  attempts: 'how often it was sent',
  attemptedAt: 'when it was sent',
  attemptedServerTime: 'when it was sent',
  searchedAt: 'when it was looked for',
  nextAttemptAt: 'when it goes next',
  lastAnswer: 'its last answer',
  holdField: 'the field it is held for',
  createdAt: 'when it was made',
};

/** A row as it is written anew over a damaged one. */
export type MendedRow = Pick<
  OutboxRow,
  'operationId' | 'operation' | 'revision' | 'attempts' | 'attemptedAt' | 'attemptedServerTime' | 'createdAt'
> & {
  readonly state: 'held' | 'unknown';
  readonly payload: EntryFacts | null;
  readonly message: string;
  /** Null: it isn't held, or held for what it was held for before. */
  readonly hold: Hold | null;
};

export function mendRow(store: StoreContext, number: number, row: MendedRow): void {
  prepared(
    store.db,
    `UPDATE outbox SET operation_id = ?, operation = ?, revision = ?, payload = ?, payload_hash = ?, state = ?, attempts = ?,
       attempted_at = ?, attempted_server_time = ?, searched_at = NULL, next_attempt_at = NULL, last_answer = ?,
       hold_reason = coalesce(?, hold_reason), hold_field = NULL, hold_owner = coalesce(?, hold_owner),
       hold_remedy = coalesce(?, hold_remedy), hold_since = coalesce(?, hold_since), hold_circumstances = NULL,
       created_at = ?, done_at = NULL WHERE rowid = ?`,
  ).run(
    row.operationId,
    row.operation,
    row.revision,
    row.payload === null ? null : JSON.stringify(row.payload),
    row.payload === null ? null : contentHash(row.payload),
    row.state,
    row.attempts,
    row.attemptedAt,
    row.attemptedServerTime,
    JSON.stringify({ kind: 'damaged', status: null, message: row.message }),
    row.hold?.reason ?? null,
    row.hold?.owner ?? null,
    row.hold?.remedy ?? null,
    row.hold === null ? null : nowInstant(store),
    row.createdAt,
    number,
  );
}

/** Takes a row out of the queue whose entry isn't there at all: there is nothing that it could carry. */
export function endDamagedRow(store: StoreContext, number: number): void {
  prepared(store.db, "UPDATE outbox SET state = 'withdrawn', done_at = ? WHERE rowid = ?").run(
    nowInstant(store),
    number,
  );
}

/** The entry that a row names, if there is one. */
export function entryNamed(store: StoreContext, name: unknown): Id | null {
  const id =
    typeof name === 'string'
      ? prepared(store.db, 'SELECT id FROM entry WHERE id = ?').pluck().get(name)
      : null;
  return typeof id === 'string' ? id : null;
}
