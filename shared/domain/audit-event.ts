import { z } from 'zod';
import { Instant } from '../time/work-date';

/**
 * One link of the audit chain (P6). `hash` = SHA-256 over the canonical JSON of all other fields, `previousHash` included,
 * so that a row changed, removed or put in by hand breaks every later link.
 */
export const AuditEvent = z.strictObject({
  sequence: z.int().min(1),
  at: Instant,
  /** Who: a timekeeper's name, or "Daybook sync". */
  actor: z.string(),
  /** On which machine. */
  machine: z.string(),
  /** What was done: a command's or sync step's name ("entry.save"). */
  action: z.string(),
  /** What it was done to ("entry", "timer", "conflict", ...), and which one. */
  subject: z.string(),
  subjectId: z.string(),
  /** The object before and after, or null. Enough to fold the row again. */
  before: z.unknown(),
  after: z.unknown(),
  reason: z.string().nullable(),
  previousHash: z.string(),
  hash: z.string(),
});
export type AuditEvent = z.infer<typeof AuditEvent>;
