import type { Id, RemoteId } from '../../shared/domain/id';
import { getApproval } from '../store/approvals';
import { appendAudit, auditOf, syncActor } from '../store/audit';
import { nowInstant, type StoreContext } from '../store/database';
import { requireEntry, updateEntry } from '../store/entries';
import { getBase, removeBase } from '../store/sync/base';
import { isJoinedByWord, openConflictOf, unknownRowJoinedTo } from '../store/sync/conflict';
import { openRowsOf } from '../store/sync/outbox';
import { reopenUnknown } from '../store/sync/outbox-marks';
import { requeue } from '../store/sync/queue';
import { rowInFlight } from './local-side';
import { stepAside } from './step-aside';

/** How the trail tells of it: by sync, or by the person at this laptop where nobody is named. */
type Told = { readonly actor?: string; readonly action: string; readonly reason: string };

const certain: Told = {
  actor: syncActor,
  action: 'sync.give_back',
  reason: 'The PMS says that another entry here made this record',
};

/**
 * The vendor's key or reference names a record as what one entry made, and another entry has it: by its content, by a
 * person's word, or as one that came from the PMS. What is certain stands over what was only alike (contract 10, 25), and a
 * person's later word over their earlier one: the other gives the record up. What it sent itself has no certain outcome then,
 * and is looked up again; nothing is deleted on the PMS. In the running transaction.
 * @returns false where it can't be now: something of the other is on its way or waits, a person is being asked about it, or a
 *   person joined it to the record without its ever being sent and has said nothing else since
 */
export function giveBack(
  store: StoreContext,
  ownerId: Id,
  remoteId: RemoteId,
  inFavourOf: Id,
  told = certain,
): boolean {
  if (rowInFlight(store, ownerId) !== null || openConflictOf(store, ownerId) !== null) return false;
  const owner = requireEntry(store, ownerId);
  const operationId = createTakenFor(store, ownerId, remoteId);
  const isTwinByWord = told !== certain && isJoinedByWord(store, ownerId, remoteId);
  if (operationId === null && !isTwinByWord) {
    if (owner.source !== 'pms' || openRowsOf(store, ownerId).length > 0) return false;
    stepAside(store, ownerId, inFavourOf, told);
    return true;
  }
  const base = getBase(store, ownerId);
  removeBase(store, ownerId);
  if (operationId !== null) reopenUnknown(store, operationId);
  // What was taken over from the record since was approved by nobody here (P4).
  const isApproved = getApproval(store, ownerId)?.revision === owner.revision;
  const after =
    isApproved || owner.reviewState !== 'approved' ? owner : { ...owner, reviewState: 'in_review' as const };
  if (after !== owner) updateEntry(store, { ...after, updatedAt: nowInstant(store) });
  appendAudit(store, {
    ...told,
    subject: 'entry',
    subjectId: ownerId,
    before: { entry: owner, remoteId, etag: base?.etag, facts: base?.facts },
    after: { entry: after, operationId, inFavourOf },
  });
  requeue(store, ownerId);
  store.changed(['entries', 'prebill', 'activity', 'status']);
  return true;
}

/** The create of an entry that a record was taken for: found by a search, or named by a person; null where there is none. */
function createTakenFor(store: StoreContext, entryId: Id, remoteId: RemoteId): Id | null {
  for (const { action, after } of auditOf(store, 'entry', entryId).reverse()) {
    if (action !== 'sync.pushed' || typeof after !== 'object' || after === null) continue;
    const pushed = after as { operation?: unknown; operationId?: unknown; remoteId?: unknown };
    if (pushed.operation === 'create' && pushed.remoteId === remoteId) return String(pushed.operationId);
  }
  return unknownRowJoinedTo(store, entryId, remoteId);
}
