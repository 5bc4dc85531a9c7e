import { changeEndsApproval } from '../../../shared/domain/time-entry';
import type { EntryView } from '../../../shared/ipc/views';
import { words } from '../../words';

/** What a change of this entry would set off, said before it is made; null where it is an ordinary change. */
export function editNotice(view: EntryView): string | null {
  if (view.entry.deletedAt !== null) return words.entryEditor.thisEntryIsInTrash;
  if (view.custody.onBill) {
    return words.entryEditor.thisEntryIsOnBill;
  }
  if (view.conflictId !== null) return words.entryEditor.thisEntryIsInConflict;
  if (changeEndsApproval(view.entry)) return words.entryEditor.thisEntryIsApprovedChanging;
  return null;
}
