import type { Id } from '../../shared/domain/id';
import type { EntryFacts } from '../../shared/domain/time-entry';
import type { RateMinor } from '../../shared/money/money';
import type { ReferenceScope, RemoteReference } from '../../shared/pms/port';
import { appendAudit, syncActor } from '../store/audit';
import { cacheReadAt, factsContext } from '../store/reference';
import { getBase } from '../store/sync/base';
import { openConflictOf } from '../store/sync/conflict';
import { rowsInState } from '../store/sync/outbox';
import { park, parkedRemoteIds, releaseParked } from '../store/sync/parked';
import { putPmsBilling } from '../store/sync/pms-billing';
import { writeReference } from '../store/sync/reference-cache';
import { partApart } from './apart';
import { type StepEnd, type SyncContext, syncWrite } from './context';
import { remoteOfBase } from './local-side';
import { openConflict } from './open-conflict';
import { endOf } from './steps';

/** Code tables hardly ever change, and a vendor's limit is small: once a day, or when a code turns up that is not known. */
const codesEveryMs = 24 * 3_600_000;

/**
 * Reads people, clients, matters and rates whole, and code tables where due, and replaces the cache in one transaction
 * (contract 25).
 */
export async function readReference(
  context: SyncContext,
  scope: ReferenceScope = scopeOf(context),
): Promise<StepEnd | null> {
  const { store, adapter } = context;
  const answer = await adapter.reference(scope);
  if (answer.kind !== 'done') return endOf(answer);
  const billing = scope === 'all' ? await adapter.billingSettings() : null;
  syncWrite(context, 'sync.reference', () => {
    const approved = approvedRates(context);
    writeReference(store, answer.value);
    // Not everybody may read how the firm bills: what was known before stays.
    if (billing?.kind === 'done') putPmsBilling(store, billing.value);
    parkUnreadable(context, answer.value);
    for (const line of approved) partApart(context, () => askAboutRate(context, line));
  });
  return null;
}

function scopeOf({ store }: SyncContext): ReferenceScope {
  const readAt = cacheReadAt(store, 'codes');
  if (readAt === null) return 'all';
  const age = store.clock.now() - Date.parse(readAt);
  return age >= codesEveryMs || age < 0 ? 'all' : 'without_codes';
}

/** What can't be read is parked and shown; what can be read again is not (contract 7). */
function parkUnreadable({ store }: SyncContext, reference: RemoteReference): void {
  const { timekeepers, clients, matters, codes, unreadable } = reference;
  if (parkedRemoteIds(store, 'reference').length > 0) {
    for (const { remoteId } of [...timekeepers, ...clients, ...matters, ...(codes ?? [])]) {
      releaseParked(store, 'reference', remoteId);
    }
  }
  for (const thing of unreadable) park(store, 'reference', thing);
}

type ApprovedLine = {
  readonly entryId: Id;
  readonly payload: EntryFacts;
  readonly tableRate: RateMinor | null;
};

/** Approved lines that wait to be sent at the rate that the PMS's table had for them. */
function approvedRates({ store }: SyncContext): ApprovedLine[] {
  const { rateFor } = factsContext(store);
  return rowsInState(store, 'ready').flatMap(({ entryId, payload }) => {
    if (payload === null) return [];
    const tableRate = rateFor(payload.matterId, payload.timekeeperId, payload.workDate);
    return payload.rateMinor === tableRate ? [{ entryId, payload, tableRate }] : [];
  });
}

/** The rate changed on the PMS after a line was approved at the old one: a person says which counts (contract 21, 25). */
function askAboutRate(context: SyncContext, { entryId, payload, tableRate }: ApprovedLine): void {
  const { store } = context;
  const rateMinor = factsContext(store).rateFor(payload.matterId, payload.timekeeperId, payload.workDate);
  if (rateMinor === null || rateMinor === tableRate || openConflictOf(store, entryId) !== null) return;
  const base = getBase(store, entryId);
  openConflict(context, {
    entryId,
    kind: 'rate_or_code_changed',
    base: base?.facts ?? null,
    remote: base === null ? null : remoteOfBase(base),
    suggestion: {
      choice: 'field_by_field',
      facts: { ...payload, rateMinor },
      reason: 'The PMS has another rate for this timekeeper on this matter now',
    },
  });
  appendAudit(store, {
    actor: syncActor,
    action: 'sync.rate_changed',
    subject: 'entry',
    subjectId: entryId,
    before: { rateMinor: tableRate },
    after: { rateMinor },
    reason: null,
  });
}
