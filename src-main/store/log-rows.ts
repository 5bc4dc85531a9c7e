import type { Database } from './database';

/** A row as it lies in its table, under the names that the rest of the program uses. */
export type RawLogRow = { readonly kind: LogTable; readonly row: Readonly<Record<string, unknown>> };

/** What an exported log tells of, in this order: a reader meets nothing before what it points to. */
const tables = {
  timekeeper: 'SELECT id, name FROM timekeeper ORDER BY id',
  matter: 'SELECT id, number, name, status FROM matter ORDER BY id',
  entry: `SELECT id, timekeeper_id AS timekeeperId, matter_id AS matterId, work_date AS workDate,
      worked_seconds AS workedSeconds, billed_seconds AS billedSeconds, narrative, task_code AS taskCode,
      activity_code AS activityCode, rate_minor AS rateMinor, adjustment_minor AS adjustmentMinor, billing, review_state AS reviewState,
      review_note AS reviewNote, source, raw_text AS rawText, revision, created_at AS createdAt,
      updated_at AS updatedAt, deleted_at AS deletedAt FROM entry ORDER BY number`,
  base: `SELECT entry_id AS entryId, remote_id AS remoteId, etag, facts, hidden, on_bill AS onBill, agreed_at AS agreedAt,
      revision FROM base ORDER BY entry_id`,
  outbox: `SELECT operation_id AS operationId, entry_id AS entryId, operation, revision, payload,
      payload_hash AS payloadHash, state, attempts, attempted_at AS attemptedAt, last_answer AS lastAnswer,
      hold_reason AS holdReason, hold_field AS holdField, hold_owner AS holdOwner, created_at AS createdAt,
      done_at AS doneAt FROM outbox ORDER BY created_at, operation_id`,
  conflict: `SELECT id, entry_id AS entryId, kind, base, local, remote, candidates, opened_at AS openedAt, decision,
      decided_by AS decidedBy, decided_at AS decidedAt, reason, closed_at AS closedAt, closed_as AS closedAs
      FROM conflict ORDER BY opened_at, id`,
  parked: `SELECT id, collection, remote_id AS remoteId, reason, first_seen AS firstSeen, last_seen AS lastSeen,
      released_at AS releasedAt FROM parked ORDER BY id`,
  missing: 'SELECT remote_id AS remoteId, first_missing_at AS firstMissingAt FROM missing ORDER BY remote_id',
  audit: `SELECT sequence, at, actor, machine, action, subject, subject_id AS subjectId, before, after, reason,
      previous_hash AS previousHash, hash FROM audit ORDER BY sequence`,
  run: `SELECT id, started_at AS startedAt, ended_at AS endedAt, outcome, pulled, pushed, conflicts, held, message
      FROM sync_run ORDER BY id`,
  step: `SELECT id, run_id AS runId, entry_id AS entryId, operation_id AS operationId, operation, revision, act, attempt,
      at, answered_at AS answeredAt, answer, status, message, followed, remote_id AS remoteId, times
      FROM sync_step ORDER BY id`,
} as const satisfies Record<string, string>;
export type LogTable = keyof typeof tables;

/** Every row that a log tells of, one at a time; `db` is the caller's own connection (see `openSnapshot`). */
export function* logRows(db: Database): Generator<RawLogRow> {
  for (const [kind, sql] of Object.entries(tables)) {
    for (const row of db.prepare(sql).iterate()) {
      yield { kind: kind as LogTable, row: row as RawLogRow['row'] };
    }
  }
}
