import { connect, proveKey } from './cipher';
import type { Database } from './database';
import type { DatabaseKey } from './database-key';

/** How long a statement waits for another program's lock, in milliseconds, before it says so. */
const busyTimeoutMs = 2_000;

/**
 * So much of the database is kept in memory at most, in KiB. SQLite's own two MB hold less than one page of records from the PMS
 * changes in its indexes, and what doesn't fit is written to the log and read again before the page is whole.
 */
const cacheKib = 16 * 1024;

export type OpenOptions = {
  /** Most pages the file may take: a test's way to a full disk. */
  readonly maxPages?: number;
  /** The key that the file is encrypted with; null or left out: it is in the clear. */
  readonly key?: DatabaseKey | null;
};

/**
 * Opens a database file for durable writing: WAL, synchronous FULL, foreign keys. Does not migrate.
 * With a key it makes sure that the key took effect: another build of SQLite would ignore it without a word.
 * @throws EncryptionError where it isn't encrypted with this key; SQLite's error when the file is damaged, locked or not writable; Error when durability cannot be had.
 */
export function openDatabase(file: string, options: OpenOptions = {}): Database {
  const key = options.key ?? null;
  if (key !== null) proveKey(file, key);
  const db = connect(file, key, { timeout: busyTimeoutMs });
  try {
    db.pragma('journal_mode = WAL');
    assertDurable(db);
    db.pragma('foreign_keys = ON');
    db.pragma('secure_delete = ON');
    db.pragma('trusted_schema = OFF');
    db.pragma(`cache_size = -${cacheKib}`);
    if (options.maxPages !== undefined) db.pragma(`max_page_count = ${options.maxPages}`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Sets synchronous FULL and makes sure that it took. The library is compiled to fall back to NORMAL in WAL mode once the
 * file has been read, without a word: a commit would then no longer reach the disk before we say *saved* (P1). So it is
 * set after WAL, on every open, and read back after a read.
 */
export function assertDurable(db: Database): void {
  db.pragma('synchronous = FULL');
  // On macOS fsync alone leaves the bytes in the drive's cache. Elsewhere these two change nothing.
  db.pragma('fullfsync = ON');
  db.pragma('checkpoint_fullfsync = ON');
  db.prepare('SELECT count(*) FROM sqlite_schema').get();
  const mode = db.pragma('journal_mode', { simple: true });
  const synchronous = db.pragma('synchronous', { simple: true });
  if (mode !== 'wal') throw new Error(`The database is in ${String(mode)} mode, not WAL`);
  if (synchronous !== 2) throw new Error(`synchronous is ${String(synchronous)}, not FULL`);
}
