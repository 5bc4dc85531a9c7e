import type { EntryFacts } from '../../shared/domain/time-entry';
import type { Answer, RemoteEntry, SentCreate } from '../../shared/pms/port';
import { mayBeMadeOf } from '../../shared/sync/likeness';
import { planFailedLook } from '../../shared/sync/plan-failure';
import { isPutOff } from '../../shared/sync/retry';
import { planResent, settleWay } from '../../shared/sync/settle-way';
import type { OutboxRow } from '../../shared/sync/types';
import { instantIn, nowInstant } from '../store/database';
import { getMatter } from '../store/reference';
import { getBase } from '../store/sync/base';
import { openConflictOf } from '../store/sync/conflict';
import { isFromCopy } from '../store/sync/from-copy';
import { isHandedOver } from '../store/sync/handed-over';
import { getRow, rowsInState } from '../store/sync/outbox';
import { markResent, putOff, withdrawRow } from '../store/sync/outbox-marks';
import { requeue } from '../store/sync/queue';
import { countFailedLook, markStuck } from '../store/sync/row-failures';
import { ownerOf } from '../store/sync/twin-candidates';
import { apart } from './apart';
import { applyCreateFound, applyLook, applyMade } from './apply-look';
import { applyGone } from './apply-remote';
import { type StepEnd, type SyncContext, stoppedEnd, syncWrite } from './context';
import { lookSince } from './look-since';
import { lookUp } from './look-up';
import { endOf, isAboutOneRecord, lastAnswerOf, mayBeItsOwn } from './steps';
import { endingStep, lookWords, stepBegins, tellingStep } from './tell-step';

/** A record that is not ours to see for now is looked at again after this long. */
const forbiddenPauseMs = 600_000;
/** What can't be read for now may be put right by a colleague at any time. */
const unreadablePauseMs = 60_000;

/** Settles what was sent without a certain answer, before anything else of those entries (contract 10). */
export async function settle(context: SyncContext): Promise<StepEnd | null> {
  for (const row of rowsInState(context.store, 'unknown')) {
    if (context.stopped()) return stoppedEnd;
    const end = await apart(context, () => settleRow(context, row));
    if (end !== null) return end;
  }
  return null;
}

async function settleRow(context: SyncContext, row: OutboxRow): Promise<StepEnd | null> {
  if (!isDue(context, row)) return null;
  return row.operation === 'create' ? settleCreate(context, row) : settleChange(context, row);
}

/** A search has its time, and one whose candidates lie before a person waits for that person. */
function isDue({ store }: SyncContext, row: OutboxRow): boolean {
  if (isPutOff(row.nextAttemptAt, nowInstant(store)) || isHandedOver(store, row.entryId)) return false;
  return openConflictOf(store, row.entryId)?.kind !== 'outcome_ambiguous';
}

async function settleCreate(context: SyncContext, row: OutboxRow): Promise<StepEnd | null> {
  const { store, adapter } = context;
  const { payload, operationId } = row;
  if (payload === null) return null;
  const way = settleWay({
    row,
    capabilities: adapter.capabilities,
    serverNow: adapter.serverTime(),
    now: nowInstant(store),
  });
  if (way === 'send_same_key') {
    const resent = await resend(context, row, payload);
    if (resent !== 'search') return resent;
  }
  const sent: SentCreate = { operationId, facts: payload, since: lookSince(context, row) };
  const found = await adapter.findCreated(sent, context.ids);
  if (found.kind !== 'done') return putOffOrEnd(context, row, found);
  store.failpoints.hit('settle:found');
  const lookedFor = { facts: payload, fromCopy: isFromCopy(store, row.entryId) };
  const mayBeIt = found.value.items.filter(
    (one) => one.reference === operationId || mayBeMadeOf(lookedFor, one, adapter.normalise),
  );
  // One that names this operation is its own, whoever has it.
  const isNoneFree = mayBeIt.every(
    ({ reference, remoteId }) => reference !== operationId && ownerOf(store, remoteId) !== null,
  );
  const [unread] = found.value.unreadable;
  if (unread !== undefined && isNoneFree) {
    // One that we can't read could be ours: to say "not there" would be a guess.
    const message = `A record of the PMS could not be read (${unread.reason})`;
    return putOffOrEnd(context, row, { kind: 'retry', reason: 'bad_answer', afterMs: null, message });
  }
  if (isNoneFree && isOutOfSight(context, payload)) {
    putOffRow(context, row, outOfSight, unreadablePauseMs, outOfSight.message);
    return null;
  }
  syncWrite(context, 'sync.settle', () => {
    if (isStillUnknown(context, row)) applyCreateFound(context, row, mayBeIt);
  });
  return null;
}

/** A matter that is not shown takes its records along: that nothing but others’ is found says nothing (P2, contract 10). */
const isOutOfSight = ({ store }: SyncContext, { matterId }: EntryFacts): boolean =>
  matterId !== null && getMatter(store, matterId)?.status === 'gone';

