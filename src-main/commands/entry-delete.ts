import type { CallParsed } from '../../shared/ipc/contract';
import { nowInstant, type StoreContext } from '../store/database';
import { assertMayDecideWhole, changeableEntry } from './entry-guard';
import { runCommand } from './run-command';
import { writeEntry } from './write-entry';

/** Puts an entry in the trash. Where the PMS has it too, a delete waits in the outbox: a person's explicit act. */
export function deleteEntry(store: StoreContext, input: CallParsed<'entryDelete'>): void {
  runCommand(store, { name: 'entry.delete', label: 'Delete entry' }, () => deleteInto(store, input));
}

/**
 * The same as a part of a command that changes more.
 * @throws EngineError 'moved' if the entry has another revision by now; 'read_only' or 'not_allowed' where it stays
 */
export function deleteInto(store: StoreContext, { id, revision }: CallParsed<'entryDelete'>): void {
  const entry = changeableEntry(store, id, revision);
  assertMayDecideWhole(store, entry, 'delete');
  const at = nowInstant(store);
  const after = { ...entry, deletedAt: at, updatedAt: at };
  writeEntry(store, { action: 'entry.delete', before: entry, after, reason: null });
}
