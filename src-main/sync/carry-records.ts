import type { Id, RemoteId } from '../../shared/domain/id';
import { agreedFacts, unexplainedDifferences } from '../../shared/sync/compare';
import { planCarryCreate, planCarryRecord } from '../../shared/sync/plan-carry';
import type { Base, OutboxRow } from '../../shared/sync/types';
import { appendAudit, syncActor } from '../store/audit';
import { nowInstant, type StoreContext } from '../store/database';
import { getEntry, requireEntry, updateEntry } from '../store/entries';
import { getMatter } from '../store/reference';
import { getBase, putBase } from '../store/sync/base';
import { closeConflict, conflictShowing, openConflictOf } from '../store/sync/conflict';
import { putFromCopy } from '../store/sync/from-copy';
import { isHandedOver } from '../store/sync/handed-over';
import { holdFigures } from '../store/sync/held-figures';
import { getRow, openRows, openRowsOf } from '../store/sync/outbox';
import { markDone, putRowAsItWas, withdrawRow } from '../store/sync/outbox-marks';
import { requeue } from '../store/sync/queue';
import { ownerOf } from '../store/sync/twin-candidates';
import type { SyncContext } from './context';
import { contentOf, remoteOfBase, rowInFlight } from './local-side';
import { openConflict } from './open-conflict';
import type { Replaced } from './replaced';
import { stepAside } from './step-aside';
import { reviewAgain } from './sync-entry';

export type Carried = {
  /** Entries of the copy of whose creates it is known whether they have to be looked up, and by what. */
  readonly known: ReadonlySet<Id>;
  /** The copy was made of the database that goes, which could be read whole: what that doesn't know of did not happen. */
  readonly isWhole: boolean;
  /** How many creates were on their way there, and are looked up from here. */
  readonly onTheirWay: number;
};

/** No version of it was ever seen by the copy, and no record has it: what is read next is news. */
const unread = '"unread"';

const carriedWords = 'The database that was replaced knew its record';
const given = { actor: syncActor, action: 'sync.step_aside', reason: carriedWords };

/**
 * Tells a copy that takes a database's place which records its entries have and which creates are on their way, in the copy's
 * running transaction (contract 25, P2). What can't be read there is treated as if nobody knew.
 */
export function carryRecords(context: SyncContext, replaced: Replaced): Carried {
  const { store } = context;
  const known = new Set<Id>();
  const settled = new Set<Id>();
  const unclear = new Set<Id>();
  for (const [entryId, base] of replaced.bases) {
    if (getEntry(store, entryId) === null) continue;
    const isJoined = carryRecord(context, replaced, entryId, base);
    (isJoined ? settled : unclear).add(entryId);
  }
  for (const row of replaced.inFlight) {
    if (settled.has(row.entryId) || !carryCreate(store, replaced, row)) continue;
    known.add(row.entryId);
  }
  const onTheirWay = known.size;
  if (replaced.isWhole) {
    for (const row of openRows(store)) {
      const { entryId } = row;
      if (row.operation !== 'create' || known.has(entryId) || unclear.has(entryId)) continue;
      if (isHandedOver(store, entryId)) continue;
      if (leaveCreate(store, replaced, row)) known.add(entryId);
    }
    for (const doubt of replaced.doubts) {
      if (getEntry(store, doubt.entryId) !== null) putFromCopy(store, doubt);
    }
  }
  return { known, isWhole: replaced.isWhole, onTheirWay };
}

