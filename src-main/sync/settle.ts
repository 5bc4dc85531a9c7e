import type { OutboxRow } from '../../shared/sync/types';
import type { Instant } from '../../shared/time/work-date';
import { nowInstant } from '../store/database';
import { getBase } from '../store/sync/base';
import { openConflictOf } from '../store/sync/conflict';
import { getRow, markSearched, rowsInState, withdrawRow } from '../store/sync/outbox';
import { requeue } from '../store/sync/queue';
import { applyCreateFound, applyLook } from './apply-look';
import { type StepEnd, type SyncContext, stoppedEnd, syncWrite } from './context';
import { endOf } from './steps';

/** How far before our own clock's word a create is looked for where the server's time was not known. */
const blindSearchMs = 86_400_000;
/** A record that is not ours to see for now is looked at again after this long. */
const forbiddenPauseMs = 600_000;

/** Settles what was sent without a certain answer, before anything else of those entries (contract 10). */
export async function settle(context: SyncContext): Promise<StepEnd | null> {
  for (const row of rowsInState(context.store, 'unknown')) {
    if (context.stopped()) return stoppedEnd;
    if (!isDue(context, row)) continue;
    const end =
      row.operation === 'create' ? await settleCreate(context, row) : await settleChange(context, row);
    if (end !== null) return end;
  }
  return null;
}

/** A search has its time, and one whose candidates lie before a person waits for that person. */
function isDue({ store }: SyncContext, row: OutboxRow): boolean {
  if (row.nextAttemptAt !== null && row.nextAttemptAt > nowInstant(store)) return false;
  return openConflictOf(store, row.entryId)?.kind !== 'outcome_ambiguous';
}

async function settleCreate(context: SyncContext, row: OutboxRow): Promise<StepEnd | null> {
  const { store, adapter } = context;
  if (row.payload === null) return null;
  const found = await adapter.findCreated(row.payload, searchSince(context, row), context.ids);
  if (found.kind !== 'done') return endOf(found);
  store.failpoints.hit('settle:found');
  syncWrite(context, 'sync.settle', () => {
    if (isStillUnknown(context, row)) applyCreateFound(context, row, found.value);
  });
  return null;
}

/** By the server's clock as it was when the attempt began; without it, so early that no record can be missed. */
function searchSince({ store }: SyncContext, row: OutboxRow): Instant {
  if (row.attemptedServerTime !== null) return row.attemptedServerTime;
  const from = Date.parse(row.attemptedAt ?? nowInstant(store)) - blindSearchMs;
  return new Date(from).toISOString();
}

async function settleChange(context: SyncContext, row: OutboxRow): Promise<StepEnd | null> {
  const { store, adapter } = context;
  const base = getBase(store, row.entryId);
  if (base === null) {
    // The record went in the meantime: there is nothing left that the change could have changed.
    syncWrite(context, 'sync.settle', () => {
      withdrawRow(store, row.operationId);
      requeue(store, row.entryId);
    });
    return null;
  }
  const answer = await adapter.get(base.remoteId, context.ids);
  if (answer.kind !== 'done' && answer.kind !== 'absent') return endOf(answer);
  syncWrite(context, 'sync.settle', () => {
    if (!isStillUnknown(context, row)) return;
    if (answer.kind === 'done') applyLook(context, row, base, answer.value);
    else if (answer.status === 404) applyLook(context, row, base, null);
    else {
      const now = nowInstant(store);
      const at = new Date(Date.parse(now) + forbiddenPauseMs).toISOString();
      markSearched(store, row.operationId, row.searchedAt ?? now, at);
    }
  });
  return null;
}

/** A person may have decided while we asked. */
function isStillUnknown({ store }: SyncContext, row: OutboxRow): boolean {
  return getRow(store, row.operationId)?.state === 'unknown';
}
