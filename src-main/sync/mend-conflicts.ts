import { appendAudit, syncActor } from '../store/audit';
import type { StoreContext } from '../store/database';
import { closeConflict, listConflicts } from '../store/sync/conflict';
import { forgetCursor } from '../store/sync/cursor';
import { timeEntries } from './apply-remote';

/**
 * Open conflicts of which a part can't be read are overtaken, in the running transaction, and everything is read anew: where
 * both sides still differ, a new conflict opens with all its versions before anything of the entry is sent, since a pull
 * comes before a push. The damaged row stays as it is (P3). @returns how many there were
 */
export function mendConflicts(store: StoreContext): number {
  const damaged = listConflicts(store, 'open').filter((one) => one.damaged !== null);
  for (const conflict of damaged) {
    closeConflict(store, conflict.id, 'overtaken');
    appendAudit(store, {
      actor: syncActor,
      action: 'conflict.damaged',
      subject: 'entry',
      subjectId: conflict.entryId,
      before: { conflictId: conflict.id, kind: conflict.kind },
      after: null,
      reason: `It can’t be read whole any more: ${conflict.damaged}`,
    });
  }
  if (damaged.length > 0) forgetCursor(store, timeEntries);
  return damaged.length;
}
