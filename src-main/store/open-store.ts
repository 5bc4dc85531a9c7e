import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { Logger, Meanwhile } from '../ports';
import { changeKey, finishKeyChange, takeBackKeyChange } from './change-key';
import { checkWhole, UnusableDatabase } from './check-whole';
import { EncryptionError } from './cipher';
import type { Database } from './database';
import type { DatabaseKey } from './database-key';
import { ensureMark, fitOfLog } from './log-lineage';
import { migrate, NewerDatabaseError, schemaVersion } from './migrate';
import { migrations } from './migrations/all';
import { type OpenOptions, openDatabase } from './open';
import { peekHeader } from './peek-header';
import { finishRestore } from './pending-restore';
import { setAside, setAsideLog } from './set-aside';
import { sqliteCode } from './store-error';
import { noteWrittenBy } from './written-by';
import { writtenByFile } from './written-by-file';

export type OpenStoreOptions = OpenOptions & {
  readonly file: string;
  /** Where new entries go while the database cannot be written: a folder in the person's home, never a temporary one. */
  readonly rescueFolder: string;
  /** ISO instant, for the name of a file set aside and for the bookkeeping of migrations. */
  readonly now: string;
  readonly logger: Logger;
  /** By which version the database is opened, for one that is too old to read it later. Left out: it isn't noted. */
  readonly appVersion?: string;
  /** Called with a database that is about to be migrated, so that it can be copied first. */
  readonly beforeMigration?: (db: Database) => void;
  /** Why the database's folder must not be used, in plain words: the database is then left as it lies. */
  readonly unfitFolder?: string | null;
  /** Nothing opens the database for now: it is left as it lies, and entries go here. */
  readonly meanwhile?: Meanwhile | null;
  /** Failpoints of a restore that waits to be finished. */
  readonly hit?: (name: string) => void;
};

export type OpenedStore = {
  readonly db: Database;
  /** What is wrong, and what was done about it, in plain words; null where all is well. */
  readonly problem: string | null;
};

export const rescueName = 'daybook-rescue.db';
/** Of a rescue database with a key of its own: each start begins one, since none opens those of before. @param now ISO instant */
export const rescueNameAt = (now: string): string =>
  `daybook-rescue-${now.replace(/[-:]/g, '').replace(/\.\d+/, '')}.db`;
export const isRescueName = (name: string): boolean => /^daybook-rescue(-\d{8}T\d{6}Z)?\.db$/.test(name);

/**
 * Opens the database whatever its state, so that the app always starts and new entries can be taken wherever the disk
 * allows it. A damaged file is set aside, one from a newer version is left untouched, and nothing is ever deleted.
 */
export function openStore(options: OpenStoreOptions): OpenedStore {
  if (options.meanwhile != null) return takeMeanwhile(options, options.meanwhile);
  if (options.unfitFolder != null) return rescue(options, options.unfitFolder, [options.rescueFolder]);
  try {
    const aside = setAsideForeignLog(options);
    return { db: openWhole(options), problem: aside === null ? null : foreignLogWords(aside) };
  } catch (error) {
    const trouble = troubleOf(error);
    options.logger.error('store.open_failed', { trouble, code: sqliteCode(error) });
    if (trouble === 'damaged') return freshBeside(options);
    if (trouble === 'locked') return rescue(options, lockedWords(error));
    if (trouble === 'newer')
      return rescue(options, newerWords(error, writtenByFile(options.file, options.key ?? null)));
    if (trouble === 'not_writable') return rescue(options, notWritableWords(options.file));
    if (trouble === 'full')
      return nothingWritable(
        'The disk is full, so nothing can be saved. Free some space and start Daybook again.',
      );
    if (trouble === 'busy')
      return nothingWritable(
        'Another program is using the database, so nothing can be saved. Close it and start Daybook again.',
      );
    throw error;
  }
}

