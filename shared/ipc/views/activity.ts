import { z } from 'zod';
import { Id, RemoteId } from '../../domain/id';
import { FactName } from '../../domain/time-entry';
import { Instant } from '../../time/work-date';

export const SyncRunView = z.strictObject({
  id: z.int(),
  startedAt: Instant,
  endedAt: Instant.nullable(),
  outcome: z.string(),
  pulled: z.int(),
  pushed: z.int(),
  conflicts: z.int(),
  held: z.int(),
  words: z.string(),
});
export const HoldView = z.strictObject({
  operationId: Id,
  entryId: Id,
  title: z.string(),
  reason: z.string(),
  field: FactName.nullable(),
  owner: z.string(),
  since: Instant,
  kind: z.enum(['held', 'unknown', 'parked']),
});
export const AuditView = z.strictObject({
  sequence: z.int(),
  at: Instant,
  actor: z.string(),
  machine: z.string(),
  words: z.string(),
  subject: z.string(),
  subjectId: z.string(),
  reason: z.string().nullable(),
  hash: z.string(),
});
export type AuditView = z.infer<typeof AuditView>;
export const ActivityView = z.strictObject({
  runs: z.array(SyncRunView),
  holds: z.array(HoldView),
  parked: z.array(
    z.strictObject({
      id: z.int(),
      collection: z.string(),
      remoteId: RemoteId.nullable(),
      reason: z.string(),
      firstSeen: Instant,
      lastSeen: Instant,
    }),
  ),
  audit: z.array(AuditView),
});
export type ActivityView = z.infer<typeof ActivityView>;
