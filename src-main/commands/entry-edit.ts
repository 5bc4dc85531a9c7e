import type { Id } from '../../shared/domain/id';
import type { FactName } from '../../shared/domain/time-entry';
import type { CallParsed } from '../../shared/ipc/contract';
import { EngineError } from '../engine-error';
import type { StoreContext } from '../store/database';
import { assertMayEdit, changeableEntry } from './entry-guard';
import { patchContent, sameContent } from './entry-patch';
import { assertSeen } from './hidden-fields';
import { runCommand } from './run-command';
import { writeChange } from './write-change';

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
  const withdrawn = 'The content was changed';
  const edit = { action: 'entry.edit', change: content, withdrawn, reason: input.reason };
  writeChange(store, entry, edit);
}

/** Why a person can't change a fact of an entry now, as the command would refuse it; null where they can. Changes nothing. */
export function whyNotEditable(store: StoreContext, id: Id, field: FactName): string | null {
  try {
    const entry = changeableEntry(store, id, null);
    assertMayEdit(store, entry);
    assertSeen(store, entry, field);
    return null;
  } catch (error) {
    if (error instanceof EngineError && error.code !== 'store') return error.message;
    throw error;
  }
}
