import type { Id, RemoteId } from '../../shared/domain/id';
import { type EntryFacts, maxEntrySeconds, type TimeEntry } from '../../shared/domain/time-entry';
import { pmsName } from '../../shared/pms/pms-name';
import type { RemoteEntry } from '../../shared/pms/port';
import type { Adoption, DecisionEffects } from '../../shared/sync/decide';
import { EngineError } from '../engine-error';
import { appendAudit } from '../store/audit';
import { nowInstant, type StoreContext } from '../store/database';
import { insertEntry, requireEntry } from '../store/entries';
import { requireMatter } from '../store/reference';
import { baseOf, getBase, getBaseByRemoteId, putBase, removeBase } from '../store/sync/base';
import { putNotTwins } from '../store/sync/conflict';
import { createsInFlight, openRowsOf } from '../store/sync/outbox';
import { markDone, withdrawRow } from '../store/sync/outbox-marks';
import { park } from '../store/sync/parked';
import { requeue } from '../store/sync/queue';
import { timeEntries } from '../sync/apply-remote';
import { giveBack } from '../sync/give-back';
import { givenAwayTo } from '../sync/given-away';
import { contentOf } from '../sync/local-side';
import { sameContent } from './entry-patch';
import { writeApproval, writeEntry } from './write-entry';

export type Applied = {
  readonly entry: TimeEntry;
  readonly created: readonly TimeEntry[];
  /** The row of unknown outcome that was settled. */
  readonly unknownRow: Id | null;
};

/** Carries out what a decision does, in the running transaction. Base before entry, so that the outbox is planned right. */
export function applyEffects(
  store: StoreContext,
  entryId: Id,
  effects: DecisionEffects,
  reason: string | null,
): Applied {
  const before = requireEntry(store, entryId);
  if (effects.takes !== null) take(store, entryId, effects.takes);
  const unknownRow = settleUnknown(store, entryId, effects);
  const after = decidedEntry(store, before, effects);
  applyBase(store, after, effects);
  if (effects.review !== 'keep') {
    writeApproval(store, {
      entryId,
      approval: null,
      action: 'approval.withdraw',
      reason: 'A conflict was decided',
      isDecision: true,
    });
  }
  writeEntry(store, { action: 'conflict.apply', before, after, reason });
  for (const remoteId of effects.notTwins) putNotTwins(store, entryId, remoteId);
  const created = [
    ...effects.adopt.flatMap((adoption) => adopt(store, entryId, adoption) ?? []),
    ...(effects.adjustment === null ? [] : [adjust(store, before, effects.adjustment)]),
  ];
  return { entry: after, created, unknownRow };
}

/** What a person's earlier answer gave to another entry: that one is looked up again, since nobody knows what it made (P2). */
function take(store: StoreContext, entryId: Id, remoteId: RemoteId): void {
  const owner = givenAwayTo(store, entryId, remoteId);
  if (owner === null) return;
  const told = { action: 'conflict.give_back', reason: 'A person said that another entry made this record' };
  if (giveBack(store, owner, remoteId, entryId, told)) return;
  throw new EngineError(
    'moved',
    `The entry that has this record in ${pmsName} is being sent or is itself in a conflict. Decide that first, or wait for the next sync.`,
  );
}

/** A row without a certain answer is settled by the decision: it made the record that was picked, or made none. */
function settleUnknown(store: StoreContext, entryId: Id, effects: DecisionEffects): Id | null {
  if (effects.unknownRow === 'keep') return null;
  const row = openRowsOf(store, entryId).find((open) => open.state === 'unknown') ?? null;
  if (row === null) return null;
  if (effects.unknownRow === 'done') markDone(store, row.operationId);
  else withdrawRow(store, row.operationId);
  return row.operationId;
}

function applyBase(store: StoreContext, after: TimeEntry, { base, review }: DecisionEffects): void {
  if (base.kind === 'remove') removeBase(store, after.id);
  if (base.kind !== 'agree') return;
  const owner = getBaseByRemoteId(store, base.remote.remoteId)?.entryId ?? after.id;
  if (owner !== after.id) {
    throw new EngineError('moved', `This record in ${pmsName} belongs to another entry here by now.`);
  }
  const agreed = review === 'in_review' ? (getBase(store, after.id)?.revision ?? 0) : after.revision;
  putBase(store, after.id, baseOf(base.remote, agreed, base.facts));
}

