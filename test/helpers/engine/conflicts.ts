import type { EntryFacts } from '../../../shared/domain/time-entry';
import type { RemoteEntry } from '../../../shared/pms/port';
import type { Conflict, ConflictKind } from '../../../shared/sync/types';
import { approvePrebill } from '../../../src-main/commands/prebill-approve';
import { submitPrebill } from '../../../src-main/commands/prebill-submit';
import { inTransaction } from '../../../src-main/store/database';
import { requireEntry, updateEntry } from '../../../src-main/store/entries';
import { baseOf, putBase } from '../../../src-main/store/sync/base';
import { getConflict, insertConflict } from '../../../src-main/store/sync/conflict';
import { openRowsOf } from '../../../src-main/store/sync/outbox';
import { markAttempted, markUnknown } from '../../../src-main/store/sync/outbox-marks';
import { requeue } from '../../../src-main/store/sync/queue';
import { contentOf } from '../../../src-main/sync/local-side';
import { savedEntry } from './entries';
import { sample } from './sample';
import type { TestStore } from './store';

const created = '2026-11-17T14:00:00.000Z';

/** The facts of the sample entry as both sides last agreed on them. */
export const agreed: EntryFacts = {
  timekeeperId: sample.me,
  matterId: sample.smith,
  workDate: '2026-11-17',
  seconds: 3600,
  narrative: 'Attend hearing on motion to compel',
  taskCode: 'L350',
  activityCode: 'A109',
  rateMinor: 45_000,
  billing: 'billable',
};

export function record(changes: Partial<RemoteEntry> = {}): RemoteEntry {
  return {
    remoteId: '4710',
    etag: '"e2"',
    facts: agreed,
    hidden: [],
    onBill: false,
    billLabel: null,
    createdAt: created,
    updatedAt: '2026-11-18T14:42:00.000Z',
    ...changes,
  };
}

export type ConflictSetup = {
  readonly kind: ConflictKind;
  /** The laptop's changes since base; for an entry that was never on the PMS, its content. */
  readonly local?: Partial<EntryFacts>;
  readonly localDeleted?: boolean;
  /** The PMS's version; null: gone. */
  readonly remote?: RemoteEntry | null;
  readonly candidates?: readonly RemoteEntry[];
  /** The record that both sides agreed on; null: never on the PMS. */
  readonly base?: RemoteEntry | null;
  /** It was approved in its present content. */
  readonly approved?: boolean;
  /** It was approved and sent, and no answer came. */
  readonly sent?: boolean;
  readonly suggestion?: Conflict['suggestion'];
};

/** An entry in an open conflict, brought there as sync does it: through base, edit and outbox. */
export function openedConflict(store: TestStore, setup: ConflictSetup) {
  const { base = record({ etag: '"e1"' }) } = setup;
  const local = { ...agreed, ...setup.local };
  const { id } = savedEntry(store, {
    matterId: agreed.matterId,
    workDate: agreed.workDate,
    workedSeconds: 4000,
    narrative: agreed.narrative,
    taskCode: agreed.taskCode,
    activityCode: agreed.activityCode,
  });
  inTransaction(store, 'test.setup', () => {
    if (base !== null) putBase(store, id, baseOf(base, 1));
    const entry = requireEntry(store, id);
    const { seconds, ...rest } = local;
    updateEntry(store, {
      ...entry,
      ...rest,
      billedSeconds: seconds,
      reviewState: base === null ? 'draft' : 'in_review',
      revision: base === null ? 1 : 2,
      deletedAt: setup.localDeleted === true ? '2026-11-18T14:30:00.000Z' : null,
    });
    requeue(store, id);
  });
  if (setup.sent === true || setup.approved === true) {
    submitPrebill(store, { entryIds: [id] });
    approvePrebill(store, { lines: [{ id, revision: requireEntry(store, id).revision }] });
  }
  if (setup.sent === true) {
    inTransaction(store, 'test.send', () => {
      const operationId = openRowsOf(store, id)[0]?.operationId ?? '';
      markAttempted(store, operationId, '2026-11-18T14:50:00.000Z');
      markUnknown(store, operationId, { kind: 'unknown', status: null, message: 'No answer' });
    });
  }
  // A search that outlasts the vendor's timeout lies between sending and asking.
  store.clock.advance(60_000);
  const conflictId = store.ids.uuid();
  inTransaction(store, 'test.conflict', () => {
    insertConflict(store, {
      id: conflictId,
      entryId: id,
      kind: setup.kind,
      base: base?.facts ?? null,
      local: contentOf(store, requireEntry(store, id)),
      localDeleted: setup.localDeleted ?? false,
      remote: setup.remote === undefined ? record() : setup.remote,
      candidates: [...(setup.candidates ?? [])],
      suggestion: setup.suggestion ?? null,
      stakeMinor: 9000,
      openedAt: new Date(store.clock.now()).toISOString(),
    });
  });
  const conflict = getConflict(store, conflictId);
  if (conflict === null) throw new Error('The conflict was not stored');
  return { entryId: id, conflictId, conflict };
}
