import { instantIn, prepared, type StoreContext } from '../database';

/** How long the history of syncs is kept: what is within any of these stays. */
export type HistoryLimits = { readonly runs: number; readonly days: number; readonly newest: number };

/** `newest` stay whatever the clock says: one that jumped ahead by years must not empty the history. */
export const historyLimits: HistoryLimits = { runs: 10_000, days: 90, newest: 500 };

/** So many rows at a time, so that no save waits for a trim. */
const atOnce = 500;

/**
 * Takes away a part of what is older than the limits: runs, and steps whose run is gone. The last good run stays, since the
 * age of the last sync is told from it (P5); so do the steps of rows that are still open. The audit trail has everything
 * that was done for ever (P6).
 * @returns whether there may be more to take away
 */
export function trimHistory(store: StoreContext, limits: HistoryLimits = historyLimits): boolean {
  const cutoff = instantIn(store, -limits.days * 86_400_000);
  const runs = prepared(
    store.db,
    `WITH bound AS (SELECT max(id) AS newest, (SELECT max(id) FROM sync_run WHERE outcome = 'good') AS good FROM sync_run)
     DELETE FROM sync_run WHERE id IN (
       SELECT r.id FROM sync_run r, bound WHERE r.id <= bound.newest - CAST(@newest AS INTEGER) AND r.id IS NOT bound.good
         AND (r.id <= bound.newest - CAST(@runs AS INTEGER) OR r.started_at < @cutoff)
       ORDER BY r.id LIMIT ${atOnce})`,
  ).run({ runs: limits.runs, newest: limits.newest, cutoff }).changes;
  const steps = prepared(
    store.db,
    `DELETE FROM sync_step WHERE id IN (
       SELECT s.id FROM sync_step s LEFT JOIN outbox o ON o.operation_id = s.operation_id
       WHERE (s.run_id < (SELECT coalesce(min(id), (SELECT max(id) FROM sync_run)) FROM sync_run
                         WHERE id IS NOT (SELECT max(id) FROM sync_run WHERE outcome = 'good'))
              OR (s.run_id IS NULL AND s.at < @cutoff))
         AND coalesce(o.state, 'done') IN ('done', 'withdrawn')
       LIMIT ${atOnce})`,
  ).run({ cutoff }).changes;
  return runs === atOnce || steps === atOnce;
}
