import { z } from 'zod';
import { Id, RemoteId } from '../../domain/id';
import { FactName } from '../../domain/time-entry';
import { Instant } from '../../time/work-date';

export const HoldView = z.strictObject({
  operationId: Id,
  entryId: Id,
  title: z.string(),
  reason: z.string(),
  field: FactName.nullable(),
  /** Who must act, and what they can do. */
  owner: z.string(),
  remedy: z.string(),
  since: Instant,
  attempts: z.int(),
  kind: z.enum(['held', 'unknown']),
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
  holds: z.array(HoldView),
  /** Known records that vanished in numbers, with the first of their entries; null where nothing is asked (contract 6). */
  missing: z
    .strictObject({
      count: z.int(),
      words: z.string(),
      entries: z.array(z.strictObject({ entryId: Id, title: z.string() })),
    })
    .nullable(),
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
