import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { BackupsView } from '../../../shared/ipc/exchange-calls';
import type { RestorableEngine } from '../../../src-main/restorable-engine';
import { migrate, schemaVersion } from '../../../src-main/store/migrate';
import { migrations } from '../../../src-main/store/migrations/all';
import { openDatabase } from '../../../src-main/store/open';
import { keyOfTests } from '../../helpers/engine/keys';
import { enter, narrativesIn, offlineLaptop } from '../../helpers/engine/laptop';

const hour = 3_600_000;

/** Lets a backup that has begun come to its end. */
async function atRest(engine: RestorableEngine): Promise<BackupsView> {
  for (;;) {
    const view = await engine.handlers.backupsGet({});
    if (!view.making) return view;
    await setImmediate();
  }
}

test('a backup on request: whole, named by what it holds, and the only file it leaves', async () => {
  const laptop = offlineLaptop();
  const engine = laptop.start();
  await enter(laptop, engine, 'Hearing');
  const made = await engine.handlers.backupNow({});
  expect(made).toMatchObject({ entries: 1, unsynced: 1, kind: 'by hand', ours: true });
  expect(readdirSync(laptop.backupFolder)).toEqual([made.name]);
  expect(await engine.handlers.statusGet({})).toMatchObject({ lastBackupAt: made.at, backupWords: null });
});

test('by itself: soon after the start, hourly while something is only here, and not where nothing happened', async () => {
  const laptop = offlineLaptop();
  const engine = laptop.start();
  laptop.clock.advance(60_000);
  expect((await atRest(engine)).backups).toEqual([]);

  await enter(laptop, engine, 'Hearing');
  laptop.clock.advance(hour);
  expect((await atRest(engine)).backups).toHaveLength(1);
  laptop.clock.advance(5 * hour);
  expect((await atRest(engine)).backups).toHaveLength(1);

  await enter(laptop, engine, 'Call');
  laptop.clock.advance(hour);
  expect((await atRest(engine)).backups.map(({ entries }) => entries)).toEqual([2, 1]);
});

test('what is saved while a backup is being made is saved, and the backup is whole', async () => {
  const laptop = offlineLaptop();
  const engine = laptop.start();
  for (let n = 0; n < 30; n += 1) await enter(laptop, engine, `Entry ${n} ${'x'.repeat(4000)}`);
  const making = engine.handlers.backupNow({});
  await setImmediate();
  await enter(laptop, engine, 'Meanwhile');
  const made = await making;
  expect(made.entries).toBeGreaterThanOrEqual(30);
  expect(await narrativesIn(engine)).toContain('Meanwhile');
});

test('a folder that cannot be written: said in the status until a backup succeeds, and older ones are left alone', async () => {
  const laptop = offlineLaptop();
  const engine = laptop.start();
  await enter(laptop, engine, 'Hearing');
  writeFileSync(laptop.backupFolder, 'a file where the folder should be');
  await expect(async () => engine.handlers.backupNow({})).rejects.toMatchObject({
    code: 'store',
    message: expect.stringMatching(/No backup could be made in .*There is a file where the folder should be/),
  });
  expect((await engine.handlers.statusGet({})).backupWords).toMatch(/There is a file/);

  const elsewhere = join(laptop.folder, 'elsewhere');
  mkdirSync(elsewhere);
  laptop.choices.set('backup_folder', elsewhere);
  const { chosen } = await engine.handlers.fileChoose({ purpose: 'backup_folder' });
  await engine.handlers.backupFolderSet({ chosen: chosen?.id ?? '' });
  const made = await engine.handlers.backupNow({});
  expect(readdirSync(elsewhere)).toEqual([made.name]);
  expect((await engine.handlers.statusGet({})).backupWords).toBeNull();
});

test.each(['backup:copied', 'backup:verified'])(
  'an app that dies at %s leaves no file that looks like a backup',
  async (point) => {
    const laptop = offlineLaptop();
    const engine = laptop.start({
      hit(name) {
        if (name === point) throw new Error('dead');
      },
    });
    await enter(laptop, engine, 'Hearing');
    await expect(async () => engine.handlers.backupNow({})).rejects.toMatchObject({ code: 'store' });
    expect((await engine.handlers.backupsGet({})).backups).toEqual([]);
    expect(readdirSync(laptop.backupFolder)).toEqual([]);
  },
);

test('a database of an earlier version is copied before this version touches it', async () => {
  const laptop = offlineLaptop();
  const old = openDatabase(laptop.databaseFile, { key: keyOfTests });
  migrate(old, '2026-11-18T15:00:00.000Z', migrations.slice(0, 1));
  old.close();
  const engine = laptop.start();
  const { backups } = await engine.handlers.backupsGet({});
  expect(backups).toMatchObject([{ kind: 'before update', entries: 0 }]);
  const copy = openDatabase(join(laptop.backupFolder, backups[0]?.name ?? ''), { key: keyOfTests });
  expect(schemaVersion(copy)).toBe(1);
  copy.close();
});
