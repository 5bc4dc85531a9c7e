import { canonicalJson } from '../../shared/domain/canonical-json';
import type { Id } from '../../shared/domain/id';
import type { TimeEntry } from '../../shared/domain/time-entry';
import { type Approval, getApproval, putApproval, removeApproval } from '../store/approvals';
import { appendAudit } from '../store/audit';
import type { StoreContext } from '../store/database';
import { insertEntry, updateEntry } from '../store/entries';
import { withHeldFigures } from '../store/sync/held-figures';
import { requeue } from '../store/sync/queue';
import { noteChange } from '../store/undo-steps';
import { assertNothingHiddenChanges } from './hidden-fields';
import { assertHolds } from './right-guard';

export type EntryWrite = {
  /** The audit event's action ("entry.edit"). */
  readonly action: string;
  readonly before: TimeEntry | null;
  readonly after: TimeEntry;
  readonly reason: string | null;
  /** Default: the person at this laptop. */
  readonly actor?: string;
};

/**
 * The one way in which a command writes an entry: row, search, audit event, outbox and undo image, all in the running
 * transaction. The caller has set `revision` and `updatedAt`.
 * @throws EngineError 'not_allowed' where it changes what the PMS hides from this person
 */
export function writeEntry(store: StoreContext, write: EntryWrite): void {
  const { before } = write;
  if (before !== null) assertNothingHiddenChanges(store, before, write.after);
  const after = withHeldFigures(store, write.after);
  if (before === null) insertEntry(store, after);
  else updateEntry(store, after);
  appendAudit(store, {
    ...(write.actor === undefined ? {} : { actor: write.actor }),
    action: write.action,
    subject: 'entry',
    subjectId: after.id,
    before,
    after,
    reason: write.reason,
  });
  noteChange(store, {
    before: { table: 'entry', id: after.id, row: before },
    after: { table: 'entry', id: after.id, row: after },
  });
  requeue(store, after.id);
  store.changed(['entries', 'prebill', 'status']);
}

export type ApprovalWrite = {
  readonly entryId: Id;
  /** Null withdraws. */
  readonly approval: Approval | null;
  readonly action: string;
  readonly reason: string | null;
  /** A conflict's decision takes it along: who may decide that is asked by itself (contract 24). */
  readonly isDecision?: boolean;
};

/**
 * Puts an approval in force or withdraws it, audited, queued and noted for undo. Nothing happens where nothing changes.
 * @throws EngineError 'not_allowed' where one is withdrawn by whoever may not: an edit and an undo withdraw as well
 */
export function writeApproval(store: StoreContext, write: ApprovalWrite): void {
  const before = getApproval(store, write.entryId);
  const after = write.approval;
  if (canonicalJson(before) === canonicalJson(after)) return;
  if (after === null && write.isDecision !== true) assertHolds(store, 'unlock');
  if (after === null) removeApproval(store, write.entryId);
  else putApproval(store, after);
  appendAudit(store, {
    action: write.action,
    subject: 'entry',
    subjectId: write.entryId,
    before,
    after,
    reason: write.reason,
  });
  noteChange(store, {
    before: { table: 'approval', id: write.entryId, row: before },
    after: { table: 'approval', id: write.entryId, row: after },
  });
  requeue(store, write.entryId);
  store.changed(['entries', 'prebill', 'status']);
}
