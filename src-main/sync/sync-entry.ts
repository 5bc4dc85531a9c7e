import type { Id } from '../../shared/domain/id';
import { type EntryFacts, TimeEntry } from '../../shared/domain/time-entry';
import type { RemoteEntry } from '../../shared/pms/port';
import type { Base } from '../../shared/sync/types';
import { getApproval, removeApproval } from '../store/approvals';
import { appendAudit, syncActor } from '../store/audit';
import { nowInstant, type StoreContext } from '../store/database';
import { insertEntry, requireEntry, updateEntry } from '../store/entries';
import { baseOf, getBase, putBase, removeBase } from '../store/sync/base';
import { holdFigures } from '../store/sync/held-figures';
import { requeue } from '../store/sync/queue';

/** What sync does to entries: each change with its audit event, its base and its outbox, in the running transaction. */

const topics = ['entries', 'prebill', 'status'] as const;

/** A record made on the PMS becomes an entry here. Null where it holds what no entry can; nothing is written then. */
export function adoptRemote(store: StoreContext, remote: RemoteEntry): TimeEntry | null {
  const { facts } = remote;
  const parsed = TimeEntry.safeParse({
    id: store.ids.uuid(),
    timekeeperId: facts.timekeeperId,
    matterId: facts.matterId,
    workDate: facts.workDate,
    workedSeconds: facts.seconds,
    billedSeconds: facts.seconds,
    narrative: facts.narrative,
    taskCode: facts.taskCode,
    activityCode: facts.activityCode,
    rateMinor: facts.rateMinor,
    billing: facts.billing,
    reviewState: 'approved',
    reviewNote: null,
    source: 'pms',
    rawText: null,
    revision: 1,
    createdAt: remote.createdAt,
    updatedAt: remote.updatedAt,
    deletedAt: null,
  });
  if (!parsed.success) return null;
  const entry = parsed.data;
  insertEntry(store, entry);
  putBase(store, entry.id, baseOf(remote, entry.revision));
  audit(store, 'sync.adopt', entry.id, null, { entry, remoteId: remote.remoteId, etag: remote.etag }, null);
  store.changed(topics);
  return entry;
}

/**
 * Unchanged here, changed there: the entry follows. Worked time stays what it was unless it came from the PMS in the first
 * place (P7).
 */
export function fastForward(
  store: StoreContext,
  entryId: Id,
  remote: RemoteEntry,
  facts: EntryFacts,
  baseFacts: EntryFacts,
): void {
  const before = requireEntry(store, entryId);
  const after: TimeEntry = {
    ...before,
    timekeeperId: facts.timekeeperId,
    matterId: facts.matterId,
    workDate: facts.workDate,
    workedSeconds: before.source === 'pms' ? facts.seconds : before.workedSeconds,
    billedSeconds: facts.seconds,
    narrative: facts.narrative,
    taskCode: facts.taskCode,
    activityCode: facts.activityCode,
    rateMinor: facts.rateMinor,
    billing: facts.billing,
    reviewState: 'approved',
    revision: before.revision + 1,
    updatedAt: nowInstant(store),
  };
  updateEntry(store, after);
  // What was approved here is not what stands there now; the approval itself stays in the trail.
  withdrawApproval(store, entryId);
  putBase(store, entryId, baseOf(remote, after.revision, baseFacts));
  audit(store, 'sync.fast_forward', entryId, before, after, `Changed in the PMS (${remote.remoteId})`);
  requeue(store, entryId);
  store.changed(topics);
}

/** Both sides hold the same: the base says so, and nothing waits any more. */
export function agreeWith(store: StoreContext, entryId: Id, remote: RemoteEntry, facts: EntryFacts): void {
  const before = requireEntry(store, entryId);
  const old = getBase(store, entryId);
  putBase(store, entryId, baseOf(remote, before.revision, facts));
  // What the PMS holds needs no approval any more.
  if (before.reviewState !== 'approved' && before.deletedAt === null) {
    updateEntry(store, { ...before, reviewState: 'approved', updatedAt: nowInstant(store) });
  }
  holdFigures(store, entryId);
  audit(store, 'sync.agree', entryId, briefOf(old), { remoteId: remote.remoteId, etag: remote.etag }, null);
  requeue(store, entryId);
  store.changed(topics);
}

/** Only the version, the bill or the spelling moved: the base follows, the entry and its revision stay. */
export function moveBase(store: StoreContext, entryId: Id, remote: RemoteEntry, facts: EntryFacts): void {
  const old = getBase(store, entryId);
  putBase(store, entryId, baseOf(remote, old?.revision ?? 0, facts));
  if (old?.onBill !== remote.onBill) {
    const after = { onBill: remote.onBill, billLabel: remote.billLabel };
    audit(store, 'sync.bill', entryId, { onBill: old?.onBill, billLabel: old?.billLabel }, after, null);
  }
  requeue(store, entryId);
  store.changed(topics);
}

/** Gone from the PMS and unchanged here: into the trash, from which a person can take it back. */
export function trashGone(store: StoreContext, entryId: Id): void {
  const before = requireEntry(store, entryId);
  const now = nowInstant(store);
  const after: TimeEntry = {
    ...before,
    revision: before.revision + 1,
    updatedAt: now,
    deletedAt: now,
  };
  updateEntry(store, after);
  withdrawApproval(store, entryId);
  forgetRecord(store, entryId);
  const reason = 'No longer in the PMS: deleted there, or no longer yours to see';
  audit(store, 'sync.trash', entryId, before, after, reason);
  requeue(store, entryId);
  store.changed(topics);
}

/** The record is gone and so is the entry: nothing is left to agree about. */
export function forgetRecord(store: StoreContext, entryId: Id): void {
  const old = getBase(store, entryId);
  if (old === null) return;
  removeBase(store, entryId);
  audit(store, 'sync.record_gone', entryId, briefOf(old), null, null);
  store.changed(topics);
}

/**
 * Its record is gone while a person is asked whether another one is the same work: nothing of it goes out before it is
 * reviewed once more (P4).
 */
export function reviewAgain(store: StoreContext, entryId: Id): void {
  forgetRecord(store, entryId);
  const before = requireEntry(store, entryId);
  if (before.reviewState === 'approved' && before.deletedAt === null) {
    const after: TimeEntry = { ...before, reviewState: 'in_review', updatedAt: nowInstant(store) };
    updateEntry(store, after);
    audit(store, 'sync.review_again', entryId, before, after, 'Its record in the PMS is gone');
  }
  withdrawApproval(store, entryId, 'Its record in the PMS is gone');
  requeue(store, entryId);
  store.changed(topics);
}

function withdrawApproval(store: StoreContext, entryId: Id, reason = 'The content changed in the PMS'): void {
  const approval = getApproval(store, entryId);
  if (approval === null) return;
  removeApproval(store, entryId);
  audit(store, 'sync.approval_ended', entryId, approval, null, reason);
}

/** What the PMS hid from this person went unseen, and the trail says so (P6). */
function briefOf(base: Base | null): object | null {
  if (base === null) return null;
  const { remoteId, etag, facts, hidden } = base;
  return hidden.length === 0 ? { remoteId, etag, facts } : { remoteId, etag, facts, hidden };
}

function audit(
  store: StoreContext,
  action: string,
  entryId: Id,
  before: unknown,
  after: unknown,
  reason: string | null,
): void {
  appendAudit(store, {
    actor: syncActor,
    action,
    subject: 'entry',
    subjectId: entryId,
    before,
    after,
    reason,
  });
}
