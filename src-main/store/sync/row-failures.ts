import type { Id } from '../../../shared/domain/id';
import type { Hold } from '../../../shared/sync/hold';
import { nowInstant, prepared, type StoreContext } from '../database';

/** What tells a row that fails by itself from one on a bad line: its own failures in a row, and looks that told nothing. */

/** One more failure of the row's own. @returns how many in a row */
export function countFailure(store: StoreContext, operationId: Id): number {
  return counted(
    prepared(store.db, 'UPDATE outbox SET failures = failures + 1 WHERE operation_id = ? RETURNING failures')
      .pluck()
      .get(operationId),
  );
}

/** One more look that told nothing. @returns how many in a row */
export function countFailedLook(store: StoreContext, operationId: Id): number {
  return counted(
    prepared(
      store.db,
      'UPDATE outbox SET failed_looks = failed_looks + 1 WHERE operation_id = ? RETURNING failed_looks',
    )
      .pluck()
      .get(operationId),
  );
}

/** A look told something, or a person wants another try: the counting begins anew. */
export function forgetFailures(store: StoreContext, operationId: Id): void {
  prepared(store.db, 'UPDATE outbox SET failures = 0, failed_looks = 0 WHERE operation_id = ?').run(
    operationId,
  );
}

/** Says of an outcome that stays unknown why it can't be told and who may help. The row stays as it is. */
export function markStuck(store: StoreContext, operationId: Id, stuck: Hold): void {
  prepared(
    store.db,
    `UPDATE outbox SET hold_reason = ?, hold_owner = ?, hold_remedy = ?, hold_since = coalesce(hold_since, ?)
     WHERE operation_id = ? AND state = 'unknown'`,
  ).run(stuck.reason, stuck.owner, stuck.remedy, nowInstant(store), operationId);
}

/** An unknown outcome is looked up at the next cycle, however long it was put off. */
export function lookSoon(store: StoreContext, operationId: Id): void {
  prepared(
    store.db,
    "UPDATE outbox SET next_attempt_at = NULL, failed_looks = 0 WHERE operation_id = ? AND state = 'unknown'",
  ).run(operationId);
}

/** The circumstances that a row was held in; null where it is not held or nobody noted them. */
export function heldIn(store: StoreContext, operationId: Id): string | null {
  const key = prepared(
    store.db,
    "SELECT hold_circumstances FROM outbox WHERE operation_id = ? AND state = 'held'",
  )
    .pluck()
    .get(operationId);
  return typeof key === 'string' ? key : null;
}

const counted = (value: unknown): number => (typeof value === 'number' ? value : 0);
