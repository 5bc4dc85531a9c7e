import { z } from 'zod';
import { Id } from '../domain/id';
import { Instant } from '../time/work-date';
import { call, nothing } from './call';

/** What a file is wanted for: decides which of the system's dialogs opens, and with which words. */
export const FilePurpose = z.enum([
  'restore',
  'import',
  'export',
  'backup_folder',
  'log',
  'sheet_in',
  'sheet_out',
  'expenses_in',
  'shown_out',
  'shown_pdf',
  'pdf',
  'everything',
  'quickbooks',
  'answers',
  'codes_in',
  'codes_out',
  'rules_in',
  'rules_out',
  'rates_in',
  'ledes_out',
  'ledes_in',
  'report_out',
  'report_pdf',
  'audit_pdf',
  'diagnostics',
  'receipt',
]);
export type FilePurpose = z.infer<typeof FilePurpose>;

/** So long a passphrase must be: the file may be copied and tried at leisure. */
export const minPassphraseLength = 12;
export const Passphrase = z.string().min(minPassphraseLength).max(200);

export const BackupView = z.strictObject({
  /** The file's name in the backup folder. */
  name: z.string(),
  at: Instant,
  entries: z.int(),
  unsynced: z.int(),
  kind: z.enum(['scheduled', 'by hand', 'before restore', 'before update']),
  bytes: z.int(),
  /** Of the database in use, and not of another one. */
  ours: z.boolean(),
});
export type BackupView = z.infer<typeof BackupView>;

/** Work that is held here because it was written to a file for another laptop. */
export const HandOverView = z.strictObject({ fileId: Id, at: Instant, entries: z.int(), timers: z.int() });
export type HandOverView = z.infer<typeof HandOverView>;

export const BackupsView = z.strictObject({
  /** Null: no backups are made here. */
  folder: z.string().nullable(),
  backups: z.array(BackupView),
  lastGoodAt: Instant.nullable(),
  /** Why the last try failed. */
  problem: z.string().nullable(),
  making: z.boolean(),
  /** What an export would hold now. */
  unsynced: z.strictObject({ entries: z.int(), timers: z.int() }),
  handedOver: z.array(HandOverView),
});
export type BackupsView = z.infer<typeof BackupsView>;

/** A backup of the list, or a file that the person chose. */
export const RestoreSource = z.union([
  z.strictObject({ backup: z.string().min(1).max(300) }),
  z.strictObject({ chosen: Id }),
]);
export type RestoreSource = z.infer<typeof RestoreSource>;

const Holds = z.strictObject({
  firmName: z.string().nullable(),
  personName: z.string(),
  entries: z.int(),
  unsynced: z.int(),
  changedAt: Instant.nullable(),
});

export const RestorePreview = z.strictObject({
  backup: Holds,
  present: Holds,
  /** In the backup, and not (or only in the trash) now. */
  comeBack: z.int(),
  /** In both, with another content. */
  differ: z.int(),
  /** Here now and not in the backup, but in the PMS: the next sync brings them. */
  comeWithSync: z.int(),
  /** Here now, not in the backup and nowhere else. */
  onlyHere: z.int(),
  /** The first of those, by name. */
  onlyHereTitles: z.array(z.string()),
});
export type RestorePreview = z.infer<typeof RestorePreview>;

/** What a file from another laptop says of itself. */
export const MoveFileView = z.strictObject({
  madeAt: Instant,
  machine: z.string(),
  firmName: z.string(),
  personName: z.string(),
  entries: z.int(),
  timers: z.int(),
});
export type MoveFileView = z.infer<typeof MoveFileView>;

/** What taking a file over does, or would do: so many entries of each kind. */
export const MoveResult = z.strictObject({
  broughtIn: z.int(),
  /** In the PMS already: joined to their records. */
  onPms: z.int(),
  alreadyHere: z.int(),
  /** Changed here since, or their record was: left as they are. */
  leftOut: z.int(),
  /** Much like a record in the PMS: a conflict asks whether they are one piece of work. */
  twins: z.int(),
  timers: z.int(),
  /** The first of those left out and of the twins, by name. */
  titles: z.array(z.string()),
});
export type MoveResult = z.infer<typeof MoveResult>;

const opened = z.strictObject({ chosen: Id, passphrase: z.string().min(1).max(200) });

export const exchangeCalls = {
  backupsGet: call(nothing, BackupsView),
  /** Makes a backup now; it has been looked through from end to end when this returns. */
  backupNow: call(nothing, BackupView),
  /** Opens the system's dialog. What was chosen is named by `id` from then on: the page can't name a path of its own. */
  fileChoose: call(
    z.strictObject({ purpose: FilePurpose }),
    z.strictObject({ chosen: z.strictObject({ id: Id, path: z.string() }).nullable() }),
  ),
  /** Backups go to this folder from now on; null: the usual one. */
  backupFolderSet: call(z.strictObject({ chosen: Id.nullable() }), BackupsView),
  restorePreview: call(z.strictObject({ source: RestoreSource }), RestorePreview),
  /** Puts a backup in the database's place, after a fresh backup of what is there now. */
  restoreApply: call(
    z.strictObject({ source: RestoreSource, keepOnlyHere: z.boolean() }),
    z.strictObject({ toLookUp: z.int(), kept: z.int() }),
  ),
  /**
   * Writes the log of this laptop to a file: entries, queue, conflicts, audit trail and sync log, for somebody to judge by.
   * Without content, narratives, names and reasons are replaced by salted hashes.
   */
  logExport: call(
    z.strictObject({ chosen: Id, withContent: z.boolean() }),
    z.strictObject({ entries: z.int(), events: z.int(), bytes: z.int() }),
  ),
  /** Writes all that is unsynced to an encrypted file and holds it here from then on. */
  moveExport: call(
    z.strictObject({ chosen: Id, passphrase: Passphrase }),
    z.strictObject({ entries: z.int(), timers: z.int(), leftOut: z.int(), path: z.string() }),
  ),
  /** What a file says of itself, before a passphrase is asked for. */
  moveLook: call(z.strictObject({ chosen: Id }), MoveFileView),
  /** What taking it over would do; nothing is changed. */
  movePreview: call(opened, MoveResult),
  moveImport: call(opened, MoveResult),
  /** Takes back what was handed over to a file: it may have been sent from there, and is looked up before it leaves. */
  handOverTakeBack: call(
    z.strictObject({ fileId: Id }),
    z.strictObject({ entries: z.int(), timers: z.int() }),
  ),
};
