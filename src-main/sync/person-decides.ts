import type { CallParsed } from '../../shared/ipc/contract';
import type { OutboxRow } from '../../shared/sync/types';
import { EngineError } from '../engine-error';
import { appendAudit } from '../store/audit';
import { inTransaction } from '../store/database';
import { getBaseByRemoteId } from '../store/sync/base';
import { assertNotHandedOver, isHandedOver } from '../store/sync/handed-over';
import { forgetMissing, keepMissing, missingRemoteIds } from '../store/sync/missing';
import { getRow, rowsInState } from '../store/sync/outbox';
import { markReadyAgain } from '../store/sync/outbox-marks';
import { requeue } from '../store/sync/queue';
import { forgetFailures, lookSoon } from '../store/sync/row-failures';
import { applyGone } from './apply-remote';
import { type SyncContext, syncWrite } from './context';
import { tellingStep } from './tell-step';

/** What a person decides about sync itself; each an ordinary command in one transaction. */

/**
 * Sends a held entry once more, as it is; one with an unknown outcome is looked up at once, and never sent on a guess.
 * @throws EngineError 'not_found' where the row waits for nobody any more
 */
export function retryHeld(context: SyncContext, { operationId }: CallParsed<'holdRetry'>): void {
  const { store } = context;
  inTransaction(store, 'sync.hold-retry', () => {
    const row = getRow(store, operationId);
    if (row !== null) assertNotHandedOver(store, row.entryId);
    if (row === null || !tryAgain(context, row)) {
      throw new EngineError('not_found', 'This entry is not held any more.');
    }
  });
}

/** All that is held and all that is unknown, as one act. */
export function retryAllHeld(context: SyncContext): number {
  const { store } = context;
  return inTransaction(store, 'sync.hold-retry', () => {
    const rows = [...rowsInState(store, 'held'), ...rowsInState(store, 'unknown')];
    return rows.filter((row) => tryAgain(context, row)).length;
  });
}

function tryAgain(context: SyncContext, row: OutboxRow): boolean {
  const { store } = context;
  const { operationId } = row;
  // It belongs to a file that another laptop may have: a person takes it back, or nobody does (P2).
  if (isHandedOver(store, row.entryId)) return false;
  if (row.state === 'unknown') {
    lookSoon(store, operationId);
    store.changed(['status', 'activity']);
    return true;
  }
  if (row.state !== 'held') return false;
  tellingStep(context, row, { act: 'retry', answer: null, message: row.holdReason ?? '' }, () => {
    markReadyAgain(store, operationId, null, null);
    forgetFailures(store, operationId);
    requeue(store, row.entryId);
    appendAudit(store, {
      action: 'sync.hold_retry',
      subject: 'entry',
      subjectId: row.entryId,
      before: { holdReason: row.holdReason },
      after: null,
      reason: null,
    });
    store.changed(['status', 'activity', 'entries', 'prebill']);
  });
  return true;
}

/** Answers the question about records that vanished in numbers (contract 6). */
export function decideMissing(context: SyncContext, { choice }: CallParsed<'missingDecide'>): void {
  const { store } = context;
  syncWrite(context, 'sync.missing-decide', () => {
    const remoteIds = missingRemoteIds(store);
    if (choice === 'keep_here') keepMissing(store);
    else {
      for (const remoteId of remoteIds) {
        const known = getBaseByRemoteId(store, remoteId);
        if (known !== null) applyGone(context, known.entryId, known.base);
        forgetMissing(store, remoteId);
      }
    }
    appendAudit(store, {
      action: 'sync.missing_decide',
      subject: 'sync',
      subjectId: 'missing',
      before: { remoteIds },
      after: { choice },
      reason: null,
    });
    store.changed(['status', 'entries', 'conflicts', 'activity']);
  });
}
