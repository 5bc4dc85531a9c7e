import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { checkWhole, UnusableDatabase } from './check-whole';
import { connect, EncryptionError, giveKey, hasCipher } from './cipher';
import { type Database, prepared } from './database';
import { auditHead, nameForGood, syncToDisk } from './database-file';
import type { DatabaseKey } from './database-key';
import { peekHeader } from './peek-header';
import { wipe } from './wipe';

/**
 * Another key for a database, from none to one too. It is done on a copy, which takes the database's place only after it was
 * looked through with the new key and compared with the old; naming it `<database>.key-ready` is the moment from which it counts.
 * Whoever opens the database next finishes the rest, as often as it takes: a crash at any point leaves the old one, whole, or
 * the new one, whole. To be called while nobody has the database open.
 */
export const keyReadyOf = (databaseFile: string): string => `${databaseFile}.key-ready`;
const unfinishedOf = (databaseFile: string): string => `${databaseFile}.key-unfinished`;
export const keyFormerOf = (databaseFile: string): string => `${databaseFile}.key-former`;
const companions = ['-wal', '-shm', '-journal'] as const;

/** Nothing is wrong with the database; it can't be given a key now. */
export class DatabaseInUse extends Error {
  constructor() {
    super('Another program is using the database.');
  }
}

type Hit = (name: string) => void;

/**
 * Gives a database file another key, or its first.
 * @param from null: it is in the clear
 * @param hit failpoints, one between any two steps
 * @throws UnusableDatabase where the copy isn't what the original is; EncryptionError; the disk's errors. The database is then
 * as it was, with its old key
 */
export function changeKey(file: string, from: DatabaseKey | null, to: DatabaseKey, hit: Hit): void {
  const copy = unfinishedOf(file);
  discard(copy);
  foldIn(file, from);
  hit('key:folded');
  try {
    copyFileSync(file, copy);
    hit('key:copied');
    rekeyFile(copy, from, to);
    hit('key:written');
    assertSame(file, from, copy, to);
    syncToDisk(copy);
    hit('key:verified');
    nameForGood(copy, keyReadyOf(file));
  } catch (error) {
    discard(copy);
    throw error;
  }
  hit('key:ready');
  finishKeyChange(file, to, hit);
}

/**
 * Puts a database with its new key in place, if one waits, and wipes the former. What was begun and never got its name is
 * thrown away: the original is still there.
 * @param to the new key; where it doesn't fit what waits, nothing is done
 * @returns whether one was put in place
 */
export function finishKeyChange(file: string, to: DatabaseKey, hit: Hit): boolean {
  const ready = keyReadyOf(file);
  const former = keyFormerOf(file);
  if (existsSync(file)) tidy(unfinishedOf(file));
  const isReady = existsSync(ready);
  if (isReady) {
    const peek = peekHeader(ready, to);
    if (peek.kind !== 'sqlite' || !peek.isEncrypted) throw new EncryptionError('other_key');
    hit('key:finish');
    if (existsSync(file)) nameForGood(file, former);
    hit('key:set-aside');
    for (const suffix of companions) wipe(file + suffix);
    nameForGood(ready, file);
    hit('key:in-place');
  }
  // Only where the database is there: the former one is never the last.
  if (existsSync(file)) tidy(former);
  hit('key:wiped');
  return isReady;
}

/**
 * After a change that failed, or whose new key is nobody's any more: the database is in its place again, as it was before. A
 * copy that waits would take the place of whatever is saved from now on.
 * @throws the disk's errors where the database can't be brought back: nothing must be opened in its place then
 */
export function takeBackKeyChange(file: string): void {
  const former = keyFormerOf(file);
  if (!existsSync(file) && existsSync(former)) nameForGood(former, file);
  if (existsSync(file)) tidy(keyReadyOf(file));
}

/**
 * Rewrites a copy with another key, or in the clear (null). A crash leaves it unusable: only for files that something else
 * stands behind.
 */
export function rekeyFile(file: string, from: DatabaseKey | null, to: DatabaseKey | null): void {
  if (!hasCipher()) throw new EncryptionError('no_cipher');
  const db = connect(file, from, { fileMustExist: true });
  try {
    db.pragma('journal_mode = DELETE');
    // What was in the clear must not lie in a journal beside it.
    db.pragma('journal_mode = OFF');
    db.pragma('temp_store = MEMORY');
    if (from === null) {
      db.pragma("cipher = 'sqlcipher'");
      db.pragma('legacy = 4');
    }
    if (to === null) db.pragma("rekey = ''");
    else giveKey(db, 'rekey', to);
  } finally {
    db.close();
  }
  const peek = peekHeader(file, to);
  if (peek.kind !== 'sqlite' || peek.isEncrypted !== (to !== null))
    throw new EncryptionError('key_not_taken');
}

/** Folds the log in, so that the file is the whole. */
function foldIn(file: string, key: DatabaseKey | null): void {
  const db = connect(file, key, { fileMustExist: true });
  try {
    db.pragma('secure_delete = ON');
    db.pragma('synchronous = FULL');
    const [{ busy } = { busy: 1 }] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    if (busy !== 0) throw new DatabaseInUse();
  } finally {
    db.close();
  }
}

function assertSame(file: string, from: DatabaseKey | null, copy: string, to: DatabaseKey): void {
  const original = connect(file, from, { readonly: true });
  const changed = connect(copy, to, { readonly: true });
  try {
    // A row that points nowhere was there before, and is no reason to keep anybody from the others.
    for (const _step of checkWhole(changed, false));
    if (JSON.stringify(contents(original)) !== JSON.stringify(contents(changed))) {
      throw new UnusableDatabase('The copy with the new key does not hold what the database holds.');
    }
  } finally {
    original.close();
    changed.close();
  }
}

/** What both must agree on: every table's rows by number, the schema's version and the end of the audit chain. */
function contents(db: Database) {
  const tables = prepared(
    db,
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name",
  )
    .pluck()
    .all() as string[];
  const rows = tables.map((table) => [table, db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()]);
  const head = tables.includes('audit') ? auditHead(db) : null;
  return { version: db.pragma('user_version', { simple: true }), rows, head };
}

/** Whatever can't be wiped now (a virus scanner holds it) is wiped at a later start. */
function tidy(file: string): void {
  try {
    discard(file);
  } catch {
    // It is looked for at each start, and settle-key.ts says that it is there.
  }
}

function discard(file: string): void {
  for (const suffix of ['', ...companions]) wipe(file + suffix);
  rmSync(file, { force: true });
}
