import BetterSqlite3 from 'better-sqlite3';
import type { Database } from './database';

/** How long a statement waits for another program's lock, in milliseconds, before it says so. */
const busyTimeoutMs = 2_000;

export type OpenOptions = {
  /** Most pages the file may take: a test's way to a full disk. */
  readonly maxPages?: number;
};

/**
 * Opens a database file for durable writing: WAL, synchronous FULL, foreign keys. Does not migrate.
 * @throws SQLite's error when the file is damaged, locked or not writable; Error when durability cannot be had.
 */
export function openDatabase(file: string, options: OpenOptions = {}): Database {
  const db = new BetterSqlite3(file, { timeout: busyTimeoutMs });
  try {
    db.pragma('journal_mode = WAL');
    assertDurable(db);
    db.pragma('foreign_keys = ON');
    db.pragma('secure_delete = ON');
    db.pragma('trusted_schema = OFF');
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
