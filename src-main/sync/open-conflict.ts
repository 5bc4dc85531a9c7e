import type { Id } from '../../shared/domain/id';
import type { EntryFacts } from '../../shared/domain/time-entry';
import type { RemoteEntry } from '../../shared/pms/port';
import { mergeFacts } from '../../shared/sync/merge';
import { seenFacts } from '../../shared/sync/situation';
import { stakeMinor } from '../../shared/sync/stake';
import { suggestFor } from '../../shared/sync/suggest';
import type { Conflict, ConflictKind, Suggestion } from '../../shared/sync/types';
import { appendAudit, syncActor } from '../store/audit';
import { nowInstant } from '../store/database';
import { closeConflict, insertConflict, openConflictOf } from '../store/sync/conflict';
import type { SyncContext } from './context';
import { localSide } from './local-side';

export type NewConflict = {
  readonly entryId: Id;
  readonly kind: ConflictKind;
  readonly base: EntryFacts | null;
  readonly remote: RemoteEntry | null;
  readonly candidates?: readonly RemoteEntry[];
  /** In place of what the planner would suggest. */
  readonly suggestion?: Suggestion;
};

/**
 * Holds all three versions until a person decides (P3), in the running transaction. An older open conflict of the entry is
 * closed as overtaken and kept; the same conflict about the same version is not opened twice (contract 2, 22).
 */
export function openConflict(context: SyncContext, wanted: NewConflict): void {
  const { store } = context;
  const { entryId, kind, base, remote } = wanted;
  const candidates = wanted.candidates ?? [];
  const older = openConflictOf(store, entryId);
  if (older !== null) {
    const same =
      older.kind === kind &&
      older.remote?.remoteId === remote?.remoteId &&
      older.remote?.etag === remote?.etag &&
      older.candidates.length === candidates.length &&
      older.candidates.every((one, index) => one.etag === candidates[index]?.etag);
    if (same) return;
    closeConflict(store, older.id, 'overtaken');
  }
  const { facts: local, deleted: localDeleted } = localSide(store, entryId);
  const { normalise } = context.adapter;
  const merge =
    remote === null ? null : mergeFacts(base, local, remote.facts, { hidden: remote.hidden, normalise });
  const conflict: Conflict = {
    id: store.ids.uuid(),
    entryId,
    kind,
    base,
    local,
    localDeleted,
    remote,
    candidates: [...candidates],
    suggestion:
      wanted.suggestion ??
      suggestFor({
        kind,
        local,
        localDeleted,
        remote: remote?.facts ?? null,
        hidden: remote?.hidden ?? [],
        merge,
      }),
    stakeMinor: stakeMinor({
      kind,
      local,
      localDeleted,
      remote: remote && seenFacts(remote, local),
      candidates: candidates.length,
    }),
    openedAt: nowInstant(store),
  };
  insertConflict(store, conflict);
  appendAudit(store, {
    actor: syncActor,
    action: 'conflict.open',
    subject: 'entry',
    subjectId: entryId,
    before: null,
    after: { conflictId: conflict.id, kind, base, local, localDeleted, remote, candidates },
    reason: null,
  });
  context.counts.conflicts += 1;
}

/** The world moved on and nothing is left to decide: the conflict is closed, kept, and said so in the trail. */
export function settleConflict(context: SyncContext, entryId: Id): void {
  const open = openConflictOf(context.store, entryId);
  if (open === null) return;
  closeConflict(context.store, open.id, 'settled_itself');
  appendAudit(context.store, {
    actor: syncActor,
    action: 'conflict.settled_itself',
    subject: 'entry',
    subjectId: entryId,
    before: { conflictId: open.id, kind: open.kind },
    after: null,
    reason: 'Both sides agree again',
  });
}
