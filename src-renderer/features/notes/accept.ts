import { announce } from '../../state/announcer';
import { formatHours } from '../../state/format';
import { runCommand } from '../../state/use-command';
import { words } from '../../words';
import { requestIdFor, settle, unsettle, useNotes } from './notes-store';
import type { Staged } from './staged';

/** Saves one staged entry as it is shown; the words it came from are kept with it. False where it was refused. */
export async function accept(staged: Staged): Promise<boolean> {
  const requestId = await requestIdFor(staged.id);
  const result = await runCommand('entryCreate', {
    requestId,
    patch: staged.patch,
    rawText: staged.rawText,
    source: 'quick_entry',
    temporaryMatterName: staged.temporaryMatterName,
  });
  if (!result.ok) return false;
  const { entry, matterName, billedSeconds } = result.value;
  settle(staged.id, { how: 'accepted', entryId: entry.id, revision: entry.revision });
  announce(words.notes.savedH(formatHours(billedSeconds), matterName || words.notes.noMatterYet));
  return true;
}

export function drop(staged: Staged): void {
  settle(staged.id, { how: 'dropped' });
  announce(words.notes.droppedItStaysInNotes);
}

/** Takes back what was done last: a dropped one is staged again, an accepted one goes to the trash and is staged again. */
export async function takeBack(): Promise<void> {
  const { order, settled } = useNotes.getState();
  const last = order.at(-1);
  const how = last === undefined ? undefined : settled[last];
  if (last === undefined || how === undefined) {
    announce(words.notes.nothingToTakeBack);
    return;
  }
  if (how.how === 'accepted') {
    const result = await runCommand('entryDelete', { id: how.entryId, revision: how.revision });
    if (!result.ok) return;
  }
  unsettle(last);
  announce(words.notes.takenBack);
}