function decidedEntry(store: StoreContext, before: TimeEntry, effects: DecisionEffects): TimeEntry {
  const at = nowInstant(store);
  const content = effects.content === null ? before : withFacts(store, before, effects.content);
  return {
    ...content,
    reviewState: effects.review === 'keep' ? before.reviewState : effects.review,
    deletedAt: effects.deleted ? (before.deletedAt ?? at) : null,
    revision: sameContent(before, content) ? before.revision : before.revision + 1,
    updatedAt: at,
  };
}

/**
 * Worked time stays what it was, unless it came from the PMS in the first place and other hours were decided on: those that
 * stand for it already are no reason to round it (P7).
 */
function withFacts(store: StoreContext, entry: TimeEntry, facts: EntryFacts): TimeEntry {
  if (facts.matterId !== null && facts.matterId !== entry.matterId) requireMatter(store, facts.matterId);
  if (facts.seconds > maxEntrySeconds) {
    throw new EngineError('invalid', 'An entry has at most 24 hours.', 'seconds');
  }
  const { seconds, ...rest } = facts;
  const followsPms = entry.source === 'pms' && seconds !== contentOf(store, entry).seconds;
  return {
    ...entry,
    ...rest,
    workedSeconds: followsPms ? seconds : entry.workedSeconds,
    billedSeconds: seconds,
  };
}

function blankEntry(store: StoreContext, facts: EntryFacts): TimeEntry {
  const at = nowInstant(store);
  const blank: TimeEntry = {
    id: store.ids.uuid(),
    timekeeperId: facts.timekeeperId,
    matterId: facts.matterId,
    workDate: facts.workDate,
    workedSeconds: 0,
    billedSeconds: null,
    narrative: '',
    taskCode: null,
    activityCode: null,
    rateMinor: null,
    adjustmentMinor: 0,
    billing: 'billable',
    reviewState: 'draft',
    reviewNote: null,
    source: 'pms',
    rawText: null,
    revision: 1,
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
  };
  return { ...withFacts(store, blank, facts), workedSeconds: facts.seconds };
}

/**
 * Null where another entry owns the record by now: it is here already (P2). One that another create without an answer may
 * have made is left for that one to be settled, parked and in sight.
 */
function adopt(
  store: StoreContext,
  entryId: Id,
  { remote, content, baseFacts, review, deleted }: Adoption,
): TimeEntry | null {
  if (getBaseByRemoteId(store, remote.remoteId) !== null) return null;
  if (mayBeAnothers(store, entryId, remote)) {
    const reason = 'It may be what another entry without an answer made';
    park(store, timeEntries, {
      remoteId: remote.remoteId,
      reason,
      raw: JSON.stringify(remote),
      unknown: null,
    });
    return null;
  }
  const made = blankEntry(store, content);
  const entry = { ...made, reviewState: review, deletedAt: deleted ? made.updatedAt : null };
  // The base comes with the entry, before the outbox is planned: it is on the PMS already, and is not made there again.
  insertEntry(store, entry);
  putBase(store, entry.id, baseOf(remote, review === 'approved' ? entry.revision : 0, baseFacts));
  appendAudit(store, {
    action: 'conflict.adopt',
    subject: 'entry',
    subjectId: entry.id,
    before: null,
    after: { entry, remoteId: remote.remoteId, etag: remote.etag },
    reason: null,
  });
  requeue(store, entry.id);
  return entry;
}

function mayBeAnothers(store: StoreContext, entryId: Id, remote: RemoteEntry): boolean {
  return createsInFlight(store, false).some(
    (row) => row.entryId !== entryId && row.payload?.timekeeperId === remote.facts.timekeeperId,
  );
}

/** Time over what is on a bill, as a draft of its own: worked time is with the billed entry and isn't told twice. */
function adjust(store: StoreContext, billed: TimeEntry, facts: EntryFacts): TimeEntry {
  const made = blankEntry(store, facts);
  const entry: TimeEntry = { ...made, source: 'adjustment', workedSeconds: 0 };
  const reason = `Adjustment of ${billed.id}`;
  writeEntry(store, { action: 'conflict.adjust', before: null, after: entry, reason });
  return entry;
}
