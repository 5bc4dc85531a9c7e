import type { Id, RemoteId } from '../../shared/domain/id';
import type { RemoteEntry, Unreadable } from '../../shared/pms/port';
import {
  isEcho,
  type KnownOrigin,
  type NewDecision,
  planGone,
  planKnown,
  planNew,
} from '../../shared/sync/plan-pull';
import type { Base } from '../../shared/sync/types';
import { requireEntry } from '../store/entries';
import { getBaseAtRest, getBaseByRemoteId } from '../store/sync/base';
import { areNotTwins, conflictShowing, keptWithoutRecord, openConflictOf } from '../store/sync/conflict';
import { isFromCopy, markLookedUp } from '../store/sync/from-copy';
import { entryThatLost } from '../store/sync/lost-record';
import { forgetMissing } from '../store/sync/missing';
import { createsInFlight, getRow } from '../store/sync/outbox';
import { park, releaseParked } from '../store/sync/parked';
import { requeue } from '../store/sync/queue';
import { cameSinceCopy, madeHereLike, sentLike, trashedInCopyLike } from '../store/sync/twin-candidates';
import { recordApart } from './apart';
import { applyCreateFound, applyLook } from './apply-look';
import type { SyncContext } from './context';
import { contentOf, localSide, openConflictBrief, remoteOfBase, rowInFlight } from './local-side';
import { lookSince } from './look-since';
import { openConflict, settleConflict } from './open-conflict';
import { forgottenHere, stepAside } from './step-aside';
import {
  adoptRemote,
  agreeWith,
  fastForward,
  forgetRecord,
  moveBase,
  reviewAgain,
  trashGone,
} from './sync-entry';

export const timeEntries = 'time_entries';

/** Applies one record of the PMS, in the running transaction. The same record once more changes nothing (contract 2). */
export function applyRemote(context: SyncContext, remote: RemoteEntry): void {
  const known = getBaseAtRest(context.store, timeEntries, remote.remoteId);
  if (known !== null && isEcho(remote, known)) return;
  recordApart(context, remote, () => applyRecord(context, remote));
}

function applyRecord(context: SyncContext, remote: RemoteEntry): void {
  const { store } = context;
  releaseParked(store, timeEntries, remote.remoteId);
  forgetMissing(store, remote.remoteId);
  const owned = getBaseByRemoteId(store, remote.remoteId);
  if (owned === null) applyNew(context, remote);
  else applyKnown(context, owned.entryId, owned.base, remote);
}

/** Parks a record that can't be read, or whose turn has not come; counted and shown (contract 7). */
export function applyUnreadable(context: SyncContext, thing: Unreadable): void {
  park(context.store, timeEntries, thing);
}

/** Applies a record to the entry that owns it (contract 3 to 5, 13, 22). */
export function applyKnown(context: SyncContext, entryId: Id, base: Base, remote: RemoteEntry): void {
  const { store, adapter } = context;
  const row = rowInFlight(store, entryId);
  const known = {
    // Read only where the planner looks at it: most of what a sweep brings is the version that is known.
    get entry() {
      return localSide(store, entryId);
    },
    base,
    openConflict: openConflictBrief(store, entryId),
    // A create is about a record of its own: this one, to which the entry was joined meanwhile, tells nothing of it.
    inFlight: row !== null && row.operation !== 'create',
  };
  const decision = planKnown(remote, known, adapter.normalise);
  if (decision.kind === 'nothing') return;
  context.counts.pulled += 1;
  switch (decision.kind) {
    case 'settle_first':
      if (row !== null) applyLook(context, row, base, remote);
      return;
    case 'base_moved':
      settleConflict(context, entryId);
      moveBase(store, entryId, remote, decision.facts);
      return;
    case 'fast_forward': {
      settleConflict(context, entryId);
      fastForward(store, entryId, remote, decision.facts, decision.facts);
      return;
    }
    case 'close_quietly':
      settleConflict(context, entryId);
      agreeWith(store, entryId, remote, decision.facts);
      return;
    case 'conflict':
      openConflict(context, { entryId, kind: decision.conflict, base: base.facts, remote });
      requeue(store, entryId);
      return;
    case 'park':
      parkRemote(context, remote, decision.reason);
      return;
  }
}

function applyNew(context: SyncContext, remote: RemoteEntry): void {
  const { store, adapter } = context;
  const shown = conflictShowing(store, remote.remoteId);
  const shownVersion = [shown?.remote, ...(shown?.candidates ?? [])].find(
    (one) => one?.remoteId === remote.remoteId,
  );
  const decision = planNew(
    remote,
    {
      shownIn:
        shown === null || shownVersion == null ? null : { entryId: shown.entryId, etag: shownVersion.etag },
      createGuard: adapter.capabilities.createGuard,
      inFlightCreates: createsInFlight(store, adapter.capabilities.createGuard === 'search').flatMap(
        (row) => {
          const { operationId, payload, attempts } = row;
          const fromCopy = isFromCopy(store, row.entryId);
          // One that was only handed over was never tried here.
          const isHeldOnly = attempts === 0 && row.attemptedServerTime === null && !fromCopy;
          const since = isHeldOnly ? null : lookSince(context, row);
          return payload === null ? [] : [{ operationId, payload, since, fromCopy }];
        },
      ),
      origin: originOf(context, remote),
      // As they are by now, and as they were sent: a second record of a create is still what was sent (P2).
      madeHere: [
        ...madeHereLike(store, remote.facts, remote.remoteId).map(({ entry, blocked }) => ({
          entryId: entry.id,
          facts: contentOf(store, entry),
          blocked,
        })),
        ...sentLike(store, remote.facts, remote.remoteId),
      ],
      trashedInCopy: trashedInCopyLike(store, remote.facts, remote.remoteId).map(({ entry, blocked }) => ({
        entryId: entry.id,
        facts: contentOf(store, entry),
        blocked,
      })),
    },
    adapter.normalise,
  );
  if (decision.kind === 'nothing') return;
  context.counts.pulled += 1;
  carryOutNew(context, remote, decision);
}

