import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../src-main/store/open';
import { keyOfTests } from '../../helpers/engine/keys';
import { chosen, enter, offlineLaptop } from '../../helpers/engine/laptop';
import { noFailpoints } from '../../helpers/engine/quiet';
import { brokenIn, logIn } from '../../helpers/promises/judged-log';

const narrative = 'Attend hearing, Smith v. Jones';

/** A laptop with so many entries, its app, and the file that the person will choose for the log. */
async function laptopWith(...narratives: string[]) {
  const laptop = offlineLaptop();
  const engine = laptop.start();
  for (const one of narratives) await enter(laptop, engine, one);
  const file = join(laptop.folder, 'log.jsonl');
  const write = async (withContent: boolean) =>
    engine.handlers.logExport({ chosen: await chosen(laptop, engine, 'log', file), withContent });
  return { laptop, engine, file, write };
}

test('a log with content tells everything and is judged by its own arithmetic', async () => {
  const { file, write } = await laptopWith(narrative, 'Call');
  const written = await write(true);
  const text = readFileSync(file, 'utf8');
  const log = await logIn(text);
  expect(written).toEqual({ entries: 2, events: log.book.audit.length, bytes: Buffer.byteLength(text) });
  expect(log.book.entries.map((entry) => entry.narrative).sort()).toEqual([narrative, 'Call'].sort());
  expect(log.header).toMatchObject({ content: 'whole', status: { safe: 2, waiting: 2 } });
  expect(brokenIn(log)).toEqual([]);
});

test('a log without content holds no word of anybody’s, and can still be judged', async () => {
  const { file, write } = await laptopWith(narrative, narrative, 'Call');
  await write(false);
  const text = readFileSync(file, 'utf8');
  for (const secret of ['hearing', 'Smith', 'Call', 'test-laptop', 'not signed in'])
    expect(text).not.toContain(secret);
  const log = await logIn(text);
  const [first, second, third] = log.book.entries.map((entry) => entry.narrative);
  expect(first).toBe(second);
  expect(third).not.toBe(first);
  expect(brokenIn(log)).toEqual([]);
});

test('two logs of one laptop hide the same text differently, so that nobody can lay them side by side', async () => {
  const { file, write } = await laptopWith(narrative);
  await write(false);
  const first = await logIn(readFileSync(file, 'utf8'));
  await write(false);
  const second = await logIn(readFileSync(file, 'utf8'));
  expect(second.book.entries[0]?.narrative).not.toBe(first.book.entries[0]?.narrative);
});

test('writing a log leaves a word in the trail, and what is saved meanwhile is not in it', async () => {
  const { laptop, engine, file } = await laptopWith(narrative);
  const id = await chosen(laptop, engine, 'log', file);
  const writing = engine.handlers.logExport({ chosen: id, withContent: true });
  await enter(laptop, engine, 'Meanwhile');
  expect(await writing).toMatchObject({ entries: 1 });
  expect(brokenIn(await logIn(readFileSync(file, 'utf8')))).toEqual([]);
  const { audit } = await engine.handlers.activityGet({ auditBefore: null });
  expect(audit[0]?.words).toBe('Log written to a file');
});

test('a figure in the status bar that is not the rows’ is found', async () => {
  const { file, write } = await laptopWith(narrative);
  await write(true);
  const log = await logIn(readFileSync(file, 'utf8'));
  const lying = { ...log, header: { ...log.header, status: { ...log.header.status, safe: 2 } } };
  expect(brokenIn(lying)).toEqual(['P5 the numbers in the status bar equal the rows']);
});

test('an event changed in the database by hand is found, with content and without', async () => {
  const { laptop, file, write } = await laptopWith(narrative);
  const db = openDatabase(laptop.databaseFile, { key: keyOfTests });
  db.exec('DROP TRIGGER audit_no_update');
  db.exec("UPDATE audit SET actor = 'Somebody else' WHERE sequence = 1");
  db.close();
  for (const withContent of [true, false]) {
    await write(withContent);
    expect(brokenIn(await logIn(readFileSync(file, 'utf8')))).toEqual(['P6 the audit chain verifies']);
  }
});

test('a damaged row is named by id and field, never by what it holds, and the rest is in the log', async () => {
  const { laptop, file, write } = await laptopWith(narrative, 'Call');
  const db = openDatabase(laptop.databaseFile, { key: keyOfTests });
  db.exec("UPDATE outbox SET payload = 'torn secret' WHERE rowid = 1");
  const id = db.prepare('SELECT operation_id FROM outbox WHERE rowid = 1').pluck().get();
  db.close();
  await write(true);
  const text = readFileSync(file, 'utf8');
  expect(text).not.toContain('torn secret');
  const log = await logIn(text);
  expect(log.unreadable).toEqual([`outbox ${id}: payload`]);
  expect(log.book.entries).toHaveLength(2);
  expect(brokenIn(log)).toContain('P6 every row could be read');
});

test('where the file cannot be written it says so, and leaves nothing', async () => {
  const { file, write, laptop, engine } = await laptopWith(narrative);
  mkdirSync(file);
  await expect(write(true)).rejects.toMatchObject({
    code: 'store',
    message: expect.stringMatching(/The log could not be written to .*There is a folder where/),
  });
  expect(readdirSync(laptop.folder).filter((name) => name.includes('unfinished'))).toEqual([]);
  const nowhere = await chosen(laptop, engine, 'log', join(laptop.folder, 'gone', 'log.jsonl'));
  await expect(
    (async () => engine.handlers.logExport({ chosen: nowhere, withContent: true }))(),
  ).rejects.toMatchObject({ message: expect.stringMatching(/is not there/) });
});

test('a file that was there before stays whole until the new one is', async () => {
  const laptop = offlineLaptop();
  const engine = laptop.start({
    hit(name) {
      if (name === 'log:written') throw new Error('the process ends here');
      noFailpoints.hit(name);
    },
  });
  await enter(laptop, engine, narrative);
  const file = join(laptop.folder, 'log.jsonl');
  writeFileSync(file, 'the log of last week');
  const id = await chosen(laptop, engine, 'log', file);
  await expect(
    (async () => engine.handlers.logExport({ chosen: id, withContent: true }))(),
  ).rejects.toThrow();
  expect(readFileSync(file, 'utf8')).toBe('the log of last week');
  expect(existsSync(`${file}.unfinished`)).toBe(false);
});

test('a file chosen for something else is not written to', async () => {
  const laptop = offlineLaptop();
  const engine = laptop.start();
  const file = join(laptop.folder, 'backup.db');
  const id = await chosen(laptop, engine, 'restore', file);
  await expect(
    (async () => engine.handlers.logExport({ chosen: id, withContent: true }))(),
  ).rejects.toMatchObject({
    code: 'not_found',
  });
  expect(existsSync(file)).toBe(false);
});

test('closing the app ends an export and leaves nothing behind', async () => {
  const long = Array.from({ length: 30 }, (_, n) => `Entry ${n} ${'x'.repeat(9_000)}`);
  const { engine, file, laptop } = await laptopWith(...long);
  const id = await chosen(laptop, engine, 'log', file);
  const writing = Promise.resolve(engine.handlers.logExport({ chosen: id, withContent: true }));
  const refused = expect(writing).rejects.toMatchObject({ code: 'not_allowed' });
  await engine.close();
  await refused;
  expect(readdirSync(laptop.folder).filter((name) => name.startsWith('log'))).toEqual([]);
});
