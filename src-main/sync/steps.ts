import type { Answer, RetryReason } from '../../shared/pms/port';
import { obstacleOf } from '../../shared/sync/plan-failure';
import type { LastAnswer } from '../store/sync/outbox-marks';
import type { StepEnd } from './context';

/** The answers that end a step because they say nothing about a record: they stand in everybody's way. */
export function endOf(answer: Exclude<Answer<unknown>, { kind: 'done' }>): StepEnd {
  switch (answer.kind) {
    case 'retry':
      return { reason: answer.reason, afterMs: answer.afterMs, words: answer.message };
    case 'signed_out':
      return { reason: 'signed_out', afterMs: null, words: answer.message };
    case 'refused':
      return answer.why === 'version_retired'
        ? {
            reason: 'app_too_old',
            afterMs: null,
            words: `The PMS no longer serves this version: ${answer.message}`,
          }
        : { reason: 'bad_answer', afterMs: null, words: answer.message };
    case 'absent':
      return { reason: 'bad_answer', afterMs: null, words: 'The PMS does not let this be read' };
    case 'moved':
    case 'unknown':
      return { reason: 'bad_answer', afterMs: null, words: 'The PMS gave no usable answer' };
  }
}

/** Whether an answer may be about the one record that was asked for: then it stands in nobody else's way (contract 14). */
export function isAboutOneRecord(answer: Exclude<Answer<unknown>, { kind: 'done' }>): boolean {
  const { reason, afterMs } = endOf(answer);
  return isRetryReason(reason) && !obstacleOf(reason, afterMs).isEverybodys;
}

/** Whether what ended a step may come of the one record that was asked for: that one is put off, whatever else follows. */
export function mayBeItsOwn(end: StepEnd): boolean {
  return isRetryReason(end.reason) && obstacleOf(end.reason, end.afterMs).isOwn;
}

function isRetryReason(reason: StepEnd['reason']): reason is RetryReason {
  return reason !== 'signed_out' && reason !== 'stopped' && reason !== 'app_too_old';
}

/** What a row keeps of an answer: kind, status and the vendor's words; never our content. */
export function lastAnswerOf(answer: Answer<unknown>): LastAnswer {
  return {
    kind: answer.kind,
    status: 'status' in answer ? answer.status : null,
    message: 'message' in answer ? answer.message : '',
  };
}
