import { z } from 'zod';
import { Id, RemoteId } from '../domain/id';
import { Instant } from '../time/work-date';
import { OutboxRow, type OutboxState } from './types';

/** What was done about a row of the outbox. */
export const StepAct = z.enum([
  /** Its create, update or delete went out. */
  'send',
  /** The same create once more under the same key, which makes no second record (contract 10). */
  'resend',
  /** The PMS was asked what became of it. */
  'look',
  /** Judged here, and nothing was sent. */
  'check',
  /** A person asked for another try. */
  'retry',
  /** What it was held for has changed, so it is tried again. */
  'release',
]);
export type StepAct = z.infer<typeof StepAct>;

/** Where the row stood afterwards. */
export const Followed = z.enum(['done', 'again', 'unknown', 'held', 'conflict', 'withdrawn']);
export type Followed = z.infer<typeof Followed>;

/**
 * One step on an entry's way to the PMS: what was asked, what came back, what followed. It holds ids, figures and the
 * vendor's words, never our content.
 */
export const SyncStep = z.strictObject({
  id: z.int(),
  /** The cycle it belongs to; null for a person's act. */
  runId: z.int().nullable(),
  entryId: Id,
  operationId: Id,
  operation: OutboxRow.shape.operation,
  revision: z.int().min(1),
  act: StepAct,
  /** How often the operation had gone out, this time included. */
  attempt: z.int().min(0),
  at: Instant,
  /** The last answer of this kind; null while none has come. */
  answeredAt: Instant.nullable(),
  /** The kind of the answer in the port's words; null where nothing was asked. */
  answer: z.string().nullable(),
  status: z.int().nullable(),
  message: z.string(),
  /** Null while it is under way. */
  followed: Followed.nullable(),
  remoteId: RemoteId.nullable(),
  /** Equal looks one after the other are one step, counted. */
  times: z.int().min(1),
});
export type SyncStep = z.infer<typeof SyncStep>;

/** What a row's state says about what followed; a conflict that opened comes before it. */
export function followedBy(state: OutboxState, conflictOpened: boolean): Followed {
  if (conflictOpened) return 'conflict';
  switch (state) {
    case 'done':
    case 'held':
    case 'withdrawn':
      return state;
    case 'attempted':
    case 'unknown':
      return 'unknown';
    case 'ready':
    case 'awaiting_approval':
      return 'again';
  }
}

/** Whether a step is one that a person looks for when something went wrong. */
export function isTrouble({ followed, act }: Pick<SyncStep, 'followed' | 'act'>): boolean {
  if (act === 'retry' || act === 'release') return false;
  return followed !== 'done' && followed !== 'withdrawn' && followed !== null;
}
