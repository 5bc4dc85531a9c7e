import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { createVault, type VaultOpened } from '../../src-main/secrets/vault';
import { changeKey } from '../../src-main/store/change-key';
import { inTransaction, storeContext } from '../../src-main/store/database';
import { type DatabaseKey, keyFileOf } from '../../src-main/store/database-key';
import { openStore } from '../../src-main/store/open-store';
import { restoreReadyOf } from '../../src-main/store/pending-restore';
import { settleKey } from '../../src-main/store/settle-key';
import { testKeychain } from '../helpers/engine/keychain';
import { testKey } from '../helpers/engine/keys';
import { silentLogger } from '../helpers/engine/quiet';
import { testClock, testFolder, testStore } from '../helpers/engine/store';

/**
 * A change of key that failed after its copy had its name (a virus scanner held the file, a folder could not be synced) left that
 * copy waiting while the session went on in the database as it was. The next start put the copy in its place and wiped the
 * day's work. And where the database had just been set aside, a new one was begun, and what had been set aside was wiped.
 */
const now = '2026-11-21T10:00:00.000Z';
const former = testKey();
const next = testKey('two');

const options = (file: string) => ({ file, rescueFolder: dirname(file), now, logger: silentLogger });

function save(file: string, key: DatabaseKey | null, name: string): void {
  const { db } = openStore({ ...options(file), key });
  const store = storeContext({ ...testStore(), db, emit: () => undefined });
  inTransaction(store, 'test', () =>
    db.prepare('INSERT INTO setting (name, value) VALUES (?, ?)').run(name, name),
  );
  db.close();
}

function saved(file: string, key: DatabaseKey | null): unknown[] {
  const { db } = openStore({ ...options(file), key });
  const names = db.prepare('SELECT name FROM setting ORDER BY name').pluck().all();
  db.close();
  return names;
}

const failingAt = (point: string) => (name: string) => {
  if (name === point) throw Object.assign(new Error('held'), { code: 'EBUSY' });
};

const settled = (file: string, to: DatabaseKey | null, hit: (name: string) => void = () => undefined) =>
  settleKey({ ...options(file), current: former, next: to, former: [], hit });

const written = (key: DatabaseKey | null) => {
  const file = join(testFolder(), 'daybook.db');
  save(file, key, 'before');
  return file;
};

describe('a change of key that fails while the app runs', () => {
  test.each(['key:ready', 'key:finish', 'key:set-aside', 'key:in-place'])(
    'at %s leaves what is saved after it',
    (point) => {
      const file = written(former);
      const { key } = settled(file, next, failingAt(point));
      save(file, key, 'of the day');
      const { key: after } = settled(file, next);
      expect(saved(file, after)).toEqual(['before', 'of the day']);
    },
  );

  test.each(['key:ready', 'key:finish', 'key:set-aside'])(
    'at %s, with its first key, leaves what is saved in the clear where that is allowed',
    (point) => {
      const file = written(null);
      expect(() => settled(file, null, failingAt(point))).toThrow('held');
      expect(existsSync(file)).toBe(true);
      save(file, null, 'of the day');
      const { key } = settled(file, null);
      expect(saved(file, key)).toEqual(['before', 'of the day']);
    },
  );
});

test('a database that another program reads is not set aside as damaged', () => {
  const file = written(null);
  const reader = new BetterSqlite3(file);
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM setting').get();
  // So that the log can't be folded in while it is being read.
  const writer = new BetterSqlite3(file);
  writer.exec("INSERT INTO setting (name, value) VALUES ('of the day', '')");
  expect(() => settled(file, null)).toThrow('Another program');
  writer.close();
  reader.close();
  const { key } = settled(file, null);
  expect(saved(file, key)).toEqual(['before', 'of the day']);
});

test('a database in the clear with a row that points nowhere is encrypted as it is, not set aside', () => {
  const file = written(null);
  const db = new BetterSqlite3(file);
  db.pragma('foreign_keys = OFF');
  db.exec('CREATE TABLE of_test (id INTEGER PRIMARY KEY, other INTEGER REFERENCES of_test (id))');
  db.exec('INSERT INTO of_test (id, other) VALUES (1, 99)');
  db.close();
  const { key, problem } = settled(file, null);
  expect(problem).toBeNull();
  expect(saved(file, key)).toEqual(['before']);
});

test('a restore cut short between its two names still comes about when a new key waits', () => {
  const file = written(former);
  save(file, former, 'of the backup');
  renameSync(file, restoreReadyOf(file));
  const { key } = settled(file, next);
  expect(saved(file, key)).toEqual(['before', 'of the backup']);
});

describe('a key file that is lost while a change of key is cut short', () => {
  async function start(file: string) {
    const vault = createVault({
      rescueFolder: dirname(file),
      logger: silentLogger,
      databaseFile: file,
      protector: Promise.resolve(testKeychain('one')),
      allowUnencrypted: false,
      firmKey: null,
      clock: testClock(),
      hit: () => undefined,
      changed: () => undefined,
    });
    let opened: VaultOpened | null = null;
    void vault.opened.then((known) => {
      opened = known;
    });
    await vault.begin();
    await Promise.resolve();
    return { vault, opened: () => opened as VaultOpened | null };
  }

  test('with the database in the clear set aside: it is there again, and stays there', async () => {
    const file = written(null);
    expect(() => changeKey(file, null, former, failingAt('key:set-aside'))).toThrow('held');
    const first = await start(file);
    expect(saved(file, first.opened()?.key ?? null)).toEqual(['before']);
    const second = await start(file);
    expect(saved(file, second.opened()?.key ?? null)).toEqual(['before']);
  });

  test('with an encrypted one set aside: no key is made', async () => {
    const file = written(former);
    expect(() => changeKey(file, former, next, failingAt('key:set-aside'))).toThrow('held');
    const { vault } = await start(file);
    expect(vault.view()).toMatchObject({ state: 'asks', ways: ['retry', 'afresh'] });
    expect(existsSync(keyFileOf(file))).toBe(false);
  });

  test('and nothing of it is wiped when somebody begins afresh', async () => {
    const file = written(former);
    expect(() => changeKey(file, former, next, failingAt('key:set-aside'))).toThrow('held');
    const { vault } = await start(file);
    if (vault.view().state === 'asks') await vault.open({ by: 'afresh', sure: 'twice' });
    save(file, (await start(file)).opened()?.key ?? null, 'afresh');
    await start(file);
    const sizes = readdirSync(dirname(file))
      .filter((name) => /locked|unusable|former/.test(name))
      .map((name) => readFileSync(join(dirname(file), name)).length);
    expect(sizes.filter((size) => size > 4096)).toHaveLength(2);
  });
});
