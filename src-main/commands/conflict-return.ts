import type { CallParsed } from '../../shared/ipc/contract';
import { EngineError } from '../engine-error';
import { requireConflict } from '../queries/conflict-situation';
import { appendAudit } from '../store/audit';
import type { StoreContext } from '../store/database';
import { markConflictReturned } from '../store/sync/conflict';
import { runCommand } from './run-command';

/** Sends a conflict to its timekeeper with a question. It stays open; the question stands in its history. */
export function returnConflict(store: StoreContext, { id, comment }: CallParsed<'conflictReturn'>): void {
  runCommand(store, { name: 'conflict.return', label: null }, () => {
    const record = requireConflict(store, id);
    if (record.closedAt !== null) throw new EngineError('moved', 'This conflict is no longer open.');
    markConflictReturned(store, id);
    appendAudit(store, {
      action: 'conflict.return',
      subject: 'entry',
      subjectId: record.entryId,
      before: { conflictId: id },
      after: { conflictId: id },
      reason: comment,
    });
  });
}
