import { z } from 'zod';
import { Id, RemoteId } from '../../../shared/domain/id';
import { EntryFacts, TimeEntry } from '../../../shared/domain/time-entry';
import { Base, ConflictChoice } from '../../../shared/sync/types';
import { Approval } from '../approvals';
import type { ConflictRecord } from './conflict';

/** A decision as it is kept in its conflict: what was chosen, and what it takes to undo it. */
export const DecisionRecord = z.strictObject({
  choice: ConflictChoice,
  result: EntryFacts.nullable(),
  candidateRemoteId: RemoteId.nullable(),
  /** The rows as they were. */
  before: z.strictObject({
    entry: TimeEntry,
    base: Base.nullable(),
    approval: Approval.nullable(),
    /** The row of unknown outcome that the decision settled. */
    unknownRow: Id.nullable(),
  }),
  /** What they must still be for the decision to be undone. */
  after: z.strictObject({
    revision: z.int().min(1),
    deleted: z.boolean(),
    base: Base.nullable(),
    /** How often anything of the entry had been sent or tried by then. */
    attempts: z.int().min(0),
  }),
  /** Entries that the decision made: adopted records and an adjustment. */
  created: z.array(z.strictObject({ id: Id, revision: z.int().min(1), deleted: z.boolean() })),
  notTwins: z.array(RemoteId),
});
export type DecisionRecord = z.infer<typeof DecisionRecord>;

/** The decision of a conflict that a person decided; null where nobody did, or where it can't be read any more. */
export function decisionOf(record: ConflictRecord): DecisionRecord | null {
  const parsed = DecisionRecord.safeParse(record.decision);
  return parsed.success ? parsed.data : null;
}