const outOfSight = {
  kind: 'retry',
  reason: 'bad_answer',
  afterMs: null,
  message: 'Its matter is not shown to you in the PMS: whether it arrived can’t be looked up',
} as const;

/** The same operation under the same key: the vendor makes one record of it, however often it arrives (contract 10). */
async function resend(
  context: SyncContext,
  row: OutboxRow,
  payload: EntryFacts,
): Promise<StepEnd | 'search' | null> {
  const { store, adapter } = context;
  const resent = { ...row, attempts: row.attempts + 1 };
  const step = syncWrite(context, 'sync.attempt', () => {
    markResent(store, row.operationId);
    return stepBegins(context, resent, 'resend');
  });
  store.failpoints.hit('settle:before-request');
  const answer = await adapter.create(row.operationId, payload, context.ids);
  syncWrite(context, 'sync.answer', () => endingStep(context, step, resent, answer, () => undefined));
  const decision = planResent(answer);
  switch (decision.kind) {
    case 'read_back':
      return readBackMade(context, row, decision.remote);
    case 'search':
      return 'search';
    case 'nothing_there':
      syncWrite(context, 'sync.settle', () => {
        if (isStillUnknown(context, row)) applyCreateFound(context, row, []);
      });
      return null;
    case 'later':
      putOffRow(context, row, answer, unreadablePauseMs);
      return null;
    case 'end':
      return answer.kind === 'done' ? null : putOffOrEnd(context, row, answer);
  }
}

/** What a key answers may be as old as the key: the record is read as it is now. */
async function readBackMade(
  context: SyncContext,
  row: OutboxRow,
  made: RemoteEntry,
): Promise<StepEnd | null> {
  const { store, adapter } = context;
  const now = await adapter.get(made.remoteId, context.ids);
  if (now.kind !== 'done' && now.kind !== 'absent') return putOffOrEnd(context, row, now);
  store.failpoints.hit('settle:found');
  syncWrite(context, 'sync.settle', () => {
    if (!isStillUnknown(context, row)) return;
    applyMade(context, row, now.kind === 'done' ? now.value : made);
    const base = getBase(store, row.entryId);
    // Made, and deleted by somebody before we heard of it.
    const isGone = now.kind === 'absent' && now.status === 404 && base?.remoteId === made.remoteId;
    if (isGone) applyGone(context, row.entryId, base);
  });
  return null;
}

async function settleChange(context: SyncContext, row: OutboxRow): Promise<StepEnd | null> {
  const { store } = context;
  const base = getBase(store, row.entryId);
  if (base === null) {
    // The record went in the meantime: there is nothing left that the change could have changed.
    syncWrite(context, 'sync.settle', () => {
      withdrawRow(store, row.operationId);
      requeue(store, row.entryId);
    });
    return null;
  }
  const answer = await lookUp(context, base.remoteId);
  if (answer.kind !== 'done' && answer.kind !== 'absent') return putOffOrEnd(context, row, answer);
  if (answer.kind === 'absent' && answer.status === 403) {
    putOffRow(context, row, answer, forbiddenPauseMs, lookWords(answer));
    return null;
  }
  syncWrite(context, 'sync.settle', () => {
    if (isStillUnknown(context, row))
      applyLook(context, row, base, answer.kind === 'done' ? answer.value : null);
  });
  return null;
}

/** What can't be told about one record puts off its row, which stays unknown and in sight; the rest goes on (contract 7). */
function putOffOrEnd(
  context: SyncContext,
  row: OutboxRow,
  answer: Exclude<Answer<unknown>, { kind: 'done' }>,
): StepEnd | null {
  const end = endOf(answer);
  if (mayBeItsOwn(end)) putOffRow(context, row, answer, unreadablePauseMs);
  return isAboutOneRecord(answer) ? null : end;
}

function putOffRow(
  context: SyncContext,
  row: OutboxRow,
  answer: Answer<unknown>,
  pauseMs: number,
  message = lastAnswerOf(answer).message,
): void {
  const { store } = context;
  syncWrite(context, 'sync.settle', () => {
    if (!isStillUnknown(context, row)) return;
    tellingStep(context, row, { act: 'look', answer, message }, () => {
      const { delayMs, stuck } = planFailedLook(countFailedLook(store, row.operationId), pauseMs, message);
      putOff(store, row.operationId, instantIn(store, delayMs), { ...lastAnswerOf(answer), message });
      if (stuck !== null) markStuck(store, row.operationId, stuck);
    });
    store.changed(['activity', 'status']);
  });
}

/** A person may have decided while we asked. */
function isStillUnknown({ store }: SyncContext, row: OutboxRow): boolean {
  return getRow(store, row.operationId)?.state === 'unknown';
}
