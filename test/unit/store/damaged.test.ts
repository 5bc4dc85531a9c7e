import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createEntry } from '../../../src-main/commands/entry-create';
import { guardHandlers } from '../../../src-main/handlers/guard';
import { type StoreContext, storeContext } from '../../../src-main/store/database';
import { openCopy } from '../../../src-main/store/database-file';
import { getEntry } from '../../../src-main/store/entries';
import { migrations } from '../../../src-main/store/migrations/all';
import { markSuspect, openStore, rescueName } from '../../../src-main/store/open-store';
import { searchIsWhole } from '../../../src-main/store/search';
import { createInput } from '../../helpers/engine/entries';
import { noFailpoints, silentLogger, testClock, testFolder, testIds } from '../../helpers/engine/store';

const now = '2026-11-18T15:00:00.000Z';

/** A folder for the database and another for the rescue, and a store opened the way the engine opens it. */
function place(name = 'daybook.db') {
  const folder = testFolder();
  const home = join(folder, 'home');
  const data = join(folder, 'data');
  mkdirSync(data);
  const file = join(data, name);
  const open = (maxPages?: number) => {
    const opened = openStore({
      file,
      rescueFolder: home,
      now,
      logger: silentLogger,
      ...(maxPages === undefined ? {} : { maxPages }),
    });
    onTestFinished(() => {
      opened.db.close();
    });
    const store = storeContext({
      db: opened.db,
      clock: testClock(),
      ids: testIds(),
      failpoints: noFailpoints,
      machine: 'test-laptop',
      logger: silentLogger,
      emit: () => undefined,
    });
    return { ...opened, store };
  };
  return { folder, home, data, file, open };
}

const narrative = 'Prepare for the hearing on the motion to compel. '.repeat(20);

function takesEntries(store: StoreContext): boolean {
  const id = createEntry(store, createInput(store, { narrative: 'Taken' }));
  return getEntry(store, id)?.narrative === 'Taken';
}

/** A database with enough in it to be cut in half. */
function filled(at: ReturnType<typeof place>): void {
  const { store, db } = at.open();
  for (let count = 0; count < 40; count += 1) createEntry(store, createInput(store, { narrative }));
  db.close();
}

function overwrite(file: string, position: number, bytes: Buffer): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, bytes, 0, bytes.length, position);
  closeSync(handle);
}

test.each([
  ['a corrupt header', (file: string) => overwrite(file, 0, Buffer.alloc(100, 0x5a))],
  [
    'a file that is something else',
    (file: string) => writeFileSync(file, '<html>not a database</html>'.repeat(50)),
  ],
  ['a file cut in half', (file: string) => truncateSync(file, 8 * 4096)],
])('%s is set aside, kept whole, and a new database takes entries', (_what, damage) => {
  const at = place();
  filled(at);
  damage(at.file);
  const damaged = readFileSync(at.file);

  const { store, problem } = at.open();
  expect(problem).toMatch(/was damaged.*set aside as .*daybook\.db\.damaged-20261118T150000Z/);
  expect(readFileSync(`${at.file}.damaged-20261118T150000Z`).equals(damaged)).toBe(true);
  expect(takesEntries(store)).toBe(true);
});

test('the log goes aside with its database', () => {
  const at = place();
  filled(at);
  overwrite(at.file, 0, Buffer.alloc(100, 0x5a));
  writeFileSync(`${at.file}-wal`, 'log');
  at.open();
  expect(readFileSync(`${at.file}.damaged-20261118T150000Z-wal`, 'utf8')).toBe('log');
});

test('two damaged databases in one second are both kept', () => {
  const at = place();
  for (let count = 0; count < 2; count += 1) {
    writeFileSync(at.file, 'damaged '.repeat(100 + count));
    at.open().db.close();
  }
  expect(
    readdirSync(at.data).filter(
      (name) => name.includes('.damaged-') && !name.endsWith('-wal') && !name.endsWith('-shm'),
    ),
  ).toHaveLength(2);
});

test('damage met while running is looked for at the next start', () => {
  const at = place();
  filled(at);
  // Among the older rows: the file opens, the newest rows are whole, and only reading on meets the damage.
  const page = 4096;
  overwrite(at.file, statSync(at.file).size - 30 * page, Buffer.alloc(10 * page, 0x5a));
  const { store, problem, db } = at.open();
  expect(problem).toBeNull();
  const handlers = guardHandlers(
    { read: () => store.db.prepare('SELECT * FROM audit JOIN entry').all() },
    { clock: store.clock, logger: silentLogger, databaseFile: at.file },
  );
  expect(() => handlers.read()).toThrow(/database is damaged/);
  expect(existsSync(`${at.file}.suspect`)).toBe(true);
  db.close();
  expect(at.open().problem).toMatch(/was damaged/);
  expect(existsSync(`${at.file}.suspect`)).toBe(false);
});

test('a false alarm is cleared and loses nothing', () => {
  const at = place();
  filled(at);
  markSuspect(at.file);
  const { problem, store } = at.open();
  expect(problem).toBeNull();
  expect(store.db.prepare('SELECT count(*) AS n FROM entry').get()).toEqual({ n: 40 });
  expect(searchIsWhole(store)).toBe(true);
  expect(existsSync(`${at.file}.suspect`)).toBe(false);
});

