import { copyFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RestorableEngine } from '../../../src-main/restorable-engine';
import { connect } from '../../../src-main/store/cipher';
import { keyOfTests } from '../../helpers/engine/keys';
import {
  chosen,
  enter,
  narrativesIn,
  type OfflineLaptop,
  offlineLaptop,
  withBackup,
} from '../../helpers/engine/laptop';

const refused = (engine: RestorableEngine, id: string) =>
  engine.handlers.restorePreview({ source: { chosen: id } });

async function fileAt(
  laptop: OfflineLaptop,
  engine: RestorableEngine,
  name: string,
  change: (file: string) => void,
) {
  const file = join(laptop.folder, 'chosen.db');
  copyFileSync(join(laptop.backupFolder, name), file);
  change(file);
  return chosen(laptop, engine, 'restore', file);
}

describe('a backup put back', () => {
  test('the preview says what would change and changes nothing', async () => {
    const { laptop, engine, source } = await withBackup();
    const files = readdirSync(laptop.data).sort();
    expect(await engine.handlers.restorePreview({ source })).toMatchObject({
      backup: { entries: 1, unsynced: 1 },
      present: { entries: 2, unsynced: 2 },
      comeBack: 0,
      differ: 0,
      comeWithSync: 0,
      onlyHere: 1,
      onlyHereTitles: [expect.stringMatching(/1\.0 h/)],
    });
    expect(await narrativesIn(engine)).toEqual(['After', 'Before']);
    expect(readdirSync(laptop.data).sort()).toEqual(files);
  });

  test('what is in it is there, what was there is in a fresh backup, and what was never sent is not looked for', async () => {
    const { laptop, engine, source } = await withBackup();
    expect(await engine.handlers.restoreApply({ source, keepOnlyHere: false })).toEqual({
      toLookUp: 0,
      kept: 0,
    });
    expect(await narrativesIn(engine)).toEqual(['Before']);
    expect(await engine.handlers.statusGet({})).toMatchObject({ unknown: 0, waiting: 1 });
    expect(await engine.handlers.auditVerify({})).toMatchObject({ ok: true });

    const { backups } = await engine.handlers.backupsGet({});
    const fresh = backups.find(({ kind }) => kind === 'before restore');
    expect(fresh).toMatchObject({ entries: 2, ours: true });
    // And back again: the fresh backup is as good as any. What was sent after it was made does not stand in the database that
    // goes, which was not made of it: every open create is to be looked up (P2).
    const back = { source: { backup: fresh?.name ?? '' }, keepOnlyHere: false };
    expect(await engine.handlers.restoreApply(back)).toEqual({ toLookUp: 2, kept: 0 });
    expect(await narrativesIn(engine)).toEqual(['After', 'Before']);
    expect(
      readdirSync(laptop.data).filter((name) => name.includes('.replaced-')).length,
    ).toBeGreaterThanOrEqual(2);
  });

  test('what is only here now can be kept: it is there afterwards as it was', async () => {
    const { engine, source } = await withBackup();
    const done = await engine.handlers.restoreApply({ source, keepOnlyHere: true });
    expect(done).toEqual({ toLookUp: 0, kept: 1 });
    expect(await narrativesIn(engine)).toEqual(['After', 'Before']);
    expect(await engine.handlers.statusGet({})).toMatchObject({ unknown: 0, waiting: 2 });
  });

  test('a start after it finds nothing wrong: the note of the other database went aside with it', async () => {
    const { laptop, engine, source } = await withBackup();
    await engine.handlers.restoreApply({ source, keepOnlyHere: false });
    await engine.close();
    const again = laptop.start();
    expect(again.storeProblem).toBeNull();
    expect(await narrativesIn(again)).toEqual(['Before']);
  });
});

describe('is refused, with nothing changed', () => {
  test.each([
    [
      'a file that is no database',
      (file: string) => writeFileSync(file, 'a letter to the court'),
      /not a Daybook database/,
    ],
    [
      'a backup cut in half',
      (file: string) => truncateSync(file, readFileSync(file).length / 2),
      /damaged or cut short|is damaged/,
    ],
    ['a page overwritten', (file: string) => overwrite(file, 5), /damaged/],
    [
      'a newer version',
      (file: string) => setVersion(file, 999),
      /written by Daybook 0\.0\.0-test, which is newer \(database version 999\)/,
    ],
    ['a database of another program', (file: string) => setVersion(file, 0), /not one of Daybook/],
  ])('%s', async (_what, change, words) => {
    const { laptop, engine, name } = await withBackup();
    const id = await fileAt(laptop, engine, name, change);
    await expect(async () => refused(engine, id)).rejects.toMatchObject({
      code: 'not_allowed',
      message: expect.stringMatching(words),
    });
    await expect(async () =>
      engine.handlers.restoreApply({ source: { chosen: id }, keepOnlyHere: false }),
    ).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await narrativesIn(engine)).toEqual(['After', 'Before']);
    expect(existsSync(`${laptop.databaseFile}.restore-ready`)).toBe(false);
    await enter(laptop, engine, 'Goes on');
  });

  test('a path that the person did not choose, or chose for something else', async () => {
    const { laptop, engine } = await withBackup();
    await expect(async () => refused(engine, laptop.ids.uuid())).rejects.toMatchObject({ code: 'not_found' });
    const id = await chosen(laptop, engine, 'import', laptop.databaseFile);
    await expect(async () => refused(engine, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(async () =>
      engine.handlers.restorePreview({ source: { backup: '../data/daybook.db' } }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});

/** The version lies in the header, which no page checksum covers. */
function setVersion(file: string, version: number): void {
  const db = connect(file, keyOfTests);
  db.pragma(`user_version = ${version}`);
  db.close();
}

function overwrite(file: string, page: number): void {
  const bytes = readFileSync(file);
  bytes.fill(0xa5, page * 4096, (page + 1) * 4096);
  writeFileSync(file, bytes);
}

describe('an older copy put back by hand', () => {
  test('is found out: said, and what may have been sent since is looked up first', async () => {
    const laptop = offlineLaptop();
    const engine = laptop.start();
    await enter(laptop, engine, 'Before');
    await engine.close();
    const copy = join(laptop.folder, 'copy.db');
    copyFileSync(laptop.databaseFile, copy);
    const later = laptop.start();
    await enter(laptop, later, 'After');
    await later.close();

    copyFileSync(copy, laptop.databaseFile);
    const again = laptop.start();
    expect(again.storeProblem).toMatch(/older copy.* 1 of its entries may have been sent since/);
    expect(await again.handlers.statusGet({})).toMatchObject({ unknown: 1 });
    await again.close();
    expect(laptop.start().storeProblem).toBeNull();
  });

  test('a crash that left the note behind accuses nobody', async () => {
    const laptop = offlineLaptop();
    const engine = laptop.start();
    await enter(laptop, engine, 'Before');
    await engine.close();
    const note = readFileSync(`${laptop.databaseFile}.head`);
    const later = laptop.start();
    await enter(laptop, later, 'After');
    await later.close();
    writeFileSync(`${laptop.databaseFile}.head`, note);
    expect(laptop.start().storeProblem).toBeNull();
  });
});
