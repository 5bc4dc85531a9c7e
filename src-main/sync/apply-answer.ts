import type { EntryFacts } from '../../shared/domain/time-entry';
import type { RemoteEntry } from '../../shared/pms/port';
import type { Hold } from '../../shared/sync/hold';
import { planStored } from '../../shared/sync/plan-answer';
import { planFailure } from '../../shared/sync/plan-failure';
import { circumstancesKey } from '../../shared/sync/plan-release';
import type { OutboxRow } from '../../shared/sync/types';
import { appendAudit, syncActor } from '../store/audit';
import { instantIn } from '../store/database';
import { requireEntry, updateEntry } from '../store/entries';
import { baseOf, getBase, putBase, removeBase } from '../store/sync/base';
import { openConflictOf } from '../store/sync/conflict';
import { holdFigures } from '../store/sync/held-figures';
import { forgetMissing } from '../store/sync/missing';
import { openRowsOf } from '../store/sync/outbox';
import {
  type LastAnswer,
  markDone,
  markHeld,
  markReadyAgain,
  putOff,
  withdrawRow,
} from '../store/sync/outbox-marks';
import { requeue } from '../store/sync/queue';
import { countFailure } from '../store/sync/row-failures';
import { circumstancesOf } from './circumstances';
import type { SyncContext } from './context';
import { openConflict } from './open-conflict';

/** What answers do to rows, entries and bases; each in the running transaction. The planner decided, this carries out. */

/** The PMS holds the payload: base and row together, for the revision that the row carried (contract 17). */
export function applyStored(context: SyncContext, row: OutboxRow, remote: RemoteEntry): void {
  if (row.payload === null) return;
  const owned = getBase(context.store, row.entryId);
  if (owned !== null && owned.remoteId !== remote.remoteId) {
    applySecond(context, row, remote);
    return;
  }
  const effect = planStored(row.payload, remote, context.adapter.normalise);
  if (effect.kind === 'settled') settle(context, row, remote, effect.facts);
  if (effect.kind === 'settled_differently') {
    settle(context, row, remote, effect.facts);
    const entry = requireEntry(context.store, row.entryId);
    if (entry.deletedAt === null && entry.revision === row.revision) {
      openConflict(context, { entryId: row.entryId, kind: effect.conflict, base: row.payload, remote });
    }
  }
}

/** A second record that has to wait for another question about its entry is asked for again after this long. */
const secondPauseMs = 60_000;

/**
 * The entry was joined to another record while this one was on its way: the two are one piece of work, twice. The base
 * stays what a person made it, and a person says which record goes (P2, P3). Another question about the entry comes first.
 */
function applySecond(context: SyncContext, row: OutboxRow, remote: RemoteEntry): void {
  const { store } = context;
  const { operationId, entryId } = row;
  const open = openConflictOf(store, entryId);
  if (open !== null && open.remote?.remoteId !== remote.remoteId) {
    const message = 'It was found, and waits for the open conflict of its entry';
    putOff(store, operationId, instantIn(store, secondPauseMs), { kind: 'done', status: null, message });
    return;
  }
  markDone(store, operationId);
  auditRow(context, row, 'sync.found_second', null, { operationId, remoteId: remote.remoteId });
  openConflict(context, { entryId, kind: 'twin', base: null, remote });
  requeue(store, entryId);
  store.changed(['entries', 'prebill', 'status', 'conflicts']);
}

function settle(context: SyncContext, row: OutboxRow, remote: RemoteEntry, facts: EntryFacts): void {
  const { store } = context;
  const old = getBase(store, row.entryId);
  putBase(store, row.entryId, baseOf(remote, row.revision, facts));
  forgetMissing(store, remote.remoteId);
  takeRate(context, row, facts);
  holdFigures(store, row.entryId);
  markDone(store, row.operationId);
  auditRow(context, row, 'sync.pushed', old === null ? null : { etag: old.etag, facts: old.facts }, {
    operationId: row.operationId,
    operation: row.operation,
    revision: row.revision,
    remoteId: remote.remoteId,
    etag: remote.etag,
    facts,
  });
  requeue(store, row.entryId);
  context.counts.pushed += 1;
  store.changed(['entries', 'prebill', 'status', 'conflicts']);
}

