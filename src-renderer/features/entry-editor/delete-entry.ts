import type { EntryView } from '../../../shared/ipc/views';
import { announce } from '../../state/announcer';
import { formatHours } from '../../state/format';
import { showToast } from '../../state/toasts';
import { runCommand } from '../../state/use-command';
import { words } from '../../words';

const watchers = new Set<(id: string) => void>();

/**
 * Tells of each entry that a person puts into the trash here, on whichever screen.
 * @returns how to end it
 */
export function watchDeleted(watcher: (id: string) => void): () => void {
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
  };
}

/** Puts an entry into the trash, and offers to take it out again. */
export async function deleteEntry(view: EntryView): Promise<void> {
  const { id, revision } = view.entry;
  const result = await runCommand('entryDelete', { id, revision });
  if (!result.ok) return;
  for (const watcher of watchers) watcher(id);
  const text = words.entryEditor.deletedH(
    formatHours(view.billedSeconds),
    view.matterName || words.entryEditor.noMatter,
  );
  announce(text);
  showToast({ text, action: { label: words.common.undo, run: () => void restoreEntry(id) } });
}

/** Takes an entry out of the trash. */
export async function restoreEntry(id: string): Promise<void> {
  const result = await runCommand('entryRestore', { id });
  if (result.ok) announce(words.entryEditor.restored);
}
