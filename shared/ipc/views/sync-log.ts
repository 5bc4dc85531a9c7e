import { z } from 'zod';
import { Id, RemoteId } from '../../domain/id';
import { Followed } from '../../sync/step';
import { Instant } from '../../time/work-date';

/** One sync, as the log tells it. */
export const SyncRunView = z.strictObject({
  id: z.int(),
  startedAt: Instant,
  endedAt: Instant.nullable(),
  outcome: z.string(),
  pulled: z.int(),
  pushed: z.int(),
  conflicts: z.int(),
  held: z.int(),
  /** How many steps about entries it opens to, and how many of them left something to try or look up again. */
  steps: z.int(),
  unsettled: z.int(),
  words: z.string(),
});
export type SyncRunView = z.infer<typeof SyncRunView>;

/** One step on an entry's way to the PMS, in words. */
export const SyncStepView = z.strictObject({
  id: z.int(),
  runId: z.int().nullable(),
  entryId: Id,
  /** What the entry is called in a list. */
  title: z.string(),
  at: Instant,
  answeredAt: Instant.nullable(),
  /** "Sent as new (version 2), second try" */
  asked: z.string(),
  /** "Clio said no (422): Quantity must be positive"; empty where nothing was asked. */
  answered: z.string(),
  /** "Held"; empty where the answer says it all. */
  followedWords: z.string(),
  followed: Followed.nullable(),
  isTrouble: z.boolean(),
  times: z.int().min(1),
  remoteId: RemoteId.nullable(),
});
export type SyncStepView = z.infer<typeof SyncStepView>;
