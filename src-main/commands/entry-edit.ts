import type { TimeEntry } from '../../shared/domain/time-entry';
import type { CallParsed } from '../../shared/ipc/contract';
import { nowInstant, type StoreContext } from '../store/database';
import { assertMayEdit, changeableEntry } from './entry-guard';
import { patchContent, sameContent } from './entry-patch';
import { runCommand } from './run-command';
import { writeApproval, writeEntry } from './write-entry';

/**
 * Changes an entry from the revision that was shown. Changing what was approved withdraws the approval (P4).
 * @throws EngineError 'moved' if the entry has another revision by now; 'read_only' if it is on a bill; 'not_allowed' where
 *   it is another person's and the firm's policy says no
 */
export function editEntry(store: StoreContext, input: CallParsed<'entryEdit'>): void {
  runCommand(store, { name: 'entry.edit', label: 'Edit entry' }, () => {
    editInto(store, input);
  });
}

/**
 * The same as a part of a command that changes more.
 * @throws EngineError as `editEntry` does
 */
export function editInto(store: StoreContext, input: CallParsed<'entryEdit'>): void {
  const entry = changeableEntry(store, input.id, input.revision);
  assertMayEdit(store, entry);
  const content = patchContent(store, entry, input.patch);
  if (sameContent(content, entry)) return;
  writeApproval(store, {
    entryId: entry.id,
    approval: null,
    action: 'approval.withdraw',
    reason: 'The content was changed',
  });
  const after: TimeEntry = {
    ...withdrawnFromReview(entry),
    ...content,
    revision: entry.revision + 1,
    updatedAt: nowInstant(store),
  };
  writeEntry(store, { action: 'entry.edit', before: entry, after, reason: input.reason });
}

/** P4: what is changed after approval has to be approved again; other review states stay as they are. */
export function withdrawnFromReview(entry: TimeEntry): TimeEntry {
  return entry.reviewState === 'approved' ? { ...entry, reviewState: 'in_review' } : entry;
}
