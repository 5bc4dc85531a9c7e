import Database from 'better-sqlite3';
import type { EntryFacts, FactName, ReviewState } from '../../../shared/domain/time-entry';
import type { ConflictKind, OutboxState } from '../../../shared/sync/types';

/** A laptop's book as its database file holds it: what the promises are judged by, never the app's own words. */
export type Book = {
  readonly entries: readonly BookEntry[];
  readonly bases: readonly BookBase[];
  readonly outbox: readonly BookOutboxRow[];
  readonly conflicts: readonly BookConflict[];
  readonly audit: readonly BookAuditEvent[];
  /** Remote ids that are in sight without being entries: parked, or asked about because they vanished. */
  readonly parked: readonly string[];
  readonly missing: readonly string[];
  /** Timers with their raw segments; not in an exported log. */
  readonly timers?: readonly BookTimer[];
  /** Matter id to the firm's number; timekeeper id to name. */
  readonly matterNumbers: ReadonlyMap<string, string>;
  readonly timekeeperNames: ReadonlyMap<string, string>;
  /**
   * Set where texts are salted hashes (a log without content): hashes over content can't be computed anew then. `unfit`:
   * events that did not fit their hash, by the word of the app that wrote the log.
   */
  readonly hidden?: { readonly unfit: ReadonlySet<number> };
};

export type BookEntry = {
  readonly id: string;
  readonly timekeeperId: string;
  readonly matterId: string | null;
  readonly workDate: string;
  readonly narrative: string;
  readonly workedSeconds: number;
  readonly billedSeconds: number | null;
  readonly taskCode: string | null;
  readonly activityCode: string | null;
  readonly billing: string;
  readonly revision: number;
  readonly reviewState: ReviewState;
  readonly source: string;
  readonly deletedAt: string | null;
};
export type BookTimer = {
  readonly id: string;
  readonly segments: readonly { readonly startedAt: string; readonly stoppedAt: string | null }[];
};
export type BookBase = {
  readonly entryId: string;
  readonly remoteId: string;
  readonly etag: string;
  readonly facts: EntryFacts;
  readonly hidden: readonly FactName[];
  readonly onBill: boolean;
};
export type BookOutboxRow = {
  readonly operationId: string;
  readonly entryId: string;
  readonly operation: 'create' | 'update' | 'delete';
  readonly payload: EntryFacts | null;
  readonly payloadHash: string | null;
  readonly state: OutboxState;
  readonly attempts: number;
  readonly attemptedAt: string | null;
};
export type BookConflict = {
  readonly id: string;
  readonly entryId: string;
  readonly kind: ConflictKind;
  readonly base: EntryFacts | null;
  readonly local: { readonly facts: EntryFacts; readonly deleted: boolean } | null;
  readonly remote: BookRemote | null;
  readonly candidates: readonly BookRemote[];
  readonly decision: unknown;
  readonly closedAt: string | null;
};
export type BookRemote = { readonly remoteId: string; readonly etag: string; readonly facts: EntryFacts };
export type BookAuditEvent = {
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly machine: string;
  readonly action: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly reason: string | null;
  readonly previousHash: string;
  readonly hash: string;
};

/** Reads a book without changing it; the app may have it open. */
export function readBook(databaseFile: string): Book {
  const db = new Database(databaseFile, { readonly: true, fileMustExist: true });
  try {
    return bookOf(db);
  } finally {
    db.close();
  }
}

/** The book in an open database. */
export function bookOf(db: Database.Database): Book {
  const all = (sql: string) => db.prepare(sql).all() as Record<string, unknown>[];
  const ids = (sql: string) => db.prepare(sql).pluck().all() as string[];
  const pairs = (sql: string) => new Map(all(sql).map((row) => [String(row.id), String(row.label)]));
  return {
    entries: all(
      `SELECT id, timekeeper_id AS timekeeperId, matter_id AS matterId, work_date AS workDate, narrative,
         worked_seconds AS workedSeconds, billed_seconds AS billedSeconds, task_code AS taskCode,
         activity_code AS activityCode, billing, revision, review_state AS reviewState, source,
         deleted_at AS deletedAt FROM entry`,
    ) as BookEntry[],
    bases: all(
      'SELECT entry_id AS entryId, remote_id AS remoteId, etag, facts, hidden, on_bill AS onBill FROM base',
    ).map(
      (row) =>
        ({ ...row, facts: json(row.facts), hidden: json(row.hidden), onBill: row.onBill === 1 }) as BookBase,
    ),
    outbox: all(
      `SELECT operation_id AS operationId, entry_id AS entryId, operation, payload, payload_hash AS payloadHash,
         state, attempts, attempted_at AS attemptedAt FROM outbox ORDER BY created_at, operation_id`,
    ).map((row) => ({ ...row, payload: json(row.payload) }) as BookOutboxRow),
    conflicts: all(
      `SELECT id, entry_id AS entryId, kind, base, local, remote, candidates, decision, closed_at AS closedAt
         FROM conflict`,
    ).map(
      (row) =>
        ({
          ...row,
          base: json(row.base),
          local: json(row.local),
          remote: json(row.remote),
          candidates: json(row.candidates) ?? [],
          decision: json(row.decision),
        }) as BookConflict,
    ),
    audit: all(
      `SELECT sequence, at, actor, machine, action, subject, subject_id AS subjectId, before, after, reason,
         previous_hash AS previousHash, hash FROM audit ORDER BY sequence`,
    ).map((row) => ({ ...row, before: json(row.before), after: json(row.after) }) as BookAuditEvent),
    parked: ids('SELECT remote_id FROM parked WHERE remote_id IS NOT NULL AND released_at IS NULL'),
    missing: ids('SELECT remote_id FROM missing'),
    timers: timersOf(db),
    matterNumbers: pairs('SELECT id, number AS label FROM matter'),
    timekeeperNames: pairs('SELECT id, name AS label FROM timekeeper'),
  };
}

function timersOf(db: Database.Database): BookTimer[] {
  const rows = db
    .prepare(
      'SELECT timer_id AS timerId, started_at AS startedAt, stopped_at AS stoppedAt FROM segment ORDER BY started_at, id',
    )
    .all() as { timerId: string; startedAt: string; stoppedAt: string | null }[];
  return [...Map.groupBy(rows, ({ timerId }) => timerId)].map(([id, segments]) => ({ id, segments }));
}

function json(text: unknown): unknown {
  return typeof text === 'string' ? JSON.parse(text) : null;
}
