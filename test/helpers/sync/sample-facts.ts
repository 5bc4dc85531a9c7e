import type { EntryFacts } from '../../../shared/domain/time-entry';
import type { RemoteEntry } from '../../../shared/pms/port';
import type { Base, OutboxRow } from '../../../shared/sync/types';

/** Ids that read well in a failing test. */
export const idOf = (n: number) => `01920000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const rivera = idOf(1);
export const cole = idOf(2);
export const smithMatter = idOf(11);
export const acmeMatter = idOf(12);

export function factsWith(changes: Partial<EntryFacts> = {}): EntryFacts {
  return {
    timekeeperId: rivera,
    matterId: smithMatter,
    workDate: '2026-11-18',
    seconds: 4320,
    narrative: 'Attend hearing on motion to compel',
    taskCode: 'L350',
    activityCode: 'A109',
    rateMinor: 45_000,
    billing: 'billable',
    ...changes,
  };
}

export function baseWith(changes: Partial<Base> = {}): Base {
  return {
    remoteId: '4710',
    etag: '"e1"',
    facts: factsWith(),
    hidden: [],
    onBill: false,
    billLabel: null,
    remoteCreatedAt: '2026-11-18T15:00:00.000Z',
    remoteUpdatedAt: '2026-11-18T15:00:00.000Z',
    revision: 1,
    ...changes,
  };
}

export function remoteWith(changes: Partial<RemoteEntry> = {}): RemoteEntry {
  return {
    remoteId: '4710',
    etag: '"e1"',
    facts: factsWith(),
    hidden: [],
    onBill: false,
    billLabel: null,
    createdAt: '2026-11-18T15:00:00.000Z',
    updatedAt: '2026-11-18T15:00:00.000Z',
    ...changes,
  };
}

export function rowWith(changes: Partial<OutboxRow> = {}): OutboxRow {
  return {
    operationId: idOf(901),
    entryId: idOf(101),
    operation: 'create',
    revision: 1,
    payload: null,
    payloadHash: null,
    state: 'awaiting_approval',
    attempts: 0,
    attemptedAt: null,
    attemptedServerTime: null,
    searchedAt: null,
    nextAttemptAt: null,
    lastAnswer: null,
    holdReason: null,
    holdField: null,
    holdOwner: null,
    createdAt: '2026-11-18T15:00:00.000Z',
    doneAt: null,
    ...changes,
  };
}
