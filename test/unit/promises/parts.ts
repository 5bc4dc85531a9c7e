import type { EntryFacts } from '../../../shared/domain/time-entry';
import { contentHash } from '../../../src-main/store/hash';
import type { BookAuditEvent, BookBase, BookEntry, BookOutboxRow } from '../../helpers/promises/book';
import type { GroundTruth, TrueActivity } from '../../pms-server/control/ground-truth';

/** What a small world is put together from: rows, records and events as the app and the stand-in would hold them. */

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };
/** An event before it is sealed into the chain. */
export type Told = Mutable<Omit<BookAuditEvent, 'sequence' | 'previousHash' | 'hash'>>;

export const laptop = 'court';
export const account = 'clio:1:7';
export const me = 'timekeeper-1';
export const matter = 'matter-1';

/** Made here, sent, and changed here once more and sent again. */
export const sent = 'entry-sent';
/** Came from the PMS, and was changed there once. */
export const adopted = 'entry-adopted';
/** Made here, not yet approved. */
export const draft = 'entry-draft';
/** Changed on both sides: a person is asked. */
export const asked = 'entry-asked';
/** Came from the PMS and was deleted there. */
export const gone = 'entry-gone';

export function factsOf(narrative: string, more: Partial<EntryFacts> = {}): EntryFacts {
  return {
    timekeeperId: me,
    matterId: matter,
    workDate: '2026-11-18',
    seconds: 3600,
    narrative,
    taskCode: 'L350',
    activityCode: 'A103',
    rateMinor: 52_500,
    billing: 'billable',
    ...more,
  };
}

export function entryOf(id: string, narrative: string, more: Partial<BookEntry> = {}): Mutable<BookEntry> {
  return {
    id,
    timekeeperId: me,
    matterId: matter,
    workDate: '2026-11-18',
    narrative,
    workedSeconds: 3500,
    billedSeconds: 3600,
    taskCode: 'L350',
    activityCode: 'A103',
    billing: 'billable',
    revision: 1,
    reviewState: 'approved',
    source: 'quick_entry',
    deletedAt: null,
    ...more,
  };
}

export function recordOf(id: number, note: string, via: 'api' | 'office'): Mutable<TrueActivity> {
  return {
    id,
    etag: `"${id}-1"`,
    type: 'TimeEntry',
    date: '2026-11-18',
    matter: '00231-004',
    caption: 'Smith v. Jones',
    timekeeper: 'Ana Rivera',
    timekeeperEmail: 'ana@firm.example',
    seconds: 3600,
    price: 525,
    amount: 525,
    note,
    task: 'L350',
    activity: 'A103',
    billing: 'billable',
    bill: null,
    createdAt: '2026-11-18T15:00:00Z',
    updatedAt: '2026-11-18T15:00:00Z',
    version: 1,
    birth: { via, requestId: `request-${id}`, userId: 7, tokenTag: null, userAgent: laptop, atMs: 0 },
  };
}

export function told(action: string, subjectId: string, before: unknown, after: unknown): Told {
  const actor = action.startsWith('sync.') || action === 'conflict.open' ? 'Daybook sync' : 'Ana Rivera';
  return {
    at: '2026-11-18T15:00:00.000Z',
    actor,
    machine: laptop,
    action,
    subject: 'entry',
    subjectId,
    before,
    after,
    reason: null,
  };
}

export const baseOf = (entryId: string, remoteId: number, narrative: string): Mutable<BookBase> => ({
  entryId,
  remoteId: String(remoteId),
  etag: `"${remoteId}-1"`,
  facts: factsOf(narrative),
  hidden: [],
  onBill: false,
});

export function rowOf(
  operationId: string,
  entryId: string,
  more: Partial<BookOutboxRow> & Pick<BookOutboxRow, 'payload'>,
): Mutable<BookOutboxRow> {
  return {
    operationId,
    entryId,
    operation: 'create',
    payloadHash: more.payload === null ? null : contentHash(more.payload),
    state: 'done',
    attempts: 1,
    attemptedAt: '2026-11-18T15:00:00.000Z',
    ...more,
  };
}

export const approval = (entryId: string, facts: EntryFacts) =>
  told('approval.give', entryId, null, { entryId, facts, hash: contentHash(facts) });
export const pushed = (entryId: string, operationId: string, facts: EntryFacts) =>
  told('sync.pushed', entryId, null, { operationId, facts });

export function writeOf(
  id: number,
  more: Partial<GroundTruth['writes'][number]>,
): Mutable<GroundTruth['writes'][number]> {
  return {
    id,
    atMs: id,
    requestId: `request-${id}`,
    via: 'api',
    userId: 7,
    tokenTag: null,
    method: 'POST',
    path: '/api/v4/activities.json',
    what: 'create',
    collection: 'activities',
    recordId: 0,
    ifMatch: null,
    etagBefore: null,
    etagAfter: null,
    ...more,
  };
}