/**
 * The entry that a record was born from: the one whose create it names by its reference, or the one that it was taken from
 * when it seemed to be gone, and that a person kept all the same or took out of the trash.
 */
function originOf({ store }: SyncContext, { reference, remoteId }: RemoteEntry): KnownOrigin | null {
  const row = reference == null ? null : getRow(store, reference);
  const create = row?.operation === 'create' ? row : null;
  const entryId = create?.entryId ?? keptWithoutRecord(store, remoteId) ?? entryThatLost(store, remoteId);
  if (entryId === null) return null;
  const isOpen = create !== null && create.state !== 'done' && create.state !== 'withdrawn';
  return {
    entryId,
    settles: isOpen && create.payload !== null ? create.operationId : null,
    apart: requireEntry(store, entryId).deletedAt !== null || areNotTwins(store, entryId, remoteId),
    blocked: openConflictOf(store, entryId) !== null,
  };
}

function carryOutNew(context: SyncContext, remote: RemoteEntry, decision: NewDecision): void {
  const { store } = context;
  switch (decision.kind) {
    case 'nothing':
      return;
    case 'refresh_conflict': {
      const shown = conflictShowing(store, remote.remoteId);
      if (shown === null) return;
      const isRemote = shown.remote?.remoteId === remote.remoteId;
      openConflict(context, {
        entryId: shown.entryId,
        kind: shown.kind,
        base: shown.base,
        remote: isRemote ? remote : shown.remote,
        candidates: shown.candidates.map((one) => (one.remoteId === remote.remoteId ? remote : one)),
      });
      return;
    }
    case 'settle_create': {
      const row = getRow(store, decision.operationId);
      if (row !== null) applyCreateFound(context, row, [remote]);
      return;
    }
    case 'out_of_trash':
      openConflict(context, {
        entryId: decision.entryId,
        kind: 'deleted_here_edited_there',
        base: null,
        remote,
      });
      store.changed(['conflicts', 'entries', 'status']);
      return;
    case 'twin':
      openConflict(context, { entryId: decision.entryId, kind: 'twin', base: null, remote });
      return;
    case 'park':
      parkRemote(context, remote, decision.reason);
      return;
    case 'adopt':
      if (adoptRemote(store, remote) === null) parkRemote(context, remote, 'holds what no entry here can');
      return;
  }
}

function parkRemote(context: SyncContext, remote: RemoteEntry, reason: string): void {
  park(context.store, timeEntries, {
    remoteId: remote.remoteId,
    reason,
    raw: JSON.stringify(remote),
    unknown: null,
  });
}

/** Applies that the vendor says a record was deleted (contract 6): certain, unlike an absence. */
export function applyTombstone(context: SyncContext, remoteId: RemoteId): void {
  const { store } = context;
  releaseParked(store, timeEntries, remoteId);
  forgetMissing(store, remoteId);
  const owned = getBaseByRemoteId(store, remoteId);
  if (owned !== null) {
    applyGone(context, owned.entryId, owned.base);
    return;
  }
  // A second record that went by itself leaves nothing to ask about.
  const shown = conflictShowing(store, remoteId);
  if (shown?.kind !== 'twin' || shown.remote?.remoteId !== remoteId) return;
  settleConflict(context, shown.entryId);
  requeue(store, shown.entryId);
}

/** Applies that a known record is gone for certain (contract 6, 12). */
export function applyGone(context: SyncContext, entryId: Id, base: Base): void {
  const { store, adapter } = context;
  const row = rowInFlight(store, entryId);
  const known = {
    entry: localSide(store, entryId),
    base,
    openConflict: openConflictBrief(store, entryId),
    inFlight: row !== null,
  };
  const cameSince = cameSinceCopy(store, requireEntry(store, entryId)).map((entry) => ({
    entryId: entry.id,
    facts: contentOf(store, entry),
  }));
  const decision = planGone(known, adapter.normalise, cameSince);
  if (decision.kind === 'nothing') return;
  // What a create in flight made may be all that is left of the work: the next sweep looks again when that is known.
  if (decision.kind === 'settle_first' && row?.operation === 'create') return;
  forgetMissing(store, base.remoteId);
  context.counts.pulled += 1;
  switch (decision.kind) {
    case 'settle_first':
      if (row !== null) applyLook(context, row, base, null);
      return;
    case 'close_quietly':
      settleConflict(context, entryId);
      forgetRecord(store, entryId);
      requeue(store, entryId);
      return;
    case 'fast_forward':
      settleConflict(context, entryId);
      trashGone(store, entryId);
      return;
    case 'left_with_second':
      reviewAgain(store, entryId);
      return;
    case 'sent_anew':
      askAboutSentAnew(context, entryId, decision.entryId);
      return;
    case 'conflict':
      openConflict(context, { entryId, kind: decision.conflict, base: base.facts, remote: null });
      requeue(store, entryId);
      return;
  }
}

/** The record came as an entry of its own, since nobody could know whose it is: that one steps aside, and a person says. */
function askAboutSentAnew(context: SyncContext, entryId: Id, cameId: Id): void {
  const { store } = context;
  settleConflict(context, entryId);
  const came = stepAside(store, cameId, entryId, forgottenHere);
  // The question takes the place of the search.
  markLookedUp(store, entryId);
  reviewAgain(store, entryId);
  openConflict(context, { entryId, kind: 'twin', base: null, remote: remoteOfBase(came) });
}
