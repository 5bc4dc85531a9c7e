import { fork } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FileCheck } from '../../../src-main/ports';
import { openRestorableEngine } from '../../../src-main/restorable-engine';
import { enter, narrativesIn, offlineLaptop, withBackup } from '../../helpers/engine/laptop';
import { root } from '../../simulation/run/bundle';

const program = join(root, 'out', 'unit', 'file-check.mjs');

/** The program as it is built for the app, run by plain Node. */
beforeAll(async () => {
  await build({
    entryPoints: [join(root, 'src-main/file-check.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  });
});

const apart: FileCheck = (file, key) =>
  new Promise((resolve, reject) => {
    const child = fork(program, [], { stdio: 'ignore' });
    child.send({ file, to: null, key: key?.bytes().toString('base64') ?? null });
    child.once('message', (told: { trouble: string | null }) => resolve(told.trouble));
    child.once('exit', () => reject(new Error('ended without a word')));
  });

/** The newest backup of a laptop, as a path. */
async function aBackup(): Promise<string> {
  const { laptop, name } = await withBackup();
  return join(laptop.backupFolder, name);
}

describe('a database file looked through in a process of its own', () => {
  test('whole', async () => {
    expect(await apart(await aBackup())).toBeNull();
  });
  test('with a page overwritten', async () => {
    const file = await aBackup();
    const handle = openSync(file, 'r+');
    writeSync(handle, Buffer.alloc(4096, 0x5a), 0, 4096, 4096 * 5);
    closeSync(handle);
    expect(await apart(file)).toMatch(/damaged/);
  });
  test('cut in half', async () => {
    const file = await aBackup();
    truncateSync(file, Math.floor(statSync(file).size / 8192) * 4096);
    expect(await apart(file)).toMatch(/damaged or cut short|is damaged/);
  });
  test('none at all: it ends without a word, and whoever asked looks here', async () => {
    await expect(apart(join(root, 'no-such.db'))).rejects.toThrow();
  });
});

/** An engine that is given a check of its own. */
function engineWith(checkFile: FileCheck) {
  const laptop = offlineLaptop();
  const engine = openRestorableEngine(
    { ...laptop.ports, checkFile },
    {
      pmsBaseUrl: 'http://127.0.0.1:9',
      oauth: { clientId: 'id', clientSecret: 'secret' },
      appVersion: '0.0.0-test',
      versions: {},
      rescueFolder: join(laptop.folder, 'home'),
      backupFolder: laptop.backupFolder,
    },
  );
  return { laptop, engine };
}

describe('a backup', () => {
  test('is made after the check, and while that runs entries are saved', async () => {
    const asked = Promise.withResolvers<string>();
    const answer = Promise.withResolvers<null>();
    const { laptop, engine } = engineWith((file) => {
      asked.resolve(file);
      return answer.promise;
    });
    await enter(laptop, engine, 'Before');
    const made = engine.handlers.backupNow({});
    expect(
      readFileSync(await asked.promise)
        .subarray(0, 6)
        .toString(),
    ).toBe('SQLite');
    await enter(laptop, engine, 'Meanwhile');
    expect((await engine.handlers.backupsGet({})).backups).toEqual([]);
    answer.resolve(null);
    await made;
    expect((await engine.handlers.backupsGet({})).backups).toHaveLength(1);
    expect(await narrativesIn(engine)).toEqual(['Before', 'Meanwhile']);
    await engine.close();
  });
  test('that is damaged by the word of the check gets no name', async () => {
    const { laptop, engine } = engineWith(() => Promise.resolve('It is damaged (in entry).'));
    await enter(laptop, engine, 'Before');
    await expect(engine.handlers.backupNow({})).rejects.toMatchObject({
      message: expect.stringContaining('It is damaged (in entry).'),
    });
    expect((await engine.handlers.backupsGet({})).backups).toEqual([]);
    await engine.close();
  });
  test('is looked through here where no check can be made there', async () => {
    const { laptop, engine } = engineWith(() => Promise.reject(new Error('no process')));
    await enter(laptop, engine, 'Before');
    await engine.handlers.backupNow({});
    expect((await engine.handlers.backupsGet({})).backups).toHaveLength(1);
    await engine.close();
  });
});
