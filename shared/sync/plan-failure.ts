import type { RetryReason } from '../pms/port';
import { type Hold, holdFor } from './hold';
import { longestWaitMs, retryDelayMs } from './retry';

/** So many failures of its own in a row, and a row is no longer tried by itself: it delays nobody else either way (P5). */
export const triesAllowed = 5;
/** So many looks that told nothing, and a person is told; the looks go on, since sending would be a guess (P2). */
export const looksAllowed = 5;

/** What a failed request says of the row that it was about. */
export type Obstacle = {
  /** It may be this row's alone: the row is put off and counts the failure. */
  readonly isOwn: boolean;
  /** It stands in everybody's way: the run ends. */
  readonly isEverybodys: boolean;
};

/**
 * Whose trouble a failed request is (contract 14). An answer that can't be read or an error of the server's own may come of
 * one record: the rest goes on, and where it is the whole PMS, the next list says so. A timeout may be either.
 * @param afterMs what the server asked to wait for; who asks for a pause means everybody
 */
export function obstacleOf(reason: RetryReason, afterMs: number | null): Obstacle {
  if (reason === 'timeout') return { isOwn: true, isEverybodys: true };
  const isOwn = reason === 'bad_answer' || (reason === 'server_error' && afterMs === null);
  return { isOwn, isEverybodys: !isOwn };
}

export type Failure = {
  /** Failures of the row's own in a row, this one included. What stands in everybody's way is none. */
  readonly failures: number;
  readonly words: string;
  readonly afterMs: number | null;
  /** In [0, 1), injected. */
  readonly jitter: number;
};

export type FailurePlan =
  | { readonly kind: 'again'; readonly delayMs: number }
  | { readonly kind: 'hold'; readonly hold: Hold };

/** What a failure that may be the row's own leads to: another try after a while, or a person (contract 14, 15). */
export function planFailure({ failures, words, afterMs, jitter }: Failure): FailurePlan {
  if (failures >= triesAllowed) {
    const reason = `Tried ${failures} times in vain${words === '' ? '' : `. The last time: ${words}`}`;
    return { kind: 'hold', hold: holdFor('tried_often', reason, null) };
  }
  // A longer Retry-After is kept by the limit that everything shares (contract 15).
  return { kind: 'again', delayMs: Math.min(longestWaitMs, retryDelayMs(failures, jitter, afterMs)) };
}

export type FailedLook = { readonly delayMs: number; readonly stuck: Hold | null };

/** What a look that told nothing about an unknown outcome leads to. The row stays unknown: it is never sent on a guess. */
export function planFailedLook(failedLooks: number, pauseMs: number, words: string): FailedLook {
  const delayMs = Math.min(longestWaitMs, pauseMs * 2 ** Math.min(10, Math.max(0, failedLooks - 1)));
  if (failedLooks < looksAllowed) return { delayMs, stuck: null };
  const reason = `Sent without an answer, and looked up ${failedLooks} times in vain. The last time: ${words}`;
  return { delayMs, stuck: { ...holdFor('tried_often', reason, null), remedy: lookRemedy } };
}

const lookRemedy =
  'Look whether the PMS has it. It is looked up again every few minutes, and is not sent twice meanwhile.';