/** @returns whether the entry has its record now, so that nothing of its create is open any more */
function carryRecord(context: SyncContext, replaced: Replaced, entryId: Id, there: Base): boolean {
  const { store, adapter } = context;
  const { isLater } = replaced;
  const entry = requireEntry(store, entryId);
  const old = getBase(store, entryId);
  const row = rowInFlight(store, entryId);
  const inFlight = row?.operation === 'create' ? row : null;
  const content = contentOf(store, entry);
  const apart = unexplainedDifferences(content, there.facts, there.hidden, adapter.normalise);
  const decision = planCarryRecord({
    deleted: entry.deletedAt !== null,
    here: old?.remoteId ?? null,
    there: there.remoteId,
    ownedByOther: !isFree(store, entryId, there.remoteId, isLater),
    isLater,
    inFlight: inFlight !== null,
    agrees: apart.length === 0,
  });
  if (decision === 'nothing') return old?.remoteId === there.remoteId;
  if (inFlight !== null) markDone(store, inFlight.operationId);
  for (const sent of replaced.createsOf(entryId)) takeOver(store, sent, replaced);
  if (decision === 'ask') {
    requeue(store, entryId);
    const isAsked =
      openConflictOf(store, entryId) !== null || conflictShowing(store, there.remoteId) !== null;
    const remote = remoteOfBase(there);
    if (!isAsked) openConflict(context, { entryId, kind: 'deleted_here_edited_there', base: null, remote });
    return true;
  }
  overtake(store, entryId, there.remoteId);
  if (decision === 'join') {
    const facts = agreedFacts(content, there.facts, there.hidden, adapter.normalise);
    putBase(store, entryId, { ...there, facts, revision: entry.revision });
    // What the PMS holds needs no approval any more.
    if (entry.reviewState !== 'approved') {
      updateEntry(store, { ...entry, reviewState: 'approved', updatedAt: nowInstant(store) });
    }
    holdFigures(store, entryId);
  } else {
    // What both sides agreed on last, as far as the copy knows: what was sent, or what it holds.
    const facts = old?.facts ?? inFlight?.payload ?? content;
    putBase(store, entryId, { ...there, etag: unread, facts, onBill: false, billLabel: null, revision: 0 });
  }
  appendAudit(store, {
    actor: syncActor,
    action: 'sync.carry',
    subject: 'entry',
    subjectId: entryId,
    before: old === null ? null : { remoteId: old.remoteId, facts: old.facts },
    after: { remoteId: there.remoteId },
    reason: carriedWords,
  });
  requeue(store, entryId);
  return true;
}

/** Whether the entry may have the record: one that came from the PMS gives it up, since the later database knows better. */
function isFree(store: StoreContext, entryId: Id, remoteId: RemoteId, isLater: boolean): boolean {
  const owner = ownerOf(store, remoteId);
  if (owner === null || owner === entryId) return true;
  const isInHand = openRowsOf(store, owner).length > 0 || openConflictOf(store, owner) !== null;
  if (!isLater || isInHand || requireEntry(store, owner).source !== 'pms') return false;
  stepAside(store, owner, entryId, given);
  return true;
}

/** A question that its record has answered; one about a second record stays. */
function overtake(store: StoreContext, entryId: Id, remoteId: RemoteId | null): void {
  const open = openConflictOf(store, entryId);
  if (open === null) return;
  if (open.kind === 'twin' && open.remote?.remoteId !== remoteId) return;
  closeConflict(store, open.id, 'overtaken');
}

/** A create that is on its way there is on its way here, under its operation and with what was sent (contract 8, 9). */
function carryCreate(store: StoreContext, replaced: Replaced, row: OutboxRow): boolean {
  const { entryId, operationId, payload } = row;
  const entry = getEntry(store, entryId);
  // What lies in the trash here would be deleted once it is found.
  if (entry === null || entry.deletedAt !== null || payload === null || isHandedOver(store, entryId))
    return false;
  if (payload.matterId !== null && getMatter(store, payload.matterId) === null) return false;
  const others = openRowsOf(store, entryId).filter(
    (open) => open.operation === 'create' && open.operationId !== operationId,
  );
  if (!replaced.isLater && others.some(({ state }) => state === 'attempted' || state === 'unknown'))
    return false;
  for (const other of others) withdrawRow(store, other.operationId);
  overtake(store, entryId, null);
  takeOver(store, row, replaced);
  requeue(store, entryId);
  return true;
}

/** @returns whether nothing of an open create of the copy has to be looked up on account of its age */
function leaveCreate(store: StoreContext, replaced: Replaced, row: OutboxRow): boolean {
  const there = replaced.rows.get(row.operationId) ?? null;
  const decision = planCarryCreate(row, there);
  if (decision === 'not_known' || there === null) return false;
  if (decision === 'leave') return true;
  takeOver(store, there.state === 'done' ? there : { ...there, state: 'withdrawn' }, replaced);
  if (decision === 'review') reviewAgain(store, row.entryId);
  else requeue(store, row.entryId);
  return true;
}

/** A create that was sent, with its approval, from which the trail of what stands on the PMS begins (P4, P6). */
function takeOver(store: StoreContext, row: OutboxRow, replaced: Replaced): void {
  const { entryId, operationId, payloadHash } = row;
  if (row.attempts === 0 && row.state !== 'unknown') return;
  const isNew = (getRow(store, operationId)?.attempts ?? 0) < row.attempts;
  putRowAsItWas(store, row);
  const given = payloadHash === null || !isNew ? null : replaced.approvalOf(entryId, payloadHash);
  if (given === null) return;
  const { actor, at, machine, sequence, hash, after } = given;
  appendAudit(store, {
    actor: syncActor,
    action: 'approval.carry',
    subject: 'entry',
    subjectId: entryId,
    before: { actor, at, machine, sequence, hash },
    after,
    reason: carriedWords,
  });
}
