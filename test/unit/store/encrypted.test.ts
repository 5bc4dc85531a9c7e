import { closeSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { inspect } from 'node:util';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { changeKey } from '../../../src-main/store/change-key';
import { connect, EncryptionError, hasCipher, keyOf } from '../../../src-main/store/cipher';
import { copyLive } from '../../../src-main/store/database-file';
import { type DatabaseKey, keyFileOf } from '../../../src-main/store/database-key';
import { openDatabase } from '../../../src-main/store/open';
import { openStore } from '../../../src-main/store/open-store';
import { peekHeader } from '../../../src-main/store/peek-header';
import { openSnapshot } from '../../../src-main/store/snapshot';
import { testKey } from '../../helpers/engine/keys';
import { silentLogger } from '../../helpers/engine/quiet';
import { testFolder } from '../../helpers/engine/store';

const now = '2026-11-21T10:00:00.000Z';
const secret = 'Privileged-call-with-Ondine';
const key = testKey();

/** A database with a secret in it, closed; `file` and all that lies beside it. */
function written(key: DatabaseKey | null = testKey()) {
  const file = join(testFolder(), 'daybook.db');
  const { db } = opened(file, key);
  db.exec(`INSERT INTO setting (name, value) VALUES ('secret', '${secret}')`);
  db.close();
  return file;
}

function opened(file: string, key: DatabaseKey | null) {
  return openStore({ file, rescueFolder: dirname(file), now, logger: silentLogger, key });
}

/** The files of a folder in whose bytes a text stands. */
const holding = (folder: string, text: string) =>
  readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(text));

