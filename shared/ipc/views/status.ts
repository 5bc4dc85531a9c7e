import { z } from 'zod';
import { Id } from '../../domain/id';
import { Role } from '../../domain/reference';
import { Instant } from '../../time/work-date';

/** The proof of custody (P5). safe = onPms + waiting + inConflict, always. */
export const StatusView = z.strictObject({
  safe: z.int(),
  onPms: z.int(),
  waiting: z.int(),
  inConflict: z.int(),
  held: z.int(),
  unknown: z.int(),
  parked: z.int(),
  openConflicts: z.int(),
  connection: z.enum(['online', 'offline', 'work_offline', 'signed_out', 'never_tried', 'trouble']),
  /** What is wrong, in a sentence, when it is not simply online or offline. */
  connectionWords: z.string(),
  syncing: z.boolean(),
  lastGoodSyncAt: Instant.nullable(),
  nextTryAt: Instant.nullable(),
  /** No good sync for 12 hours although something answers (P5): for how long, why, and what to do about it. */
  staleSync: z
    .strictObject({
      lastGoodAt: Instant.nullable(),
      words: z.string(),
      reason: z.string(),
      whatToDo: z.string(),
    })
    .nullable(),
  /** What a person should put right, such as a rounding on both sides. */
  alert: z.string().nullable(),
  /** Known records that vanished in numbers: one question to a person (contract 6). */
  missingQuestion: z.strictObject({ count: z.int(), words: z.string() }).nullable(),
  /** The store is damaged, read-only or full: said here, with what was done about it. */
  storeWords: z.string().nullable(),
  /** When the database was last backed up; null: never. */
  lastBackupAt: Instant.nullable(),
  /** The last backup failed: said here until one succeeds. */
  backupWords: z.string().nullable(),
  pmsName: z.string(),
  firmName: z.string().nullable(),
  /** Who said whose laptop this is: nobody yet, the person themselves, or the PMS at the first sign-in. */
  person: z.enum(['unknown', 'named_here', 'from_pms']),
  me: z.strictObject({ id: Id, name: z.string(), role: Role }).nullable(),
});
export type StatusView = z.infer<typeof StatusView>;
