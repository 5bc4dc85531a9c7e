import { z } from 'zod';
import { Id } from '../domain/id';
import { type Segment, Timer } from '../domain/timer';
import { Instant } from '../time/work-date';
import { nextMidnight } from './by-day';

/**
 * A stretch of a running timer that a person is asked about once. Nothing stops by itself (P7): the stretch counts until
 * somebody says otherwise, but for what only a moved clock made.
 */
export const DoubtKind = z.enum([
  /** No key and no move; the screen was not locked. */
  'idle',
  /** Between the stamps of suspend and resume. */
  'asleep',
  /** The wall clock went forwards beside the steady one: not counted unless a person says so. */
  'clock_forward',
  /** It went back: nothing is counted twice or lost, and there is nothing to answer but that it was read. */
  'clock_back',
  /** Ran past midnight for long, and nobody can say when the work ended. */
  'overnight',
]);
export type DoubtKind = z.infer<typeof DoubtKind>;

export const Doubt = z.strictObject({
  id: Id,
  timerId: Id,
  kind: DoubtKind,
  fromAt: Instant,
  /** Null: it still goes on. */
  toAt: Instant.nullable(),
  /** What a person said; null: not asked yet, or not answered. */
  answer: z.enum(['keep', 'leave_out']).nullable(),
  notedAt: Instant,
});
export type Doubt = z.infer<typeof Doubt>;

/** Whether the stretch counts as things stand. */
export function isCounted({ kind, answer }: Pick<Doubt, 'kind' | 'answer'>): boolean {
  return answer === null ? kind !== 'clock_forward' : answer === 'keep';
}

/** An absence can be asked about when it has ended; a night on end at once. */
export function isAskable({ kind, toAt, answer }: Doubt): boolean {
  return answer === null && (toAt !== null || kind === 'overnight');
}

/** A sleep shorter than this is nobody's question. */
export const shortestSleepMs = 300_000;

/** Longer than any sitting: a segment of this length that goes over midnight was perhaps forgotten. */
const forgottenAfterMs = 10 * 3_600_000;

/** From when on a running segment was perhaps forgotten overnight: from the midnight that it went over. Null: it was not. */
export function forgottenFrom(segment: Segment, now: Instant): Instant | null {
  if (segment.stoppedAt !== null) return null;
  if (Date.parse(now) - Date.parse(segment.startedAt) < forgottenAfterMs) return null;
  const midnight = new Date(nextMidnight(segment.startedAt, segment.zone)).toISOString();
  return midnight < now ? midnight : null;
}

/** A doubt in the way a person is asked it, with what it is about. */
export const DoubtView = z.strictObject({
  doubt: Doubt,
  timer: Timer,
  matterName: z.string(),
  matterNumber: z.string(),
  /** Whole seconds of the stretch in which the timer ran. */
  seconds: z.int(),
});
export type DoubtView = z.infer<typeof DoubtView>;
