import type { CallParsed } from '../../shared/ipc/contract';
import { EngineError } from '../engine-error';
import { appendAudit } from '../store/audit';
import { inTransaction, type StoreContext } from '../store/database';
import { getBaseByRemoteId } from '../store/sync/base';
import { forgetMissing, keepMissing, missingRemoteIds } from '../store/sync/missing';
import { getRow, markReadyAgain } from '../store/sync/outbox';
import { requeue } from '../store/sync/queue';
import { applyGone } from './apply-remote';
import { type SyncContext, syncWrite } from './context';

/** What a person decides about sync itself; each an ordinary command in one transaction. */

/**
 * Sends a held entry once more, as it is.
 * @throws EngineError 'not_found' where the row is not held any more
 */
export function retryHeld(store: StoreContext, { operationId }: CallParsed<'holdRetry'>): void {
  inTransaction(store, 'sync.hold-retry', () => {
    const row = getRow(store, operationId);
    if (row === null || row.state !== 'held') {
      throw new EngineError('not_found', 'This entry is not held any more.');
    }
    markReadyAgain(store, operationId, null, null);
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
