import type { RemoteEntry } from '../../shared/pms/port';
import { isAsSent } from '../../shared/sync/compare';
import { planUnknownChange, planUnknownCreate, type UnknownDecision } from '../../shared/sync/plan-unknown';
import type { Base, OutboxRow } from '../../shared/sync/types';
import type { Instant } from '../../shared/time/work-date';
import { instantIn, nowInstant } from '../store/database';
import { requireEntry } from '../store/entries';
import { getBase } from '../store/sync/base';
import { areNotTwins } from '../store/sync/conflict';
import { markSearched, putOff, withdrawRow } from '../store/sync/outbox-marks';
import { requeue } from '../store/sync/queue';
import { cameSinceCopy, ownerOf } from '../store/sync/twin-candidates';
import { applyDeleted, applyFailure, applyStored, auditRow } from './apply-answer';
import { applyOurs } from './apply-ours';
import { applyGone, applyKnown, applyRemote } from './apply-remote';
import type { SyncContext } from './context';
import { giveBack } from './give-back';
import { givenAwayTo } from './given-away';
import { openConflict } from './open-conflict';
import { forgottenHere, stepAside } from './step-aside';
import { lookWords, tellingStep } from './tell-step';

/** Settles what an unanswered request came to, in the running transaction (contract 10). */

/**
 * A create, by what a search by content found, or a lookup by reference. Records that other entries own are not it; one that
 * a person gave to another entry may be, and is asked about.
 */
export function applyCreateFound(context: SyncContext, row: OutboxRow, found: readonly RemoteEntry[]): void {
  const count = found.length === 1 ? '1 record' : `${found.length} records`;
  const message = found.length === 0 ? 'Not there' : `${count} that may be it`;
  tellingStep(context, row, { act: 'look', answer: { kind: 'done', value: null }, message }, () =>
    carryOutFound(context, row, found),
  );
}

function carryOutFound(context: SyncContext, row: OutboxRow, found: readonly RemoteEntry[]): void {
  const { store, adapter } = context;
  const [named, ...again] = found.filter((one) => one.reference === row.operationId).sort(byRemoteId);
  if (named !== undefined) {
    applyMade(context, row, named);
    // Applied twice on its way: the later ones are asked about like any second record.
    for (const other of again) applyRemote(context, other);
    return;
  }
  const unowned = found.filter((one) => ownerOf(store, one.remoteId) === null);
  const isSame = (one: RemoteEntry) => row.payload !== null && isAsSent(row.payload, one, adapter.normalise);
  const matches = unowned.filter(isSame);
  const isJoined = getBase(store, row.entryId) !== null;
  if (matches[0] !== undefined && isJoined) {
    // The entry was joined to a record meanwhile: none of these can be its own. They are asked about one after the other.
    applyStored(context, row, matches[0]);
    for (const other of matches.slice(1)) applyRemote(context, other);
    return;
  }
  const decision = planUnknownCreate({
    row,
    matches,
    // A joined entry is not sent again whatever is found; what else it may have made is asked about like any second record.
    changed: isJoined ? [] : unowned.filter((one) => !isSame(one)),
    givenAway: isJoined ? [] : found.filter((one) => givenAwayTo(store, row.entryId, one.remoteId) !== null),
    now: searchTime(context),
    lateEffectSeconds: adapter.capabilities.lateEffectSeconds,
  });
  carryOut(context, row, null, decision);
}

/** The record that a create of ours made, for certain: by its reference, or by what its key answered (contract 10). */
export function applyMade(context: SyncContext, row: OutboxRow, remote: RemoteEntry): void {
  const { store } = context;
  const owner = ownerOf(store, remote.remoteId);
  const isAnothers = owner !== null && owner !== row.entryId;
  if (isAnothers && cameSinceCopy(store, requireEntry(store, row.entryId)).some(({ id }) => id === owner)) {
    // It came as an entry of its own, since an older copy had forgotten whose it is.
    stepAside(store, owner, row.entryId, forgottenHere);
  } else if (isAnothers && areNotTwins(store, row.entryId, remote.remoteId)) {
    // A person said that it is another piece of work: the operation is spent, and the entry gets one of its own.
    withdrawRow(store, row.operationId);
    requeue(store, row.entryId);
    return;
  } else if (isAnothers && !giveBack(store, owner, remote.remoteId, row.entryId)) {
    const message = 'Its record belongs to another entry here: delete one of the two here';
    putOff(store, row.operationId, instantIn(store, ownedPauseMs), { kind: 'done', status: null, message });
    store.changed(['activity']);
    return;
  }
  auditRow(context, row, 'sync.found', null, { remoteId: remote.remoteId });
  applyOurs(context, row, remote);
}

const ownedPauseMs = 600_000;

function byRemoteId(left: RemoteEntry, right: RemoteEntry): number {
  return left.remoteId.localeCompare(right.remoteId, 'en', { numeric: true });
}

/** An update or delete, by its record as it is now; null where it is gone. */
export function applyLook(
  context: SyncContext,
  row: OutboxRow,
  base: Base,
  remote: RemoteEntry | null,
): void {
  const answer = remote === null ? gone : ({ kind: 'done', value: remote } as const);
  tellingStep(context, row, { act: 'look', answer, message: lookWords(answer) }, () =>
    carryOutLook(context, row, base, remote),
  );
}

const gone = { kind: 'absent', status: 404 } as const;

function carryOutLook(context: SyncContext, row: OutboxRow, base: Base, remote: RemoteEntry | null): void {
  const { adapter } = context;
  const decision = planUnknownChange(
    {
      row,
      base,
      remote,
      updateGuard: adapter.capabilities.updateGuard,
      now: searchTime(context),
      lateEffectSeconds: adapter.capabilities.lateEffectSeconds,
    },
    adapter.normalise,
  );
  carryOut(context, row, base, decision);
}

/** The server's clock measures the pause between two searches: ours may jump. Ours only where the server never tells its own. */
function searchTime({ store, adapter }: SyncContext): Instant {
  return adapter.serverTime() ?? nowInstant(store);
}

function carryOut(context: SyncContext, row: OutboxRow, base: Base | null, decision: UnknownDecision): void {
  const { store } = context;
  switch (decision.kind) {
    case 'ours':
      // Linked and shown, whoever typed it: a colleague's record of the same content is the same work (contract 10).
      auditRow(context, row, 'sync.found', null, { remoteId: decision.remote.remoteId });
      applyStored(context, row, decision.remote);
      return;
    case 'deleted':
      applyDeleted(context, row);
      return;
    case 'send_again':
      auditRow(context, row, 'sync.not_applied', null, { operationId: row.operationId });
      applyFailure(context, row, { words: row.lastAnswer?.message ?? '', atOnce: true }, null);
      return;
    case 'look_again':
      markSearched(store, row.operationId, decision.firstSearchedAt, instantIn(store, decision.afterMs));
      store.changed(['status', 'activity']);
      return;
    case 'ambiguous':
      openConflict(context, {
        entryId: row.entryId,
        kind: 'outcome_ambiguous',
        base: null,
        remote: null,
        candidates: decision.candidates,
      });
      return;
    case 'compare':
      withdrawRow(store, row.operationId);
      if (base !== null) applyKnown(context, row.entryId, base, decision.remote);
      return;
    case 'gone':
      withdrawRow(store, row.operationId);
      if (base !== null) applyGone(context, row.entryId, base);
      return;
  }
}
