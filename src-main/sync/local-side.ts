import { factsOf } from '../../shared/domain/entry-facts';
import type { Id } from '../../shared/domain/id';
import type { EntryFacts, TimeEntry } from '../../shared/domain/time-entry';
import type { RemoteEntry } from '../../shared/pms/port';
import type { OpenConflict } from '../../shared/sync/plan-pull';
import type { Base, LocalEntry, OutboxRow } from '../../shared/sync/types';
import { getApproval } from '../store/approvals';
import type { StoreContext } from '../store/database';
import { requireEntry } from '../store/entries';
import { factsContext } from '../store/reference';
import { openConflictOf } from '../store/sync/conflict';
import { openRowsOf } from '../store/sync/outbox';

/** What an entry stands for now: what approval froze, where it is in force, else what is derived. */
export function contentOf(store: StoreContext, entry: TimeEntry): EntryFacts {
  const approval = entry.reviewState === 'approved' ? getApproval(store, entry.id) : null;
  return approval?.revision === entry.revision ? approval.facts : factsOf(entry, factsContext(store));
}

/** The local side as the planner wants it. */
export function localSide(store: StoreContext, entryId: Id): LocalEntry {
  const entry = requireEntry(store, entryId);
  return {
    id: entry.id,
    facts: contentOf(store, entry),
    revision: entry.revision,
    deleted: entry.deletedAt !== null,
  };
}

/** The entry's row that was sent and has no certain answer yet; null where there is none. */
export function rowInFlight(store: StoreContext, entryId: Id): OutboxRow | null {
  return (
    openRowsOf(store, entryId).find((row) => row.state === 'attempted' || row.state === 'unknown') ?? null
  );
}

export function openConflictBrief(store: StoreContext, entryId: Id): OpenConflict | null {
  const conflict = openConflictOf(store, entryId);
  if (conflict === null) return null;
  const { kind, remote } = conflict;
  return { kind, remoteId: remote?.remoteId ?? null, remoteEtag: remote?.etag ?? null };
}

/** The PMS's record as it was when both sides last agreed, for a conflict that no newer version caused. */
export function remoteOfBase(base: Base): RemoteEntry {
  const { facts, hidden, remoteId, etag, onBill, billLabel, remoteCreatedAt, remoteUpdatedAt } = base;
  return {
    remoteId,
    etag,
    facts,
    hidden,
    onBill,
    billLabel,
    createdAt: remoteCreatedAt,
    updatedAt: remoteUpdatedAt,
  };
}
