import { Id } from '../../shared/domain/id';
import { holdFor } from '../../shared/sync/hold';
import { planDamaged } from '../../shared/sync/plan-damaged';
import { Instant } from '../../shared/time/work-date';
import { getApproval } from '../store/approvals';
import { appendAudit, syncActor } from '../store/audit';
import { DamagedRow as DamagedEntry } from '../store/damaged-row';
import { nowInstant, type StoreContext } from '../store/database';
import { requireEntry } from '../store/entries';
import { getBase } from '../store/sync/base';
import { type DamagedRow, damagedRows, endDamagedRow, entryNamed, mendRow } from '../store/sync/damaged-rows';
import { isHandedOver } from '../store/sync/handed-over';
import { park } from '../store/sync/parked';
import { contentOf } from './local-side';

/**
 * Finds the rows of the outbox that can't be read and makes them readable, in the running transaction, so that one of them
 * stops neither sync nor screens: held, with what is damaged and what to do, where they were never sent for certain; outcome
 * unknown where they may have been. What stood there is kept in the trail.
 * @returns how many there were
 */
export function mendQueue(store: StoreContext): number {
  const damaged = damagedRows(store);
  for (const row of damaged) {
    const entryId = entryNamed(store, row.raw.entryId);
    if (entryId === null) parkRow(store, row);
    else mendOrLeave(store, row, entryId);
  }
  if (damaged.length > 0) store.changed(['status', 'activity', 'entries', 'prebill']);
  return damaged.length;
}

/** A row whose entry is damaged too stays as it is: lists leave it out, and whoever meets the entry says so. */
function mendOrLeave(store: StoreContext, row: DamagedRow, entryId: Id): void {
  try {
    mend(store, row, entryId);
  } catch (error) {
    if (!(error instanceof DamagedEntry)) throw error;
  }
}

function mend(store: StoreContext, { number, raw, what }: DamagedRow, entryId: Id): void {
  const entry = requireEntry(store, entryId);
  const { kind, operation } = planDamaged({
    ...raw,
    operation: raw.operation,
    state: raw.state,
    attempts: raw.attempts,
    entry: { deleted: entry.deletedAt !== null },
    hasBase: getBase(store, entryId) !== null,
    handedOver: isHandedOver(store, entryId),
  });
  // Only what is approved now goes out without being asked about again (P4).
  const isApproved =
    entry.reviewState === 'approved' && getApproval(store, entryId)?.revision === entry.revision;
  const attempts = typeof raw.attempts === 'number' && raw.attempts > 0 ? Math.floor(raw.attempts) : 0;
  const words = `Its row of the queue is damaged: ${what}`;
  const createdAt = valid(Instant, raw.createdAt) ?? nowInstant(store);
  const operationId = valid(Id, raw.operationId) ?? store.ids.uuid();
  mendRow(store, number, {
    operationId,
    operation,
    revision: entry.revision,
    payload: kind === 'hold' || operation === 'delete' ? null : contentOf(store, entry),
    state: kind === 'look_up' ? 'unknown' : 'held',
    // Looked up and not found, what isn't approved waits to be approved: a row that was never tried is never sent again.
    attempts: kind !== 'look_up' ? attempts : isApproved ? Math.max(1, attempts) : 0,
    attemptedAt: kind === 'look_up' ? (valid(Instant, raw.attemptedAt) ?? createdAt) : null,
    attemptedServerTime: kind === 'look_up' ? valid(Instant, raw.attemptedServerTime) : null,
    createdAt,
    message: words,
    hold: kind === 'hold' ? holdFor('damaged_row', words, null) : null,
  });
  appendAudit(store, {
    actor: syncActor,
    action: 'sync.row_damaged',
    subject: 'entry',
    subjectId: entryId,
    before: { row: raw },
    after: { operationId, operation, what, taken: kind },
    reason: words,
  });
}

/** The entry is gone, by other means than ours: what is left of it is shown with what can't be read. */
function parkRow(store: StoreContext, { number, raw, what }: DamagedRow): void {
  const operationId = String(raw.operationId);
  park(store, 'queue', {
    remoteId: operationId,
    reason: `A row of the queue is damaged: ${what}, and the entry that it names isn’t there`,
    raw: JSON.stringify(raw),
    unknown: null,
  });
  endDamagedRow(store, number);
  appendAudit(store, {
    actor: syncActor,
    action: 'sync.row_damaged',
    subject: 'sync',
    subjectId: operationId,
    before: { row: raw },
    after: { what, taken: 'park' },
    reason: null,
  });
}

function valid<T>(
  schema: { safeParse(value: unknown): { success: boolean; data?: T } },
  value: unknown,
): T | null {
  const parsed = schema.safeParse(value);
  return parsed.success ? (parsed.data ?? null) : null;
}
