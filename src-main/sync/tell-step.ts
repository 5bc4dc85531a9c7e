import type { Answer } from '../../shared/pms/port';
import { type Followed, followedBy, type StepAct } from '../../shared/sync/step';
import type { OutboxRow } from '../../shared/sync/types';
import { getBase } from '../store/sync/base';
import { getRow } from '../store/sync/outbox';
import { addStep, beginStep, endStep, type StepAnswer } from '../store/sync/sync-step';
import type { SyncContext } from './context';
import { lastAnswerOf } from './steps';

/**
 * Writes down what was asked about a row, what came back and what followed, each in the transaction that does it. What
 * followed is read from the database after the effect, so that the history can't say anything else than what is so.
 */

/** A request about a row is about to leave; the number of its step. */
export function stepBegins(
  { store, run }: Pick<SyncContext, 'store' | 'run'>,
  row: OutboxRow,
  act: 'send' | 'resend',
): number {
  return beginStep(store, { runId: run, row, act });
}

/** Does what the answer to a begun step calls for, and writes down both. */
export function endingStep<T>(
  context: SyncContext,
  step: number,
  row: OutboxRow,
  answer: Answer<unknown>,
  work: () => T,
): T {
  const { result, followed } = observed(context, row, work);
  endStep(context.store, step, answerOf(context, row, answer, null), followed);
  return result;
}

/** Does what a look at the PMS or at our own tables calls for, and writes down both. */
export function tellingStep<T>(
  context: SyncContext,
  row: OutboxRow,
  told: { act: StepAct; answer: Answer<unknown> | null; message?: string },
  work: () => T,
): T {
  const { result, followed } = observed(context, row, work);
  const answer = answerOf(context, row, told.answer, told.message ?? null);
  addStep(context.store, { runId: context.run, row, act: told.act }, answer, followed);
  return result;
}

/** What a look at a record came to, where the answer has no words of its own. */
export function lookWords(answer: Answer<unknown>): string {
  if (answer.kind === 'done') return 'The record is there';
  if (answer.kind === 'absent')
    return answer.status === 404 ? 'The record is gone' : 'The record is not ours to see';
  return lastAnswerOf(answer).message;
}

function observed<T>(
  { store, counts }: SyncContext,
  row: OutboxRow,
  work: () => T,
): { result: T; followed: Followed } {
  const conflicts = counts.conflicts;
  const result = work();
  const state = getRow(store, row.operationId)?.state ?? 'withdrawn';
  return { result, followed: followedBy(state, counts.conflicts > conflicts) };
}

function answerOf(
  { store }: SyncContext,
  row: OutboxRow,
  answer: Answer<unknown> | null,
  message: string | null,
): StepAnswer {
  const remoteId = getBase(store, row.entryId)?.remoteId ?? null;
  if (answer === null) return { answer: null, status: null, message: message ?? '', remoteId };
  const last = lastAnswerOf(answer);
  return { answer: last.kind, status: last.status, message: message ?? last.message, remoteId };
}