/** Notes that damage was met while running, so that the next start looks through the whole file before trusting it. */
export function markSuspect(file: string): void {
  try {
    writeFileSync(`${file}.suspect`, '');
  } catch {
    // The disk that damaged the file may not take this either; the person has been told already.
  }
}

type Trouble = 'damaged' | 'locked' | 'newer' | 'not_writable' | 'full' | 'busy' | 'bug';

class DamagedError extends Error {}

/** Opens, checks as far as is cheap, and migrates. Throws at whatever is not as it should be. */
function openWhole(options: OpenStoreOptions): Database {
  const { file } = options;
  mkdirSync(dirname(file), { recursive: true });
  const known = migrations.at(-1)?.version ?? 0;
  const peek = peekHeader(file, options.key);
  if (peek.kind === 'locked') throw new EncryptionError('other_key');
  if (peek.kind === 'not_sqlite') throw new DamagedError();
  if (peek.kind === 'sqlite' && peek.userVersion > known)
    throw new NewerDatabaseError(peek.userVersion, known);
  const db = openDatabase(file, options);
  try {
    checkIfSuspect(db, file);
    const version = schemaVersion(db);
    if (version > 0 && version < known) options.beforeMigration?.(db);
    migrate(db, options.now);
    ensureMark(db, options.now);
    if (options.appVersion !== undefined) noteWrittenBy(db, options.appVersion);
    probe(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * A log that belongs to another state of the database is put aside before SQLite sees it. The file is then looked through
 * from end to end: nobody knows how it was copied. @returns where the log lies now; null where it fits
 */
export function setAsideForeignLog(options: OpenStoreOptions): string | null {
  const { file, now, logger, key = null, hit = () => undefined } = options;
  finishRestore(file, hit, key);
  const fit = fitOfLog(file, key);
  if (fit === 'fits') return null;
  logger.warn('store.foreign_log', { fit });
  if (fit === 'foreign') markSuspect(file);
  return setAsideLog(file, 'other-state', now);
}

const foreignLogWords = (aside: string): string =>
  `The log beside the database belongs to another state of it, as it does when a copy is put back by hand. It was set aside as ${aside}; nothing of it was read and nothing deleted. The database is as it was when the copy was made.`;

/** A whole check takes seconds on a large file, so it is made only after damage was met: the very one that met it (whole-watch.ts). */
function checkIfSuspect(db: Database, file: string): void {
  const mark = `${file}.suspect`;
  if (!existsSync(mark)) return;
  let isWhole = true;
  try {
    for (const _step of checkWhole(db));
  } catch (error) {
    if (!(error instanceof UnusableDatabase)) throw error;
    isWhole = false;
  }
  rmSync(mark);
  if (!isWhole) throw new DamagedError();
}

/**
 * A write that changes nothing tells a read-only or foreign file at the start, not at the first entry. Reading what every
 * start needs, and the newest rows, meets most damage while the file can still be set aside.
 */
function probe(db: Database): void {
  db.exec('BEGIN IMMEDIATE; UPDATE account SET epoch = epoch; ROLLBACK');
  for (const table of ['setting', 'timekeeper', 'timer', 'segment WHERE stopped_at IS NULL']) {
    db.prepare(`SELECT * FROM ${table}`).all();
  }
  db.prepare('SELECT * FROM audit ORDER BY sequence DESC LIMIT 1').get();
  db.prepare('SELECT * FROM entry ORDER BY number DESC LIMIT 1').get();
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof DamagedError) return 'damaged';
  if (error instanceof NewerDatabaseError) return 'newer';
  if (error instanceof EncryptionError) return 'locked';
  const code = sqliteCode(error) ?? systemCode(error);
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return 'damaged';
  if (/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)|^(EACCES|EPERM|EROFS|EISDIR|ENOTDIR|EEXIST|ENOENT)$/.test(code))
    return 'not_writable';
  if (/^SQLITE_(FULL|IOERR)|^ENOSPC$/.test(code)) return 'full';
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return 'busy';
  return 'bug';
}

function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function freshBeside(options: OpenStoreOptions): OpenedStore {
  let aside: string;
  try {
    aside = setAside(options.file, 'damaged', options.now);
  } catch (error) {
    options.logger.error('store.set_aside_failed', { code: systemCode(error) });
    return rescue(options, 'The database is damaged and its folder cannot be written.');
  }
  const again = openStore(options);
  const words = `The database was damaged. It was set aside as ${aside} and nothing of it was deleted. A new one has been started and takes entries at once. What was in the damaged one can be brought back from it and from your newest backup: Settings, Backups and moving.`;
  return { db: again.db, problem: again.problem === null ? words : `${words} ${again.problem}` };
}

/** @param by the version that wrote it; null: nobody knows */
const newerWords = (error: unknown, by: string | null): string => {
  const versions =
    error instanceof NewerDatabaseError
      ? ` Its database version is ${error.found}; this Daybook reads up to ${error.known}.`
      : '';
  const newer = by === null ? 'a newer version of Daybook' : `Daybook ${by}, which is newer,`;
  const which = by === null ? 'that version' : `Daybook ${by}`;
  return `The database was written by ${newer} and was left untouched.${versions} Install ${which} again to see your entries.`;
};
const lockedWords = (error: unknown): string =>
  `${error instanceof EncryptionError ? error.message : ''} It was left untouched. It may be another one than this laptop last used: put the right one back, or a backup.`;
const notWritableWords = (file: string): string =>
  isFolder(file)
    ? `There is a folder at ${file}, where the database should be. Move it away, put the database back, and start Daybook again.`
    : `The database ${file} cannot be written: its file or folder is read-only, or this user account may not use it.`;

/** False as well where nobody can tell: a file may stand where a folder of its path should be. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/**
 * New entries go to a database of their own until the real one can be used again: beside it where that folder takes it,
 * else in the person's home.
 */
function rescue(
  options: OpenStoreOptions,
  words: string,
  folders = [dirname(options.file), options.rescueFolder],
): OpenedStore {
  for (const folder of folders) {
    const file = join(folder, rescueName);
    if (options.file === file) continue;
    try {
      if (options.key != null) encryptRescue(file, options.key);
      return {
        db: openWhole({ ...options, file }),
        problem: `${words} New entries are kept in ${file} meanwhile.`,
      };
    } catch (error) {
      options.logger.error('store.rescue_failed', { trouble: troubleOf(error) });
    }
  }
  return nothingWritable(`${words} New entries cannot be saved.`);
}

/** Into a rescue database whose key only the database's own key opens (secrets/keys/rescue-key.ts). */
function takeMeanwhile(options: OpenStoreOptions, { file, words }: Meanwhile): OpenedStore {
  try {
    const db = openWhole({ ...options, file });
    return { db, problem: `${words} New entries are kept in ${file} meanwhile.` };
  } catch (error) {
    options.logger.error('store.rescue_failed', { trouble: troubleOf(error) });
    return nothingWritable(`${words} New entries cannot be saved.`);
  }
}

/** One of before there were keys: what is in it stays in it. A change that was cut off is begun anew. */
function encryptRescue(file: string, key: DatabaseKey): void {
  takeBackKeyChange(file);
  const peek = peekHeader(file);
  const isOurs = peek.kind === 'sqlite' && peek.userVersion <= (migrations.at(-1)?.version ?? 0);
  if (isOurs) changeKey(file, null, key, () => undefined);
  else finishKeyChange(file, key, () => undefined);
}

/**
 * Where no disk takes a byte, the screens show an empty database that refuses every write. Keeping entries in memory
 * would be a lie: they would be gone with the window (P1).
 */
function nothingWritable(words: string): OpenedStore {
  const db = new BetterSqlite3(':memory:');
  migrate(db, '1970-01-01T00:00:00.000Z');
  db.pragma('query_only = ON');
  return { db, problem: words };
}
