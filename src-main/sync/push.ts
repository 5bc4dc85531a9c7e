import type { FactName } from '../../shared/domain/time-entry';
import { leadingRows, type PushInput, type PushStep, planPush } from '../../shared/sync/plan-push';
import type { ConflictKind, OutboxRow } from '../../shared/sync/types';
import { getApproval } from '../store/approvals';
import { nowInstant } from '../store/database';
import { requireEntry } from '../store/entries';
import { getMatter } from '../store/reference';
import { getBase } from '../store/sync/base';
import { openConflictOf } from '../store/sync/conflict';
import { getRow, rowsForSync } from '../store/sync/outbox';
import { requeue } from '../store/sync/queue';
import { acceptedKinds } from './accepted';
import { applyHold } from './apply-answer';
import { type StepEnd, type SyncContext, syncWrite } from './context';
import { remoteOfBase } from './local-side';
import { openConflict } from './open-conflict';
import { sendRow } from './send-row';
import { inParallel } from './steps';
import { tellingStep } from './tell-step';

/** Requests under way at once: enough to hide the way there, few enough for the vendor's limit. */
const inFlightAtOnce = 4;
/** A row that stands behind another is sent in the next round; this many rounds a cycle. */
const rounds = 3;

/** Sends what may leave, the oldest first, one row of an entry at a time (contract 8 to 14). */
export async function push(context: SyncContext): Promise<StepEnd | null> {
  for (let round = 0; round < rounds; round += 1) {
    const sendable = leadingRows(rowsForSync(context.store)).filter((row) => prepare(context, row));
    if (sendable.length === 0) return null;
    const end = await inParallel(context, sendable, inFlightAtOnce, (row) => sendInTurn(context, row));
    if (end !== null) return end;
  }
  return null;
}

/**
 * A row whose turn has come is asked about once more, as it is by then: while others were sent, a person may have changed
 * the entry, taken its approval back, or handed it over (P4).
 */
async function sendInTurn(context: SyncContext, { operationId }: OutboxRow): Promise<StepEnd | null> {
  const row = getRow(context.store, operationId);
  return row !== null && prepare(context, row) ? sendRow(context, row) : null;
}

/** Does what the planner says about a row before it may leave; true if it may. */
function prepare(context: SyncContext, row: OutboxRow): boolean {
  const step = planPush(pushInput(context, row));
  if (step.kind === 'send') return true;
  if (step.kind === 'hold' || step.kind === 'conflict' || step.kind === 'requeue') {
    syncWrite(context, 'sync.prepare', () => hinder(context, row, step));
  }
  return false;
}

function hinder(
  context: SyncContext,
  row: OutboxRow,
  step: Extract<PushStep, { kind: 'hold' | 'conflict' | 'requeue' }>,
): void {
  const { store } = context;
  if (step.kind === 'requeue') requeue(store, row.entryId);
  if (step.kind === 'hold') {
    tellingStep(context, row, { act: 'check', answer: null, message: step.hold.reason }, () =>
      applyHold(context, row, step.hold, null),
    );
  }
  if (step.kind === 'conflict') {
    tellingStep(context, row, { act: 'check', answer: null }, () => openFor(context, row, step.conflict));
  }
}

function openFor(context: SyncContext, row: OutboxRow, kind: ConflictKind): void {
  const { store } = context;
  const base = getBase(store, row.entryId);
  openConflict(context, {
    entryId: row.entryId,
    kind,
    base: base?.facts ?? null,
    remote: base === null ? null : remoteOfBase(base),
  });
}

function pushInput(context: SyncContext, row: OutboxRow): PushInput {
  const { store } = context;
  const entry = requireEntry(store, row.entryId);
  const matterId = row.payload?.matterId ?? null;
  return {
    row,
    entry: { revision: entry.revision, deleted: entry.deletedAt !== null, reviewState: entry.reviewState },
    base: getBase(store, row.entryId),
    approval: getApproval(store, row.entryId),
    hasOpenConflict: openConflictOf(store, row.entryId) !== null,
    matterStatus: matterId === null ? null : (getMatter(store, matterId)?.status ?? null),
    unknownThere: unknownThere(context, row),
    keptThere: keptThere(context, row),
    accepted: acceptedKinds(context, row),
    now: nowInstant(store),
  };
}

/** The codes that a payload takes away and that the vendor keeps once they are set. */
function keptThere({ store, adapter }: SyncContext, { entryId, payload }: OutboxRow): FactName[] {
  if (payload === null || adapter.capabilities.takesCodesAway) return [];
  const base = getBase(store, entryId);
  const codes = ['taskCode', 'activityCode'] as const;
  // One code alone can't be said there at all, and is refused as such.
  if (base === null || codes.some((name) => payload[name] !== null)) return [];
  return codes.filter((name) => base.facts[name] !== null);
}

/** What a payload names that the PMS's tables don't hold. */
function unknownThere({ ids }: SyncContext, { payload }: OutboxRow): FactName[] {
  if (payload === null) return [];
  const names: FactName[] = [];
  if (payload.matterId !== null && ids.toRemote('matters', payload.matterId) === null) names.push('matterId');
  if (ids.toRemote('timekeepers', payload.timekeeperId) === null) names.push('timekeeperId');
  if (payload.taskCode !== null && ids.codeRemote('task', payload.taskCode) === null) names.push('taskCode');
  if (payload.activityCode !== null && ids.codeRemote('activity', payload.activityCode) === null) {
    names.push('activityCode');
  }
  return names;
}
