import { canonicalJson } from '../../shared/domain/canonical-json';
import type { Id } from '../../shared/domain/id';
import type { StoreContext } from '../store/database';
import { getEntry } from '../store/entries';
import { getBase } from '../store/sync/base';
import { type ConflictRecord, openConflictOf } from '../store/sync/conflict';
import { decisionOf } from '../store/sync/decision-record';
import { attemptsOf } from '../store/sync/outbox';
import { ownerOf } from '../store/sync/twin-candidates';

/** Why a decision can't be undone any more, in a sentence; null where it can (contract 24: until pushed). */
export function undoProblem(store: StoreContext, conflict: ConflictRecord): string | null {
  const decision = decisionOf(conflict);
  const { entryId } = conflict;
  if (decision === null) return 'This conflict was not decided.';
  const created = decision.created.map((one) => ({ ...one, attempts: 0 }));
  const entries = [{ id: entryId, ...decision.after }, ...created];
  if (entries.some(({ id, attempts }) => attemptsOf(store, id) > attempts)) {
    return 'It has gone out since. Change the entry itself; that is reviewed like any other change.';
  }
  if (
    entries.some((expected) => !isUnchanged(store, expected)) ||
    hasMoved(store, entryId, decision.after.base)
  ) {
    return 'The entry has changed since it was decided.';
  }
  if (entries.some(({ id }) => openConflictOf(store, id) !== null)) {
    return 'There is a newer conflict about the same work. Decide that one.';
  }
  const record = decision.before.base?.remoteId;
  const owner = record === undefined ? null : ownerOf(store, record);
  if (owner !== null && entries.every(({ id }) => id !== owner)) {
    return 'Its record belongs to another entry by now.';
  }
  return null;
}

function isUnchanged(store: StoreContext, expected: { id: Id; revision: number; deleted: boolean }): boolean {
  const entry = getEntry(store, expected.id);
  return entry?.revision === expected.revision && (entry.deletedAt !== null) === expected.deleted;
}

function hasMoved(store: StoreContext, entryId: Id, base: unknown): boolean {
  return canonicalJson(getBase(store, entryId)) !== canonicalJson(base);
}
