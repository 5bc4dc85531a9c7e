import { z } from 'zod';
import { Id, RemoteId } from '../domain/id';
import { EntryFacts } from '../domain/time-entry';
import { ConflictChoice } from '../sync/types';
import { call, done } from './call';
import { ConflictSummary, ConflictView } from './views';

const byId = z.strictObject({ id: Id });
const reason = z.string().trim().min(1).max(2000);

/** One decision: bound to the versions that were shown; if one has moved, refused with `moved` (contract 22). */
export const ConflictDecision = z.strictObject({
  id: Id,
  choice: ConflictChoice,
  /** The Result line as shown: exactly this will be pushed. Null where nothing will be. */
  result: EntryFacts.nullable(),
  /** The three versions as they were shown: the decision is bound to exactly these (contract 22). */
  remoteEtag: z.string().nullable(),
  ownEtag: z.string().nullable(),
  localRevision: z.int().min(1),
  candidateRemoteId: RemoteId.nullable(),
  reason: z.string().max(2000).nullable(),
});
export type ConflictDecision = z.infer<typeof ConflictDecision>;

/** So many are decided by one choice at most, so that a person can read them first. */
export const mostAlike = 50;

export const conflictCalls = {
  conflictsList: call(z.strictObject({ show: z.enum(['open', 'decided', 'all']) }), z.array(ConflictSummary)),
  conflictGet: call(byId, ConflictView),
  /** Other open conflicts in which kind, fields and direction are the same. */
  conflictsAlike: call(byId, z.array(ConflictView)),
  conflictDecide: call(ConflictDecision, ConflictSummary),
  /** Decides several, all or none, each bound to the versions that were shown of it. */
  conflictDecideAll: call(
    z.strictObject({
      decisions: z
        .array(ConflictDecision)
        .min(1)
        .max(mostAlike + 1),
    }),
    z.strictObject({ decided: z.int() }),
  ),
  conflictUndo: call(byId, ConflictSummary),
  /** Takes several decisions back, all or none. */
  conflictUndoAll: call(
    z.strictObject({
      ids: z
        .array(Id)
        .min(1)
        .max(mostAlike + 1),
    }),
    done,
  ),
  conflictSnooze: call(z.strictObject({ id: Id, hours: z.int().min(1).max(720) }), ConflictSummary),
  conflictReturn: call(z.strictObject({ id: Id, comment: reason }), ConflictSummary),
};
