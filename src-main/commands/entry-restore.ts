import type { Id } from '../../shared/domain/id';
import { pmsName } from '../../shared/pms/pms-name';
import { EngineError } from '../engine-error';
import { nowInstant, type StoreContext } from '../store/database';
import { requireEntry } from '../store/entries';
import { mergedInto } from '../store/line-merges';
import { getBase } from '../store/sync/base';
import { openConflictOf } from '../store/sync/conflict';
import { assertNotHandedOver } from '../store/sync/handed-over';
import { isBackAsAnother } from '../store/sync/lost-record';
import { runCommand } from './run-command';
import { withdrawnFromReview } from './write-change';
import { writeApproval, writeEntry } from './write-entry';

/** @throws EngineError 'not_allowed': its time stands in another line, and would be billed a second time (P2) */
function assertNotMerged(store: StoreContext, id: Id): void {
  if (mergedInto(store, id) === null) return;
  throw new EngineError(
    'not_allowed',
    'This entry became part of another line in a merge, and its time is there. Undo the merge, or split that line.',
  );
}

/** @throws EngineError 'not_allowed': its record was only out of sight, and another entry has it by now (P2) */
function assertNotBack(store: StoreContext, id: Id): void {
  if (!isBackAsAnother(store, id)) return;
  throw new EngineError(
    'not_allowed',
    `The record of this entry in ${pmsName} was only out of sight and is back, as an entry of its own. Go on with that one.`,
  );
}

/**
 * Takes an entry out of the trash. What the PMS no longer has would be a new record there, so it has to be approved
 * again before it goes (P4).
 */
export function restoreEntry(store: StoreContext, id: Id): void {
  runCommand(store, { name: 'entry.restore', label: 'Restore entry' }, () => {
    const entry = requireEntry(store, id);
    if (entry.deletedAt === null) return;
    assertNotHandedOver(store, id);
    assertNotMerged(store, id);
    if (openConflictOf(store, id) !== null) {
      throw new EngineError('not_allowed', 'This entry is in an open conflict. Decide that first.');
    }
    assertNotBack(store, id);
    const known = getBase(store, id) !== null;
    if (!known) {
      writeApproval(store, { entryId: id, approval: null, action: 'approval.withdraw', reason: 'Restored' });
    }
    // What it says stays the same, and so does its revision: no change in the sense of `writeChange`.
    const after = {
      ...(known ? entry : withdrawnFromReview(entry)),
      deletedAt: null,
      updatedAt: nowInstant(store),
    };
    writeEntry(store, { action: 'entry.restore', before: entry, after, reason: null });
  });
}
