import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate, NewerDatabaseError, schemaVersion } from '../../../src-main/store/migrate';
import { migrations } from '../../../src-main/store/migrations/all';
import { openDatabase } from '../../../src-main/store/open';
import { testFolder } from '../../helpers/engine/store';

const now = '2026-11-18T15:00:00.000Z';

test('every open is WAL with synchronous FULL, also after a reopen, a read and a write', () => {
  const file = join(testFolder(), 'daybook.db');
  const first = openDatabase(file);
  migrate(first, now);
  first.exec("INSERT INTO setting (name, value) VALUES ('a', '1')");
  expect(first.pragma('synchronous', { simple: true })).toBe(2);
  first.close();

  const again = openDatabase(file);
  expect(again.prepare('SELECT count(*) AS n FROM setting').get()).toEqual({ n: 1 });
  again.exec("INSERT INTO setting (name, value) VALUES ('b', '1')");
  expect(again.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(again.pragma('synchronous', { simple: true })).toBe(2);
  expect(again.pragma('foreign_keys', { simple: true })).toBe(1);
  expect(again.pragma('secure_delete', { simple: true })).toBe(1);
  again.close();
});

test('migrations leave their bookkeeping and run once', () => {
  const db = openDatabase(join(testFolder(), 'daybook.db'));
  migrate(db, now);
  migrate(db, now);
  expect(schemaVersion(db)).toBe(migrations.length);
  expect(db.prepare('SELECT version, name FROM schema_migration').all()).toEqual(
    migrations.map(({ version, name }) => ({ version, name })),
  );
  db.close();
});

test('a migration that fails leaves the version before it, whole', () => {
  const db = openDatabase(join(testFolder(), 'daybook.db'));
  const broken = [
    ...migrations,
    { version: migrations.length + 1, name: 'broken', sql: 'CREATE TABLE half (a TEXT) STRICT; NOT SQL;' },
  ];
  expect(() => migrate(db, now, broken)).toThrow();
  expect(schemaVersion(db)).toBe(migrations.length);
  expect(db.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE name = 'half'").get()).toEqual({ n: 0 });
  db.close();
});

test('a database from a newer version is refused before a byte is written', () => {
  const db = openDatabase(join(testFolder(), 'daybook.db'));
  migrate(db, now);
  db.pragma('user_version = 999');
  expect(() => migrate(db, now)).toThrow(NewerDatabaseError);
  expect(schemaVersion(db)).toBe(999);
  db.close();
});
