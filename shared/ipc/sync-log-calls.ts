import { z } from 'zod';
import { Id } from '../domain/id';
import { WorkDate } from '../time/work-date';
import { call } from './call';
import { SyncRunView, SyncStepView } from './views';

/** What sync did, run by run and step by step (P5, P6). Pages go by the number of the last row read. */
export const syncLogCalls = {
  /** Runs, newest first. */
  runsPage: call(
    z.strictObject({ before: z.int().nullable(), onlyTrouble: z.boolean() }),
    z.strictObject({ runs: z.array(SyncRunView), hasMore: z.boolean() }),
  ),
  /** A run's steps in the order in which they began. */
  runSteps: call(
    z.strictObject({ runId: z.int(), after: z.int() }),
    z.strictObject({ steps: z.array(SyncStepView), hasMore: z.boolean() }),
  ),
  /** The steps on one entry's way, the latest first. */
  entrySteps: call(
    z.strictObject({ entryId: Id, before: z.int().nullable() }),
    z.strictObject({ steps: z.array(SyncStepView), hasMore: z.boolean() }),
  ),
  /** The audit trail of some days on paper, with what Verify found and the seal that the chain ends with. */
  auditPdf: call(
    z.strictObject({ chosen: Id, from: WorkDate, to: WorkDate }),
    z.strictObject({ path: z.string(), events: z.int() }),
  ),
};
