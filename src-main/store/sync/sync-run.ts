import { z } from 'zod';
import { Instant } from '../../../shared/time/work-date';
import { nowInstant, prepared, type StoreContext } from '../database';

/** The history of sync cycles, for Activity. A row that was never ended tells of a cycle that died. */
const SyncRun = z.strictObject({
  id: z.int(),
  startedAt: Instant,
  endedAt: Instant.nullable(),
  outcome: z.string().nullable(),
  pulled: z.int(),
  pushed: z.int(),
  conflicts: z.int(),
  held: z.int(),
  message: z.string().nullable(),
});
export type SyncRun = z.infer<typeof SyncRun>;
export type RunCounts = Pick<SyncRun, 'pulled' | 'pushed' | 'conflicts' | 'held'>;

const kept = 500;

export function beginRun(store: StoreContext): number {
  const { lastInsertRowid } = prepared(store.db, 'INSERT INTO sync_run (started_at) VALUES (?)').run(
    nowInstant(store),
  );
  return Number(lastInsertRowid);
}

/** Ends a run. One in which nothing moved replaces an equal one before it, so that the list tells of work. */
export function endRun(
  store: StoreContext,
  id: number,
  outcome: string,
  counts: RunCounts,
  message: string,
): void {
  prepared(
    store.db,
    `UPDATE sync_run SET ended_at = ?, outcome = ?, pulled = ?, pushed = ?, conflicts = ?, held = ?, message = ?
     WHERE id = ?`,
  ).run(nowInstant(store), outcome, counts.pulled, counts.pushed, counts.conflicts, counts.held, message, id);
  if (counts.pulled + counts.pushed + counts.conflicts + counts.held === 0) {
    prepared(
      store.db,
      `DELETE FROM sync_run WHERE id = (SELECT max(id) FROM sync_run WHERE id < ?)
         AND outcome = ? AND message = ? AND pulled + pushed + conflicts + held = 0`,
    ).run(id, outcome, message);
  }
  // The last good run is what the age of the last sync is told from, however long ago (P5).
  prepared(
    store.db,
    `DELETE FROM sync_run WHERE id <= ?
       AND id <> (SELECT coalesce(max(id), 0) FROM sync_run WHERE outcome = 'good')`,
  ).run(id - kept);
  store.changed(['activity', 'status']);
}

/** The latest runs, newest first. */
export function latestRuns(store: StoreContext, limit: number): SyncRun[] {
  return prepared(
    store.db,
    `SELECT id, started_at AS startedAt, ended_at AS endedAt, outcome, pulled, pushed, conflicts, held, message
     FROM sync_run ORDER BY id DESC LIMIT ?`,
  )
    .all(limit)
    .map((row) => SyncRun.parse(row));
}

/** When a cycle last went through whole; null: never. */
export function lastGoodSyncAt(store: StoreContext): Instant | null {
  const at = prepared(store.db, `SELECT max(ended_at) FROM sync_run WHERE outcome = 'good'`).pluck().get();
  return typeof at === 'string' ? Instant.parse(at) : null;
}
