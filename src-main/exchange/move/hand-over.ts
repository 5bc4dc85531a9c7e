import type { Id } from '../../../shared/domain/id';
import type { Timer } from '../../../shared/domain/timer';
import { holdFor } from '../../../shared/sync/hold';
import { runCommand } from '../../commands/run-command';
import { pauseRunning } from '../../commands/write-timer';
import { EngineError } from '../../engine-error';
import { getApproval } from '../../store/approvals';
import { appendAudit } from '../../store/audit';
import { nowInstant, type StoreContext } from '../../store/database';
import { getEntry, requireEntry } from '../../store/entries';
import { contentHash } from '../../store/hash';
import { getCursor } from '../../store/sync/cursor';
import {
  endHandedOver,
  handedOverTo,
  isHandedOver,
  knowsHandOver,
  openHandOvers,
  putHandedOver,
} from '../../store/sync/handed-over';
import { openRowsOf } from '../../store/sync/outbox';
import { markHandedOver, markMaybeSent, withdrawRow } from '../../store/sync/outbox-marks';
import { requeue } from '../../store/sync/queue';
import { openTimers, setTimerEnd, stopSegment } from '../../store/timers';
import { timeEntries } from '../../sync/apply-remote';
import { contentOf } from '../../sync/local-side';

/** Open timers, with the running one paused: its time so far goes along, and nothing runs on unseen. Part of a command. */
export function timersAtRest(store: StoreContext): Timer[] {
  pauseRunning(store, nowInstant(store));
  return openTimers(store);
}

/**
 * Holds what was written to a file for another laptop, so that two laptops never both send it (P2). Part of the command that
 * writes the file, in its transaction.
 */
export function handOver(
  store: StoreContext,
  fileId: Id,
  entryIds: readonly Id[],
  timers: readonly Timer[],
): void {
  const at = nowInstant(store);
  const hold = holdFor('handed_over', `Handed over to a file for another laptop on ${at.slice(0, 10)}`, null);
  const { reason } = hold;
  for (const id of entryIds) {
    const content = contentOf(store, requireEntry(store, id));
    putHandedOver(store, fileId, 'entry', id);
    for (const row of openRowsOf(store, id)) {
      const payload = row.payload ?? (row.operation === 'create' ? content : null);
      const payloadHash = payload === null ? null : contentHash(payload);
      markHandedOver(store, row.operationId, { payload, payloadHash }, hold);
    }
    appendAudit(store, {
      action: 'move.hand_over',
      subject: 'entry',
      subjectId: id,
      before: null,
      after: { fileId },
      reason,
    });
  }
  for (const timer of timers) {
    putHandedOver(store, fileId, 'timer', timer.id);
    setTimerEnd(store, timer.id, { entryId: null, discardedAt: at });
    appendAudit(store, {
      action: 'timer.hand_over',
      subject: 'timer',
      subjectId: timer.id,
      before: timer,
      after: null,
      reason,
    });
  }
  store.changed(['entries', 'prebill', 'status', 'activity', 'timers', 'backups']);
}

/**
 * Holds in a copy that takes the database's place what the database has handed over: an older copy knows nothing of the file,
 * and its work would leave from both laptops (P2). What the copy itself knows of a file stands. In the running transaction.
 */
export function carryHandedOver(from: StoreContext, to: StoreContext): void {
  for (const { fileId } of openHandOvers(from)) {
    const entries = handedOverTo(from, fileId, 'entry').filter(
      (id) => getEntry(to, id) !== null && !isHandedOver(to, id) && !knowsHandOver(to, fileId, 'entry', id),
    );
    const out = new Set(handedOverTo(from, fileId, 'timer'));
    const timers = openTimers(to).filter(({ id }) => out.has(id) && !knowsHandOver(to, fileId, 'timer', id));
    for (const { id, seenAt } of timers) stopSegment(to, id, seenAt);
    if (entries.length + timers.length > 0) handOver(to, fileId, entries, timers);
  }
}

/**
 * A person takes back what was handed over to a file, because nobody will bring it in. It may have been sent from there all
 * the same, so each create is looked up before it leaves (P2, contract 10).
 * @throws EngineError 'not_found' where nothing of that file is out any more
 * @returns how many entries and timers came back
 */
export function takeBack(store: StoreContext, fileId: Id): { entries: number; timers: number } {
  return runCommand(store, { name: 'move.take-back', label: null }, () => {
    const entries = handedOverTo(store, fileId, 'entry');
    const timers = handedOverTo(store, fileId, 'timer');
    if (entries.length + timers.length === 0) {
      throw new EngineError('not_found', 'Nothing of this file is handed over any more.');
    }
    for (const id of entries) takeEntryBack(store, id, fileId);
    for (const id of timers) {
      endHandedOver(store, 'timer', id, 'taken_back');
      setTimerEnd(store, id, { entryId: null, discardedAt: null });
      auditTakeBack(store, 'timer', id, fileId);
    }
    store.changed(['entries', 'prebill', 'status', 'activity', 'timers', 'backups']);
    return { entries: entries.length, timers: timers.length };
  });
}

function takeEntryBack(store: StoreContext, id: Id, fileId: Id): void {
  endHandedOver(store, 'entry', id, 'taken_back');
  const approved = getApproval(store, id)?.hash ?? null;
  for (const row of openRowsOf(store, id)) {
    // A change is guarded by its version, and is derived anew; a create is what could be made twice.
    if (row.operation !== 'create' || row.payload === null || row.payloadHash === null) {
      withdrawRow(store, row.operationId);
      continue;
    }
    markMaybeSent(store, row.operationId, {
      payload: row.payload,
      payloadHash: row.payloadHash,
      approved: row.attempts > 0 || row.payloadHash === approved,
      serverTime: row.attemptedServerTime ?? getCursor(store, timeEntries)?.since ?? null,
      words: 'It was taken back from a file: another laptop may have sent it',
    });
  }
  requeue(store, id);
  auditTakeBack(store, 'entry', id, fileId);
}

function auditTakeBack(store: StoreContext, subject: string, subjectId: Id, fileId: Id): void {
  appendAudit(store, {
    action: subject === 'timer' ? 'timer.take_back' : 'move.take_back',
    subject,
    subjectId,
    before: { fileId },
    after: null,
    reason: null,
  });
}
