import { z } from 'zod';
import { Id } from '../domain/id';
import { Instant } from '../time/work-date';
import { call, nothing } from './call';

/** A database that was found damaged and set aside. */
export const DamagedFile = z.strictObject({
  /** The file's name in the data folder. */
  name: z.string(),
  at: Instant,
  bytes: z.int(),
});
export type DamagedFile = z.infer<typeof DamagedFile>;

const count = z.int().min(0);

/** What a rebuild takes from where, before it is done and after it. It holds ids and numbers, never content. */
export const RebuildReport = z.strictObject({
  damaged: z.string(),
  at: Instant,
  /** How much of the damaged file could be read. */
  read: z.enum(['all', 'a_part', 'nothing']),
  /** What the rebuilt database begins with. `nothing`: there was neither a good backup nor a file that is whole. */
  base: z.strictObject({
    kind: z.enum(['damaged_file', 'backup', 'nothing']),
    name: z.string().nullable(),
    at: Instant.nullable(),
  }),
  /** Newer backups that are no good, with what is wrong with each. */
  passedOver: z.array(z.strictObject({ name: z.string(), words: z.string() })),
  entries: z.strictObject({
    fromBase: count,
    fromDamaged: count,
    /** Written since the damage was found. */
    fromPresent: count,
    /** Read in the damaged file, and damaged themselves: they are drafts without a matter, on hold. */
    asDrafts: count,
    /** Read in the damaged file and of no use to anybody as they are. */
    lost: count,
    /** May have been sent: each is looked up in the PMS before anything goes. */
    toLookUp: count,
  }),
  timers: count,
  /** Entries that both the backup and the damaged file hold, with different contents: on hold until a person has looked. */
  differing: z.array(Id),
  /** Other tables: rows taken from the damaged file over those of the backup, rows left out, and whether any were passed over. */
  tables: z.array(
    z.strictObject({ name: z.string(), about: z.string(), taken: count, leftOut: count, isCut: z.boolean() }),
  ),
});
export type RebuildReport = z.infer<typeof RebuildReport>;

export const RebuildView = z.strictObject({
  /** Those that nobody has rebuilt yet, the newest first. */
  damaged: z.array(DamagedFile),
  /** The rebuilds of this database, the newest first. */
  reports: z.array(
    z.strictObject({
      report: RebuildReport,
      /** Where it lies as a file; null: it could not be written. */
      path: z.string().nullable(),
      /** Of the entries that differ, those that nobody has looked at yet, by name. */
      open: z.array(z.strictObject({ entryId: Id, title: z.string() })),
    }),
  ),
});
export type RebuildView = z.infer<typeof RebuildView>;

const named = z.strictObject({ damaged: z.string().min(1).max(300) });

/** A damaged database, rebuilt from what it still gives, the newest good backup, and the PMS. */
export const rebuildCalls = {
  rebuildGet: call(nothing, RebuildView),
  /** What it would come to, found by doing it and throwing it away. It may take its time; entries are taken meanwhile. */
  rebuildPreview: call(named, RebuildReport),
  /** Puts the rebuilt database in the place of the one in use, which is set aside with all that it holds. */
  rebuildApply: call(named, RebuildReport),
};
