import { changeEndsApproval, type TimeEntry } from '../../shared/domain/time-entry';
import { currencies } from '../store/currencies';
import { nowInstant, type StoreContext } from '../store/database';
import { writeApproval, writeEntry } from './write-entry';

export type EntryChange = {
  /** The audit event's action ("entry.edit"). */
  readonly action: string;
  /** The fields that become something else. */
  readonly change: Partial<TimeEntry>;
  /** Why an approval that is in force ends with it. */
  readonly withdrawn: string;
  readonly reason: string | null;
};

/**
 * Changes what an entry says, in the running transaction: its next revision, and the end of an approval that was given for
 * the one before (P4). Its review goes back by one step unless `change` says where it stands.
 * @returns the entry as it is from now on
 */
export function writeChange(
  store: StoreContext,
  entry: TimeEntry,
  { action, change, withdrawn, reason }: EntryChange,
): TimeEntry {
  writeApproval(store, {
    entryId: entry.id,
    approval: null,
    action: 'approval.withdraw',
    reason: withdrawn,
  });
  const changed = { ...withdrawnFromReview(entry), ...change };
  const after: TimeEntry = {
    ...changed,
    // Nothing is converted: an amount taken off in one currency says nothing in another.
    adjustmentMinor: isSameMoney(store, entry, changed) ? changed.adjustmentMinor : 0,
    revision: entry.revision + 1,
    updatedAt: nowInstant(store),
  };
  writeEntry(store, { action, before: entry, after, reason });
  return after;
}

function isSameMoney(store: StoreContext, before: TimeEntry, after: TimeEntry): boolean {
  if (before.matterId === after.matterId || before.adjustmentMinor === 0) return true;
  const { ofMatter } = currencies(store);
  return ofMatter(before.matterId) === ofMatter(after.matterId);
}

/** P4: what is changed after approval has to be approved again; other review states stay as they are. */
export function withdrawnFromReview(entry: TimeEntry): TimeEntry {
  return changeEndsApproval(entry) ? { ...entry, reviewState: 'in_review' } : entry;
}
