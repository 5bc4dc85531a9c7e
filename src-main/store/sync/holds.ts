import { z } from 'zod';
import { Id } from '../../../shared/domain/id';
import { FactName } from '../../../shared/domain/time-entry';
import { OutboxRow } from '../../../shared/sync/types';
import { Instant } from '../../../shared/time/work-date';
import { prepared, type StoreContext } from '../database';

/** What waits for somebody: rows that were refused, and rows whose outcome nobody knows. */
const HeldRow = z.strictObject({
  operationId: Id,
  entryId: Id,
  operation: OutboxRow.shape.operation,
  state: z.enum(['held', 'unknown']),
  attempts: z.int(),
  reason: z.string().nullable(),
  field: FactName.nullable(),
  owner: z.string().nullable(),
  remedy: z.string().nullable(),
  lastWords: z.string().nullable(),
  since: Instant,
});
export type HeldRow = z.infer<typeof HeldRow>;

/** Held rows before unknown ones, the oldest first. */
export function holdsOf(store: StoreContext): HeldRow[] {
  return prepared(
    store.db,
    `SELECT operation_id AS operationId, entry_id AS entryId, operation, state, attempts, hold_reason AS reason,
       hold_field AS field, hold_owner AS owner, hold_remedy AS remedy, last_answer ->> '$.message' AS lastWords,
       coalesce(hold_since, attempted_at, created_at) AS since
     FROM outbox WHERE state IN ('held', 'unknown') ORDER BY state, created_at, operation_id`,
  )
    .all()
    .flatMap((row) => readHeld(store, row));
}

/** A row that can't be read is reported and left out; the next cycle names and mends it. */
function readHeld(store: StoreContext, row: unknown): HeldRow[] {
  const parsed = HeldRow.safeParse(row);
  if (parsed.success) return [parsed.data];
  store.logger.error('hold.damaged', {
    paths: parsed.error.issues.map(({ path }) => path.join('.')).join(', '),
  });
  return [];
}