test('a database from a newer version is left untouched, byte for byte, and a rescue database takes entries', () => {
  const at = place();
  filled(at);
  const newer = Buffer.alloc(4);
  newer.writeUInt32BE(migrations.length + 1);
  overwrite(at.file, 60, newer);
  const before = readFileSync(at.file);

  const { store, problem, db } = at.open();
  expect(problem).toMatch(
    /newer version of Daybook and was left untouched\. Its database version is \d+; this Daybook reads up to \d+\./,
  );
  expect(db.name).toBe(join(at.data, rescueName));
  expect(takesEntries(store)).toBe(true);
  db.close();
  expect(readFileSync(at.file).equals(before)).toBe(true);
  expect(existsSync(`${at.file}-wal`)).toBe(false);
});

test('a newer database says by which Daybook it was written, and so does a newer backup', () => {
  const at = place();
  const wrote = openStore({
    file: at.file,
    rescueFolder: at.home,
    now,
    logger: silentLogger,
    appVersion: '7.4.1',
  });
  wrote.db.pragma(`user_version = ${migrations.length + 1}`);
  wrote.db.close();
  const before = readFileSync(at.file);
  const { problem, store, db } = at.open();
  expect(problem).toContain('written by Daybook 7.4.1, which is newer, and was left untouched');
  expect(problem).toContain('Install Daybook 7.4.1 again');
  expect(readFileSync(at.file).equals(before)).toBe(true);
  expect(() => openCopy(store, at.file, null)).toThrow('It was written by Daybook 7.4.1, which is newer');
  db.close();
  expect(readdirSync(at.data).filter((name) => !name.startsWith('daybook-rescue.db'))).toEqual([
    'daybook.db',
  ]);
});

test('where the place cannot be written, entries go to the home folder, and it is said where', () => {
  const at = place();
  // The folder is a plain file: nothing can be made in it, whoever is asking.
  writeFileSync(join(at.data, 'blocked'), '');
  const opened = openStore({
    file: join(at.data, 'blocked', 'daybook.db'),
    rescueFolder: at.home,
    now,
    logger: silentLogger,
  });
  expect(opened.problem).toContain(join(at.home, rescueName));
  opened.db.close();
});

test('a folder where the database should be is named and left alone, and entries go beside it', () => {
  const at = place();
  mkdirSync(at.file);
  writeFileSync(join(at.file, 'somebody’s.txt'), 'kept');
  const { problem, store, db } = at.open();
  expect(problem).toContain(`There is a folder at ${at.file}`);
  expect(takesEntries(store)).toBe(true);
  expect(db.name).toBe(join(at.data, rescueName));
  expect(readdirSync(at.file)).toEqual(['somebody’s.txt']);
});

test('where nothing can be written, the app opens and refuses every entry', () => {
  const at = place();
  writeFileSync(join(at.data, 'blocked'), '');
  const blocked = join(at.data, 'blocked', 'x');
  const opened = openStore({
    file: join(blocked, 'daybook.db'),
    rescueFolder: blocked,
    now,
    logger: silentLogger,
  });
  expect(opened.problem).toMatch(/New entries cannot be saved/);
  expect(opened.db.memory).toBe(true);
  expect(() => opened.db.exec("INSERT INTO setting VALUES ('a', '1')")).toThrow(/readonly/);
  opened.db.close();
});

test('on a full disk a save fails whole, says so, and what was saved before is there', () => {
  const at = place();
  const { store, db } = at.open();
  const kept: string[] = [];
  db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + 12}`);
  let failure: unknown = null;
  for (let count = 0; count < 200 && failure === null; count += 1) {
    const input = createInput(store, { narrative: `${count} ${narrative}` });
    try {
      kept.push(createEntry(store, input));
    } catch (error) {
      failure = error;
    }
  }
  expect(failure).toMatchObject({ code: 'store', message: expect.stringContaining('disk is full') });
  expect(kept.length).toBeGreaterThan(0);
  db.close();

  const again = at.open();
  expect(again.problem).toBeNull();
  expect(again.db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(again.db.prepare('SELECT id FROM entry ORDER BY id').pluck().all()).toEqual([...kept].sort());
  expect(again.db.prepare('SELECT count(*) AS n FROM audit').get()).toEqual({ n: kept.length });
  expect(searchIsWhole(again.store)).toBe(true);
});

test('a disk that is full at the start is named, and nothing is set aside', () => {
  const at = place();
  const { problem } = at.open(4);
  expect(problem).toMatch(/disk is full/);
  expect(readdirSync(at.data).some((name) => name.includes('damaged'))).toBe(false);
});

test('another program that holds the database is named, at the start and at a save', () => {
  const at = place();
  const first = at.open();
  const second = at.open();
  first.db.exec('BEGIN IMMEDIATE');
  second.db.pragma('busy_timeout = 20');
  expect(() => takesEntries(second.store)).toThrow(/Another program is using the database/);
  first.db.exec('ROLLBACK');
  expect(takesEntries(second.store)).toBe(true);
});
