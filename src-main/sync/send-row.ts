import type { Answer, RemoteEntry } from '../../shared/pms/port';
import { type Hold, holdFor } from '../../shared/sync/hold';
import { type AnswerEffect, planAnswer } from '../../shared/sync/plan-answer';
import type { Base, OutboxRow } from '../../shared/sync/types';
import { getBase } from '../store/sync/base';
import { openConflictOf } from '../store/sync/conflict';
import { getRow } from '../store/sync/outbox';
import { type LastAnswer, markAttempted, markUnknown, withdrawRow } from '../store/sync/outbox-marks';
import { ownerOf } from '../store/sync/twin-candidates';
import { acceptedKinds } from './accepted';
import { applyAgain, applyDeleted, applyFailure, applyHold, applyStored, auditRow } from './apply-answer';
import { applyMade } from './apply-look';
import { applyGone, applyKnown } from './apply-remote';
import { compareAndWrite } from './compare-and-write';
import type { StepEnd, SyncContext } from './context';
import { remoteOfBase } from './local-side';
import { lookUp } from './look-up';
import { openConflict } from './open-conflict';
import { lastAnswerOf } from './steps';
import { endingStep, lookWords, stepBegins, tellingStep } from './tell-step';
import type { Together } from './together';

/** A row that is marked as attempted: it may leave once that is on disk. */
export type Begun = {
  /** As it was when it was judged. */
  readonly row: OutboxRow;
  readonly attempted: OutboxRow;
  readonly base: Base | null;
  /** The number of its step in the history. */
  readonly step: number;
};

/** What all rows of a push share. */
export type Push = {
  readonly together: Together;
  /** Told, in the transaction of an answer, why the run can't go on: no row begins after it. */
  ends(end: StepEnd): void;
};

/** Marks a row as attempted, in the running transaction (contract 9). */
export function beginRow({ store, adapter, run }: SyncContext, row: OutboxRow): Begun {
  const base = getBase(store, row.entryId);
  const attempted: OutboxRow = { ...row, state: 'attempted', attempts: row.attempts + 1 };
  markAttempted(store, row.operationId, adapter.serverTime());
  return { row, attempted, base, step: stepBegins({ store, run }, attempted, 'send') };
}

/**
 * Sends a row that is on disk as attempted. What its answer does is written in one transaction (contract 17). Killed at any point
 * between, the row is found attempted at the next start and settled before anything else.
 * @returns once the answer is here: `written` resolves when what it does is on disk
 */
export async function sendRow(
  context: SyncContext,
  { row, attempted, base, step }: Begun,
  push: Push,
): Promise<{ readonly written: Promise<void> }> {
  const { store, adapter } = context;
  store.failpoints.hit('push:before-request');
  const { answer, after } = await request(context, row, base);
  store.failpoints.hit('push:after-answer');
  const effect = planAnswer({ row, answer, accepted: acceptedKinds(context, row) }, adapter.normalise);
  if (effect.kind === 'look') {
    await lookAndPlan(context, attempted, base, { step, answer, refusal: effect.refusal }, push);
    return { written: Promise.resolve() };
  }
  const written = push.together('sync.answer', () => {
    const end = endingStep(context, step, attempted, answer, () =>
      carryOut(context, attempted, answer, effect),
    );
    if (after !== undefined) applyReadBack(context, row, after);
    if (end !== null) push.ends(end);
  });
  return { written };
}

/** What stood there after our write, by the base that the write made: usually our own echo (contract 4, 11). */
function applyReadBack(context: SyncContext, { entryId }: OutboxRow, after: RemoteEntry | null): void {
  const base = getBase(context.store, entryId);
  if (base === null) return;
  if (after === null) applyGone(context, entryId, base);
  else if (after.remoteId === base.remoteId) applyKnown(context, entryId, base, after);
}

async function request(
  context: SyncContext,
  row: OutboxRow,
  base: Base | null,
): Promise<{ answer: Answer<RemoteEntry | null>; after?: RemoteEntry | null }> {
  const { adapter, ids } = context;
  if (row.operation === 'create' && row.payload !== null) {
    return { answer: await adapter.create(row.operationId, row.payload, ids) };
  }
  if (row.operation === 'update' && row.payload !== null && base !== null) {
    if (adapter.capabilities.updateGuard === 'read_compare')
      return compareAndWrite(context, base, row.payload);
    return { answer: await adapter.update(base.remoteId, base.etag, row.payload, base.hidden, ids) };
  }
  if (row.operation === 'delete' && base !== null) {
    return { answer: await adapter.remove(base.remoteId, base.etag, ids) };
  }
  throw new Error(`Row ${row.operationId} can’t be sent: the planner let it pass`);
}