describe('a database with a key', () => {
  test('this build of SQLite can encrypt', () => expect(hasCipher()).toBe(true));

  test('neither file nor log holds a word of it, while it is open and afterwards', () => {
    const file = join(testFolder(), 'daybook.db');
    const { db } = opened(file, key);
    db.exec(`INSERT INTO setting (name, value) VALUES ('secret', '${secret}')`);
    expect(readdirSync(dirname(file))).toContain('daybook.db-wal');
    expect(holding(dirname(file), secret)).toEqual([]);
    expect(holding(dirname(file), 'SQLite format 3')).toEqual([]);
    db.close();
    expect(holding(dirname(file), secret)).toEqual([]);
    expect(readdirSync(dirname(file))).toEqual(['daybook.db']);
  });

  test('is durable on every open, the first and the next', () => {
    const file = written();
    for (const _again of [1, 2]) {
      const db = openDatabase(file, { key });
      expect(db.pragma('synchronous', { simple: true })).toBe(2);
      expect(db.pragma('cipher', { simple: true })).toBe('sqlcipher');
      expect(db.pragma('temp_store', { simple: true })).toBe(2);
      db.close();
    }
  });

  test('is read by nobody without the key, and left untouched', () => {
    const file = written();
    const before = readFileSync(file);
    const bare = new BetterSqlite3(file);
    expect(() => bare.prepare('SELECT * FROM setting').all()).toThrow(/not a database/);
    bare.close();
    expect(() => openDatabase(file, { key: testKey('two') })).toThrow(EncryptionError);
    expect(readFileSync(file)).toEqual(before);
  });

  test('a database in the clear is not taken for an encrypted one', () => {
    const file = written(null);
    expect(() => openDatabase(file, { key })).toThrow(/not encrypted/);
  });

  test('a build that cannot encrypt is found out by what it does not answer', () => {
    const db = new BetterSqlite3(':memory:');
    // A stock build has no such pragma, and answers nothing to any that it doesn't know.
    expect(db.pragma('a_pragma_of_nobody', { simple: true })).toBeUndefined();
    db.close();
  });

  test('its header is read as bytes: version, mark, and whether the key is the one', () => {
    const file = written();
    const peek = peekHeader(file, key);
    expect(peek).toMatchObject({ kind: 'sqlite', isEncrypted: true });
    expect(peek.kind === 'sqlite' && peek.userVersion).toBeGreaterThan(0);
    expect(peek.kind === 'sqlite' && peek.mark).toBeGreaterThan(0);
    expect(peekHeader(file, testKey('two')).kind).toBe('locked');
  });

  test('a damaged first page is told from another key', () => {
    const file = written();
    const handle = openSync(file, 'r+');
    writeSync(handle, Buffer.alloc(64, 0x5a), 0, 64, 100);
    closeSync(handle);
    expect(peekHeader(file, key).kind).toBe('not_sqlite');
    expect(peekHeader(file, testKey('two')).kind).toBe('locked');
  });

  test('damage is set aside as ever, and a new one, encrypted too, begun', () => {
    const file = written();
    const handle = openSync(file, 'r+');
    writeSync(handle, Buffer.alloc(64, 0x5a), 0, 64, 100);
    closeSync(handle);
    const { db, problem } = opened(file, key);
    expect(problem).toMatch(/was damaged/);
    expect(keyOf(db)).not.toBeNull();
    db.close();
    expect(peekHeader(file, key)).toMatchObject({ isEncrypted: true });
  });

  test('one of another key is neither set aside nor written over: entries go beside it, and it is said', () => {
    const file = written(testKey('two'));
    const before = readFileSync(file);
    const { db, problem } = opened(file, key);
    expect(problem).toMatch(/doesn’t open with the key of this laptop/);
    expect(basename(db.name)).toBe('daybook-rescue.db');
    db.close();
    expect(readFileSync(file)).toEqual(before);
  });

  test('opened by an app without a key it is locked, not damaged', () => {
    const file = written();
    writeFileSync(keyFileOf(file), '{}');
    const { db, problem } = opened(file, null);
    expect(problem).toMatch(/left untouched/);
    expect(basename(db.name)).toBe('daybook-rescue.db');
    db.close();
    expect(readdirSync(dirname(file)).filter((name) => name.includes('damaged'))).toEqual([]);
  });

  test('a second connection and a copy know the key by themselves', async () => {
    const file = written();
    const { db } = opened(file, key);
    const snapshot = openSnapshot(db);
    expect(snapshot.prepare("SELECT value FROM setting WHERE name = 'secret'").pluck().get()).toBe(secret);
    snapshot.close();
    const copy = join(dirname(file), 'copy.db');
    await copyLive(db, copy);
    db.close();
    expect(holding(dirname(file), secret)).toEqual([]);
    const read = connect(copy, key);
    expect(read.prepare("SELECT value FROM setting WHERE name = 'secret'").pluck().get()).toBe(secret);
    read.close();
  });

  test('deleted text is in no file of it', () => {
    for (const kind of [null, key]) {
      const file = written(kind);
      const db = openDatabase(file, { key: kind });
      db.exec("DELETE FROM setting WHERE name = 'secret'");
      db.close();
      expect(holding(dirname(file), secret)).toEqual([]);
    }
  });

  test('a key shows itself nowhere', () => {
    const hex = key.bytes().toString('hex');
    for (const shown of [String(key), JSON.stringify({ key }), inspect({ key }), `${key}`]) {
      expect(shown).not.toContain(hex);
      expect(shown).toContain('a database key');
    }
  });
});

describe('another key', () => {
  const cases: readonly (readonly [string, DatabaseKey | null])[] = [
    ['in the clear', null],
    ['of another key', testKey('two')],
  ];
  test.each(cases)('a database %s is encrypted anew, and nothing of before is left', (_name, from) => {
    const file = written(from);
    changeKey(file, from, key, () => undefined);
    expect(readdirSync(dirname(file))).toEqual(['daybook.db']);
    expect(holding(dirname(file), secret)).toEqual([]);
    const { db, problem } = opened(file, key);
    expect(problem).toBeNull();
    expect(db.prepare("SELECT value FROM setting WHERE name = 'secret'").pluck().get()).toBe(secret);
    db.close();
  });
});
