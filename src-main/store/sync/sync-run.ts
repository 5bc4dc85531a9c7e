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
  /** How many steps about entries belong to it. */
  steps: z.int(),
  /** Those that left something to try or to look up again. */
  unsettled: z.int(),
});
export type SyncRun = z.infer<typeof SyncRun>;
export type RunCounts = Pick<SyncRun, 'pulled' | 'pushed' | 'conflicts' | 'held'>;

const columns = `r.id, r.started_at AS startedAt, r.ended_at AS endedAt, r.outcome, r.pulled, r.pushed, r.conflicts, r.held,
  r.message, (SELECT count(*) FROM sync_step s WHERE s.run_id = r.id) AS steps,
  (SELECT count(*) FROM sync_step s WHERE s.run_id = r.id AND s.act NOT IN ('retry', 'release')
     AND s.followed IN ('again', 'unknown')) AS unsettled`;

export function beginRun(store: StoreContext): number {
  const { lastInsertRowid } = prepared(store.db, 'INSERT INTO sync_run (started_at) VALUES (?)').run(
    nowInstant(store),
  );
  return Number(lastInsertRowid);
}

/** Ends a run. One in which nothing happened replaces an equal one before it, so that the list tells of work. */
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
         AND outcome = ? AND message = ? AND pulled + pushed + conflicts + held = 0
         AND NOT EXISTS (SELECT 1 FROM sync_step s WHERE s.run_id = sync_run.id)`,
    ).run(id, outcome, message);
  }
  store.changed(['activity', 'status']);
}

/** The latest runs, newest first. */
export function latestRuns(store: StoreContext, limit: number): SyncRun[] {
  return runsBefore(store, { before: null, onlyTrouble: false, limit });
}

export type RunsWanted = {
  /** The number of the run that the last page ended with; null for the newest. */
  readonly before: number | null;
  /** Only runs that did not go through, that died, or that left something for a person or for another try. */
  readonly onlyTrouble: boolean;
  readonly limit: number;
};

/** Runs from a position back, newest first. */
export function runsBefore(store: StoreContext, { before, onlyTrouble, limit }: RunsWanted): SyncRun[] {
  return prepared(
    store.db,
    onlyTrouble
      ? `SELECT ${columns} FROM sync_run r WHERE r.id < ? AND ${troubled} ORDER BY r.id DESC LIMIT ?`
      : `SELECT ${columns} FROM sync_run r WHERE r.id < ? ORDER BY r.id DESC LIMIT ?`,
  )
    .all(before ?? Number.MAX_SAFE_INTEGER, limit)
    .map((row) => SyncRun.parse(row));
}

/** `isTrouble` of shared/sync/step, in SQL. A run without an end below the newest one died. */
const troubled = `(r.outcome <> 'good' OR r.conflicts > 0 OR r.held > 0
  OR (r.outcome IS NULL AND r.id < (SELECT max(id) FROM sync_run))
  OR EXISTS (SELECT 1 FROM sync_step s WHERE s.run_id = r.id AND s.act NOT IN ('retry', 'release')
      AND s.followed IN ('again', 'unknown', 'held', 'conflict')))`;

/** When a cycle last went through whole; null: never. */
export function lastGoodSyncAt(store: StoreContext): Instant | null {
  const at = prepared(store.db, `SELECT max(ended_at) FROM sync_run WHERE outcome = 'good'`).pluck().get();
  return typeof at === 'string' ? Instant.parse(at) : null;
}
