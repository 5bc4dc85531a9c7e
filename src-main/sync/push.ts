import type { Id } from '../../shared/domain/id';
import { leadingRows, type PushInput, type PushStep, planPush } from '../../shared/sync/plan-push';
import { isReleased } from '../../shared/sync/plan-release';
import type { ConflictKind, OutboxRow } from '../../shared/sync/types';
import { getApproval } from '../store/approvals';
import { nowInstant } from '../store/database';
import { requireEntry } from '../store/entries';
import { getBase } from '../store/sync/base';
import { openConflictOf } from '../store/sync/conflict';
import { carriesItsHash } from '../store/sync/damaged-rows';
import { isHandedOver } from '../store/sync/handed-over';
import { getRow, rowsForSync } from '../store/sync/outbox';
import { markReadyAgain } from '../store/sync/outbox-marks';
import { requeue } from '../store/sync/queue';
import { forgetFailures, heldIn } from '../store/sync/row-failures';
import { acceptedKinds } from './accepted';
import { apart, apartNow } from './apart';
import { applyHold, auditRow } from './apply-answer';
import { circumstancesOf } from './circumstances';
import { type StepEnd, type SyncContext, stoppedEnd, syncWrite } from './context';
import { remoteOfBase } from './local-side';
import { mendQueue } from './mend-queue';
import { openConflict } from './open-conflict';
import { type Begun, beginRow, type Push, sendRow } from './send-row';
import { tellingStep } from './tell-step';
import { togetherIn } from './together';

/** Requests under way at once: enough to hide the way there, few enough for the vendor's limit. */
const inFlightAtOnce = 8;
/** A row that stands behind another is sent in the next round; this many rounds a cycle. */
const rounds = 3;

/** Sends what may leave, the oldest first, one row of an entry at a time (contract 8 to 14). */
export async function push(context: SyncContext): Promise<StepEnd | null> {
  for (let round = 0; round < rounds; round += 1) {
    // Their ids alone: what they carry is read when their turn comes, however many wait.
    const sendable = leadingRows(rowsForSync(context.store))
      .filter((row) => apartNow(context, () => prepare(context, row)))
      .map(({ operationId }) => operationId);
    if (sendable.length === 0) return null;
    const end = await sendAll(context, sendable);
    if (end !== null) return end;
  }
  return null;
}

/** Sends rows in their order, so many at a time, until one of them ends the run or the cycle is stopped. */
async function sendAll(context: SyncContext, operationIds: readonly Id[]): Promise<StepEnd | null> {
  const together = togetherIn(context);
  const queue = operationIds.values();
  const errors: unknown[] = [];
  let end: StepEnd | null = null;
  const mayGoOn = (): boolean => {
    if (end === null && context.stopped()) end = stoppedEnd;
    return end === null && errors.length === 0;
  };
  const rows: Push = {
    together,
    ends(why) {
      end ??= why;
    },
  };
  /** What concerns one row. Nothing works behind the back of a cycle that has ended: an error waits until all have come to rest. */
  const ofOne = async <T>(work: () => Promise<T>): Promise<T | null> => {
    try {
      return await apart(context, work);
    } catch (error) {
      errors.push(error);
      return null;
    }
  };
  const begin = (operationId: Id) => () => (mayGoOn() ? beginInTurn(context, operationId) : null);
  /** One request after another. What an answer does is written along with the next row's attempt. */
  const lane = async (): Promise<void> => {
    let written: Promise<unknown> = Promise.resolve();
    for (const operationId of queue) {
      if (!mayGoOn()) break;
      const sending = ofOne(async () => {
        const begun = await together('sync.attempt', begin(operationId));
        return begun === null ? null : sendRow(context, begun, rows);
      });
      await written;
      const sent = await sending;
      written = ofOne(async () => sent?.written);
    }
    await written;
  };
  const lanes = Math.min(inFlightAtOnce, operationIds.length);
  await Promise.all(Array.from({ length: lanes }, lane));
  if (errors.length > 0) throw errors[0];
  return end;
}

/**
 * A row whose turn has come is asked about once more, as it is by then: while others were sent, a person may have changed
 * the entry, taken its approval back, or handed it over (P4). In the running transaction, which marks it as attempted.
 */
function beginInTurn(context: SyncContext, operationId: Id): Begun | null {
  const row = getRow(context.store, operationId);
  if (row !== null && !carriesItsHash(row)) {
    // Changed by other hands since the cycle began: nothing leaves but what was approved (P4).
    mendQueue(context.store);
    return null;
  }
  return row !== null && prepare(context, row) ? beginRow(context, row) : null;
}

/** Does what the planner says about a row before it may leave; true if it may. */
function prepare(context: SyncContext, found: OutboxRow): boolean {
  const row = released(context, found);
  const step = planPush(pushInput(context, row));
  if (step.kind === 'send') return true;
  if (step.kind === 'hold' || step.kind === 'conflict' || step.kind === 'requeue') {
    syncWrite(context, 'sync.prepare', () => hinder(context, row, step));
  }
  return false;
}

/** A held row goes on where something that it depends on has changed since (contract 14). */
function released(context: SyncContext, row: OutboxRow): OutboxRow {
  const { store } = context;
  const isFree =
    row.state === 'held' &&
    !isHandedOver(store, row.entryId) &&
    openConflictOf(store, row.entryId) === null &&
    isReleased(heldIn(store, row.operationId), circumstancesOf(context, row));
  if (!isFree) return row;
  return syncWrite(context, 'sync.prepare', () => {
    const message = 'What it was held for has changed';
    tellingStep(context, row, { act: 'release', answer: null, message }, () => {
      markReadyAgain(store, row.operationId, null, null);
      forgetFailures(store, row.operationId);
      auditRow(context, row, 'sync.hold_released', { holdReason: row.holdReason }, null);
      requeue(store, row.entryId);
      store.changed(['status', 'activity', 'entries', 'prebill']);
    });
    return getRow(store, row.operationId) ?? row;
  });
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
  const { entryId } = row;
  const base = once(() => getBase(store, entryId));
  const circumstances = once(() => circumstancesOf(context, row));
  // Most rows wait for something that the first question tells: the rest is read when it is asked for.
  return {
    row,
    entry: { revision: entry.revision, deleted: entry.deletedAt !== null, reviewState: entry.reviewState },
    get base() {
      return base();
    },
    get approval() {
      return getApproval(store, entryId);
    },
    get hasOpenConflict() {
      return openConflictOf(store, entryId) !== null;
    },
    isHandedOver: isHandedOver(store, entryId),
    get matterStatus() {
      return circumstances().matterStatus;
    },
    get isOtherCurrency() {
      return circumstances().isOtherCurrency;
    },
    get unknownThere() {
      return circumstances().unknownThere;
    },
    get keptThere() {
      return circumstances().keptThere;
    },
    get accepted() {
      return acceptedKinds(context, row);
    },
    now: nowInstant(store),
  };
}

function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}
