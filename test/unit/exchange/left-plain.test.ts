import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changeKey } from '../../../src-main/store/change-key';
import { testKey } from '../../helpers/engine/keys';
import { enter, narrativesIn, type OfflineLaptop, offlineLaptop } from '../../helpers/engine/laptop';

const key = testKey('one');
const secret = 'Privileged call with Ondine';

const startOf =
  (laptop: OfflineLaptop) =>
  (hit = (_name: string): void => undefined) =>
    laptop.start({ hit }, { databaseKey: key });

/** A laptop of before there was encryption, with a backup, a database that a restore set aside and a damaged one; encrypted since. */
async function upgraded() {
  const laptop = offlineLaptop();
  const plain = laptop.start(undefined, { databaseKey: null });
  await enter(laptop, plain, secret);
  await plain.handlers.backupNow({});
  await plain.close();
  const [backup = ''] = readdirSync(laptop.backupFolder);
  copyFileSync(laptop.databaseFile, `${laptop.databaseFile}.replaced-20261101T100000Z`);
  const damaged = Buffer.from(readFileSync(laptop.databaseFile));
  damaged.fill(0, 0, 4096);
  writeFileSync(`${laptop.databaseFile}.damaged-20261102T100000Z`, damaged);
  changeKey(laptop.databaseFile, null, key, () => undefined);
  laptop.clock.advance(60_000);
  return { laptop, backup, start: startOf(laptop) };
}

const plainIn = (...folders: string[]): string[] =>
  folders.flatMap((folder) =>
    readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(secret)),
  );

test('older files in the clear are found and told by kind, and the one in use is not among them', async () => {
  const { laptop, backup, start } = await upgraded();
  const { files } = await start().handlers.plainGet({});
  expect(files.map(({ name, kind }) => [name, kind])).toEqual([
    [backup, 'backup'],
    ['daybook.db.damaged-20261102T100000Z', 'damaged'],
    ['daybook.db.replaced-20261101T100000Z', 'set_aside'],
  ]);
  expect(plainIn(laptop.data, laptop.backupFolder)).toHaveLength(3);
});

test('those that are whole get the key, can still be put back, and it stands in the trail', async () => {
  const { laptop, backup, start } = await upgraded();
  const engine = start();
  expect(await engine.handlers.plainEncrypt({})).toEqual({ done: 2, left: 1 });
  expect(plainIn(laptop.data, laptop.backupFolder)).toEqual(['daybook.db.damaged-20261102T100000Z']);
  expect((await engine.handlers.plainGet({})).files.map(({ kind }) => kind)).toEqual(['damaged']);
  await engine.handlers.restoreApply({ source: { backup }, keepOnlyHere: true });
  expect(await narrativesIn(engine)).toEqual([secret]);
});

test('those that a person gives up are written over, after a good backup, and it stands in the trail', async () => {
  const { laptop, start } = await upgraded();
  const engine = start();
  const names = (await engine.handlers.plainGet({})).files.map(({ name }) => name);
  expect(await engine.handlers.plainDestroy({ names, sure: 'twice' })).toEqual({ done: 3, left: 0 });
  expect(plainIn(laptop.data, laptop.backupFolder)).toEqual([]);
  expect(readdirSync(laptop.backupFolder).filter((name) => name.endsWith('.db'))).toHaveLength(1);
  const { audit } = await engine.handlers.activityGet({ auditBefore: null });
  expect(audit.map(({ words }) => words)).toContain('Older files in the clear were destroyed');
  await expect(
    Promise.resolve(engine.handlers.plainDestroy({ names: ['daybook.db'], sure: 'twice' })),
  ).rejects.toMatchObject({ code: 'not_found' });
  expect(existsSync(laptop.databaseFile)).toBe(true);
});

test('cut off at every step, each file is whole in the clear or with the key, and the next try finishes it', async () => {
  const { laptop: first } = await upgraded();
  for (let step = 1; ; step += 1) {
    const laptop = offlineLaptop();
    cpSync(first.folder, laptop.folder, { recursive: true });
    laptop.clock.advance(120_000);
    const start = startOf(laptop);
    let hits = 0;
    let isArmed = false;
    const dying = start(() => {
      if (!isArmed) return;
      hits += 1;
      if (hits >= step) throw new Error('dead');
    });
    isArmed = true;
    await Promise.resolve(dying.handlers.plainEncrypt({})).catch(() => undefined);
    const wasCut = hits >= step;
    isArmed = false;
    await dying.close();
    const next = start();
    await Promise.resolve(next.handlers.plainEncrypt({})).catch(() => undefined);
    expect(plainIn(laptop.data, laptop.backupFolder), `step ${step}`).toEqual([
      'daybook.db.damaged-20261102T100000Z',
    ]);
    const left = [...readdirSync(laptop.data), ...readdirSync(laptop.backupFolder)];
    expect(
      left.filter((name) => name.includes('.key-')),
      `step ${step}`,
    ).toEqual([]);
    await next.close();
    if (!wasCut) break;
    expect(step).toBeLessThan(100);
  }
});