function carryOut(
  context: SyncContext,
  row: OutboxRow,
  answer: Answer<RemoteEntry | null>,
  effect: Exclude<AnswerEffect, { kind: 'look' }>,
): StepEnd | null {
  const { store } = context;
  const last = lastAnswerOf(answer);
  switch (effect.kind) {
    case 'settled':
    case 'settled_differently':
      if (answer.kind === 'done' && answer.value !== null) applyAnswered(context, row, answer.value);
      return null;
    case 'deleted':
      applyDeleted(context, row);
      return null;
    case 'unknown':
      markUnknown(store, row.operationId, last);
      auditRow(context, row, 'sync.outcome_unknown', null, { operationId: row.operationId });
      store.changed(['status', 'activity', 'entries']);
      return null;
    case 'hold':
      applyHold(context, row, effect.hold, last);
      return null;
    case 'conflict': {
      const base = getBase(store, row.entryId);
      applyAgain(context, row, null, last);
      openConflict(context, {
        entryId: row.entryId,
        kind: effect.conflict,
        base: base?.facts ?? null,
        remote: base === null ? null : remoteOfBase(base),
      });
      return null;
    }
    case 'again': {
      // What stands in everybody's way is waited for by the run; only a row's own trouble puts the row off.
      if (effect.isOwn) applyFailure(context, row, effect, last);
      else applyAgain(context, row, null, last);
      return effect.stopsRun ? { reason: effect.reason, afterMs: effect.afterMs, words: effect.words } : null;
    }
  }
}

/** A key's answer may name a record that came as an entry of its own: an older copy had forgotten that it was sent (contract 10). */
function applyAnswered(context: SyncContext, row: OutboxRow, stored: RemoteEntry): void {
  const owner = row.operation === 'create' ? ownerOf(context.store, stored.remoteId) : null;
  if (owner !== null && owner !== row.entryId) applyMade(context, row, stored);
  else applyStored(context, row, stored);
}

/** Nothing was applied: the record is fetched, and what it holds now is planned like any news of it (contract 11, 12). */
async function lookAndPlan(
  context: SyncContext,
  row: OutboxRow,
  base: Base | null,
  sent: { step: number; answer: Answer<RemoteEntry | null>; refusal: Hold | null },
  { together }: Push,
): Promise<void> {
  const { refusal } = sent;
  if (base === null) {
    const hold = refusal ?? holdFor('invalid', 'The PMS refused it', null);
    await together('sync.answer', () =>
      endingStep(context, sent.step, row, sent.answer, () => applyHold(context, row, hold, null)),
    );
    return;
  }
  const answer = await lookUp(context, base.remoteId);
  await together('sync.answer', () => {
    // What the refusal led to is the look's to say.
    endingStep(context, sent.step, row, sent.answer, () => undefined);
    tellingStep(context, row, { act: 'look', answer, message: lookWords(answer) }, () =>
      planLook(context, row, base, answer, refusal),
    );
  });
}

function planLook(
  context: SyncContext,
  row: OutboxRow,
  base: Base,
  answer: Answer<RemoteEntry>,
  refusal: Hold | null,
): void {
  const { store } = context;
  if (answer.kind === 'absent' && answer.status === 404) {
    if (row.operation === 'delete') applyDeleted(context, row);
    else {
      withdrawRow(store, row.operationId);
      applyGone(context, row.entryId, base);
    }
    return;
  }
  if (answer.kind !== 'done') {
    const last = lastAnswerOf(answer);
    const afterMs = answer.kind === 'retry' ? answer.afterMs : null;
    if (refusal === null) applyFailure(context, row, { words: last.message, afterMs }, last);
    else applyHold(context, row, refusal, last);
    return;
  }
  applyAgain(context, row, null, moved);
  applyKnown(context, row.entryId, base, answer.value);
  const isExplained = openConflictOf(store, row.entryId) !== null;
  const isStillCalledFor = getRow(store, row.operationId)?.state === 'ready';
  if (isExplained || !isStillCalledFor) return;
  if (refusal === null) applyFailure(context, row, { words: moved.message }, moved);
  else applyHold(context, row, refusal, null);
}

const moved: LastAnswer = {
  kind: 'moved',
  status: 412,
  message: 'The PMS has another version than the one that the change was made from',
};
