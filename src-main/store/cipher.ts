import BetterSqlite3 from 'better-sqlite3';
import type { Database } from './database';
import type { DatabaseKey } from './database-key';
import { peekHeader } from './peek-header';

/** Why a database couldn't be had encrypted, or why an encrypted one couldn't be read. */
export class EncryptionError extends Error {
  readonly kind: 'no_cipher' | 'other_key' | 'not_encrypted' | 'key_not_taken';

  constructor(kind: EncryptionError['kind']) {
    super(sentences[kind]);
    this.name = 'EncryptionError';
    this.kind = kind;
  }
}

const sentences = {
  no_cipher:
    'This build of SQLite can’t encrypt: it would take the key and write in the clear without a word.',
  other_key: 'The database doesn’t open with the key of this laptop.',
  not_encrypted: 'The database is not encrypted, although it should be.',
  key_not_taken: 'The database was written in the clear although a key was given.',
} as const;

let known: boolean | null = null;

/**
 * Whether this build of SQLite can encrypt. Another build ignores `PRAGMA key` silently; it also has no answer to
 * `PRAGMA cipher`, and by that it is found out.
 */
export function hasCipher(): boolean {
  if (known === null) {
    const db = new BetterSqlite3(':memory:');
    known = typeof db.pragma('cipher', { simple: true }) === 'string';
    db.close();
  }
  return known;
}

const keys = new WeakMap<Database, DatabaseKey>();

/** The key that a connection was opened with; null for one in the clear. */
export const keyOf = (db: Database): DatabaseKey | null => keys.get(db) ?? null;

type ConnectOptions = {
  readonly readonly?: boolean;
  readonly fileMustExist?: boolean;
  readonly timeout?: number;
};

/**
 * A connection to a database file, with its key where it has one. Nothing has been read yet.
 * @throws EncryptionError 'no_cipher'; SQLite's own errors
 */
export function connect(file: string, key: DatabaseKey | null, options: ConnectOptions = {}): Database {
  if (key !== null && !hasCipher()) throw new EncryptionError('no_cipher');
  const db = new BetterSqlite3(file, options);
  if (key === null) return db;
  try {
    db.pragma("cipher = 'sqlcipher'");
    db.pragma('legacy = 4');
    giveKey(db, 'key', key);
    // What SQLite sorts and puts by must not lie in the clear among temporary files.
    db.pragma('temp_store = MEMORY');
    keys.set(db, key);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Hands a key to a connection. The statement holds the key, so whatever it throws is not passed on. */
export function giveKey(db: Database, pragma: 'key' | 'rekey', key: DatabaseKey): void {
  try {
    db.pragma(`${pragma} = "${key.raw()}"`);
  } catch {
    throw new EncryptionError('key_not_taken');
  }
}

/**
 * Makes sure that a file is encrypted with this key, and that a new one will be: a file that isn't there yet is begun, closed,
 * and looked at as bytes, before anything of a person is written into it.
 * @throws EncryptionError
 */
export function proveKey(file: string, key: DatabaseKey): void {
  let peek = peekHeader(file, key);
  if (peek.kind === 'missing' || peek.kind === 'empty') {
    const db = connect(file, key);
    try {
      db.pragma('journal_mode = WAL');
    } finally {
      db.close();
    }
    peek = peekHeader(file, key);
    if (peek.kind !== 'sqlite' || !peek.isEncrypted) throw new EncryptionError('key_not_taken');
  }
  if (peek.kind === 'sqlite' && !peek.isEncrypted) throw new EncryptionError('not_encrypted');
  if (peek.kind === 'locked') throw new EncryptionError('other_key');
}

/** The key for another file of the same laptop: a copy of before the database was encrypted is in the clear still. */
export function keyFor(file: string, key: DatabaseKey | null): DatabaseKey | null {
  if (key === null) return null;
  const peek = peekHeader(file, key);
  return peek.kind === 'sqlite' && !peek.isEncrypted ? null : key;
}
