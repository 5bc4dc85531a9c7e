import type { Id } from '../../shared/domain/id';
import type { EntryFacts } from '../../shared/domain/time-entry';
import type { RateMinor } from '../../shared/money/money';
import { appendAudit, syncActor } from '../store/audit';
import { nowInstant } from '../store/database';
import { factsContext } from '../store/reference';
import { getBase } from '../store/sync/base';
import { openConflictOf } from '../store/sync/conflict';
import { rowsInState } from '../store/sync/outbox';
import { park, releaseParkedBefore } from '../store/sync/parked';
import { putPmsBilling } from '../store/sync/pms-billing';
import { writeReference } from '../store/sync/reference-cache';
import { type StepEnd, type SyncContext, syncWrite } from './context';
import { remoteOfBase } from './local-side';
import { openConflict } from './open-conflict';
import { endOf } from './steps';

/** Reads people, clients, matters, rates and codes whole, and replaces the cache in one transaction (contract 25). */
export async function readReference(context: SyncContext): Promise<StepEnd | null> {
  const answer = await context.adapter.reference();
  if (answer.kind !== 'done') return endOf(answer);
  const billing = await context.adapter.billingSettings();
  const { store } = context;
  const startedAt = nowInstant(store);
  syncWrite(context, 'sync.reference', () => {
    const approved = approvedRates(context);
    writeReference(store, answer.value);
    // Not everybody may read how the firm bills: what was known before stays.
    if (billing.kind === 'done') putPmsBilling(store, billing.value);
    for (const thing of answer.value.unreadable) park(store, 'reference', thing);
    releaseParkedBefore(store, 'reference', startedAt);
    for (const line of approved) askAboutRate(context, line);
  });
  return null;
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
    const tableRate = rateFor(payload.matterId, payload.timekeeperId);
    return payload.rateMinor === tableRate ? [{ entryId, payload, tableRate }] : [];
  });
}

/** The rate changed on the PMS after a line was approved at the old one: a person says which counts (contract 21, 25). */
function askAboutRate(context: SyncContext, { entryId, payload, tableRate }: ApprovedLine): void {
  const { store } = context;
  const rateMinor = factsContext(store).rateFor(payload.matterId, payload.timekeeperId);
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
