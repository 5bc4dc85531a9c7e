import type { Id } from '../../shared/domain/id';
import { EngineError } from '../engine-error';
import { requireConflict } from '../queries/conflict-situation';
import { undoProblem } from '../queries/conflict-undoable';
import { appendAudit } from '../store/audit';
import { nowInstant, type StoreContext } from '../store/database';
import { requireEntry } from '../store/entries';
import { putBase, removeBase } from '../store/sync/base';
import { removeNotTwins, reopenConflict } from '../store/sync/conflict';
import { type DecisionRecord, decisionOf } from '../store/sync/decision-record';
import { reopenUnknown } from '../store/sync/outbox-marks';
import { sameContent } from './entry-patch';
import { runCommand } from './run-command';
import { writeApproval, writeEntry } from './write-entry';

/**
 * Undoes a decision until anything of it was pushed: the entry, its base and its approval are as before, entries that the
 * decision made go to the trash, and the conflict is open again (contract 24).
 * @throws EngineError 'not_allowed' where it is too late
 */
export function undoConflict(store: StoreContext, id: Id): void {
  runCommand(store, { name: 'conflict.undo', label: null }, () => undoInto(store, id));
}

/** Undoes several decisions in one transaction, all or none. @throws EngineError as `undoConflict` does */
export function undoConflicts(store: StoreContext, ids: readonly Id[]): void {
  runCommand(store, { name: 'conflict.undo_all', label: null }, () => {
    for (const id of ids) undoInto(store, id);
  });
}

function undoInto(store: StoreContext, id: Id): void {
  const record = requireConflict(store, id);
  const decision = decisionOf(record);
  const problem = undoProblem(store, record);
  if (decision === null || problem !== null) {
    throw new EngineError('not_allowed', problem ?? 'This conflict was not decided.');
  }
  for (const { id: createdId } of decision.created) takeBack(store, createdId);
  for (const remoteId of decision.notTwins) removeNotTwins(store, record.entryId, remoteId);
  restore(store, record.entryId, decision);
  reopenConflict(store, id);
  appendAudit(store, {
    action: 'conflict.undo',
    subject: 'entry',
    subjectId: record.entryId,
    before: { conflictId: id, choice: decision.choice, result: decision.result },
    after: { conflictId: id },
    reason: null,
  });
  store.changed(['conflicts', 'entries', 'prebill', 'status']);
}

/** The record is nobody's here again, and the entry that stood for it is in the trash: nothing is deleted on the PMS. */
function takeBack(store: StoreContext, id: Id): void {
  removeBase(store, id);
  const before = requireEntry(store, id);
  const at = nowInstant(store);
  const after = { ...before, deletedAt: before.deletedAt ?? at, updatedAt: at };
  writeEntry(store, { action: 'conflict.undo', before, after, reason: null });
}

function restore(store: StoreContext, entryId: Id, { before }: DecisionRecord): void {
  if (before.base === null) removeBase(store, entryId);
  else putBase(store, entryId, before.base);
  if (before.unknownRow !== null) reopenUnknown(store, before.unknownRow);
  const now = requireEntry(store, entryId);
  const revision = sameContent(now, before.entry) ? now.revision : now.revision + 1;
  const after = { ...before.entry, revision, updatedAt: nowInstant(store) };
  writeEntry(store, { action: 'conflict.undo', before: now, after, reason: null });
  const approval = before.approval && { ...before.approval, revision };
  writeApproval(store, {
    entryId,
    approval,
    action: 'approval.undo',
    reason: 'A decision was undone',
    isDecision: true,
  });
}
