import { changeEndsApproval } from '../../../shared/domain/time-entry';
import type { EntryView } from '../../../shared/ipc/views';

/** What a change of this entry would set off, said before it is made; null where it is an ordinary change. */
export function editNotice(view: EntryView): string | null {
  if (view.entry.deletedAt !== null) return 'This entry is in the trash. Restore it to change it.';
  if (view.custody.onBill) {
    return 'This entry is on a bill. The bill stands: a change here becomes a conflict, to be billed as an adjustment.';
  }
  if (view.conflictId !== null) return 'This entry is in conflict. Decide the conflict before changing it.';
  if (changeEndsApproval(view.entry)) return 'This entry is approved. Changing it withdraws the approval.';
  return null;
}
