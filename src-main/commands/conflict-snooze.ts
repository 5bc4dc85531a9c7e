import type { CallParsed } from '../../shared/ipc/contract';
import { EngineError } from '../engine-error';
import { requireConflict } from '../queries/conflict-situation';
import { appendAudit } from '../store/audit';
import type { StoreContext } from '../store/database';
import { snoozeConflict } from '../store/sync/conflict';
import { runCommand } from './run-command';

const hourMs = 3_600_000;

/** Puts a conflict off for some hours: it stays open and counted, and nothing of its entry is sent meanwhile. */
export function snooze(store: StoreContext, { id, hours }: CallParsed<'conflictSnooze'>): void {
  runCommand(store, { name: 'conflict.snooze', label: null }, () => {
    const record = requireConflict(store, id);
    if (record.closedAt !== null) throw new EngineError('moved', 'This conflict is no longer open.');
    const until = new Date(store.clock.now() + hours * hourMs).toISOString();
    snoozeConflict(store, id, until);
    appendAudit(store, {
      action: 'conflict.snooze',
      subject: 'entry',
      subjectId: record.entryId,
      before: { conflictId: id, snoozedUntil: record.snoozedUntil },
      after: { conflictId: id, snoozedUntil: until },
      reason: null,
    });
  });
}