/** A rate that nobody knew here was the PMS's to say (contract 25); it is written down, and is no new revision. */
function takeRate(context: SyncContext, row: OutboxRow, facts: EntryFacts): void {
  if (row.payload?.rateMinor !== null || facts.rateMinor === null) return;
  const entry = requireEntry(context.store, row.entryId);
  if (entry.rateMinor === null && entry.revision === row.revision) {
    updateEntry(context.store, { ...entry, rateMinor: facts.rateMinor });
  }
}

/** The record is gone, as a person wanted. */
export function applyDeleted(context: SyncContext, row: OutboxRow): void {
  const { store } = context;
  const old = getBase(store, row.entryId);
  removeBase(store, row.entryId);
  markDone(store, row.operationId);
  // What the PMS hid from this person went unseen, and the trail says so (P6).
  const gone = old === null ? null : { remoteId: old.remoteId, facts: old.facts, hidden: old.hidden };
  auditRow(context, row, 'sync.deleted', gone, { operationId: row.operationId, operation: row.operation });
  requeue(store, row.entryId);
  context.counts.pushed += 1;
  store.changed(['entries', 'prebill', 'status']);
}

/**
 * Certain not to have been applied: the same operation again from `delayMs` on. Where newer content stands behind it, it
 * makes room instead, so that old content never goes out after new (contract 8).
 */
export function applyAgain(
  context: SyncContext,
  row: OutboxRow,
  delayMs: number | null,
  answer: LastAnswer | null,
): void {
  const { store } = context;
  const newer = openRowsOf(store, row.entryId).filter(
    (other) => other.operationId !== row.operationId && ['ready', 'awaiting_approval'].includes(other.state),
  );
  // Only looked up since an older copy was put back, and never tried here: it takes the newer content, and its operation
  // stays, since another life may have sent it and a new key would say nothing of that (contract 8, P2).
  const isOnlyLookedUp = row.operation === 'create' && row.attempts === 0;
  if (newer.length > 0 && !isOnlyLookedUp) withdrawRow(store, row.operationId);
  else {
    for (const { operationId } of newer) withdrawRow(store, operationId);
    const at = delayMs === null ? null : instantIn(store, delayMs);
    markReadyAgain(store, row.operationId, at, answer);
  }
  requeue(store, row.entryId);
  store.changed(['status', 'entries']);
}

/**
 * A try that failed for what may be the row's own reason: again after a while, and after too many a person's to look at
 * (contract 14). `atOnce`: it is certain that nothing was applied, so that the first repetition needs no pause.
 */
export function applyFailure(
  context: SyncContext,
  row: OutboxRow,
  failure: { words: string; afterMs?: number | null; atOnce?: boolean },
  answer: LastAnswer | null,
): void {
  const { store } = context;
  const failures = countFailure(store, row.operationId);
  const { words, afterMs = null, atOnce = false } = failure;
  const plan = planFailure({ failures, words, afterMs, jitter: store.ids.jitter() });
  if (plan.kind === 'hold') applyHold(context, row, plan.hold, answer);
  else applyAgain(context, row, atOnce && failures === 1 ? null : plan.delayMs, answer);
}

/** Refused for certain: held with words, field and who must act (contract 14); newer content takes its place at once. */
export function applyHold(context: SyncContext, row: OutboxRow, hold: Hold, answer: LastAnswer | null): void {
  const { store } = context;
  markHeld(store, row.operationId, hold, answer, circumstancesKey(circumstancesOf(context, row)));
  auditRow(context, row, 'sync.held', null, { operationId: row.operationId, ...hold });
  requeue(store, row.entryId);
  context.counts.held += 1;
  store.changed(['status', 'activity', 'entries', 'prebill']);
}

/** One event of the trail about a row's entry, by sync. */
export function auditRow(
  context: SyncContext,
  row: OutboxRow,
  action: string,
  before: unknown,
  after: unknown,
): void {
  appendAudit(context.store, {
    actor: syncActor,
    action,
    subject: 'entry',
    subjectId: row.entryId,
    before,
    after,
    reason: null,
  });
}
