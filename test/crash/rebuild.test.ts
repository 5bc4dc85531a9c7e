import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { markSuspect } from '../../src-main/store/open-store';
import { damagePages, leafPagesOf } from '../helpers/engine/damage';
import { keyOfTests } from '../helpers/engine/keys';
import { enter, narrativesIn, offlineLaptop } from '../helpers/engine/laptop';

const long = (number: number) => `${number} ${'of a long day in court '.repeat(20)}`;

/** A damaged database with a backup, what came after it, and what was written since it was found. */
async function damagedLaptop() {
  const laptop = offlineLaptop();
  const engine = laptop.start();
  for (let number = 0; number < 8; number += 1) await enter(laptop, engine, long(number));
  await engine.handlers.backupNow({});
  laptop.clock.advance(60_000);
  for (let number = 8; number < 16; number += 1) await enter(laptop, engine, long(number));
  await engine.close();
  damagePages(laptop.databaseFile, [leafPagesOf(laptop.databaseFile, 'entry', keyOfTests)[1] ?? 0]);
  markSuspect(laptop.databaseFile);
  const found = laptop.start();
  await enter(laptop, found, 'Since');
  const [damaged] = (await found.handlers.rebuildGet({})).damaged;
  await found.close();
  return { laptop, name: damaged?.name ?? '' };
}

test('at every step of a rebuild a dying app leaves the database in use or the rebuilt one, whole, and the damaged file', async () => {
  const ends: string[] = [];
  const { laptop: first, name } = await damagedLaptop();
  for (let step = 1; ; step += 1) {
    const laptop = offlineLaptop();
    cpSync(first.folder, laptop.folder, { recursive: true });
    let hits = 0;
    let isDead = false;
    let isArmed = false;
    const dying = laptop.start({
      hit() {
        if (!isArmed) return;
        hits += 1;
        if (isDead || hits === step) {
          isDead = true;
          throw new Error('dead');
        }
      },
    });
    isArmed = true;
    const wasDone = await Promise.resolve(dying.handlers.rebuildApply({ damaged: name })).then(
      () => true,
      () => false,
    );
    isArmed = false;
    if (wasDone && !isDead) break;
    await dying.close().catch(() => undefined);

    const next = laptop.start();
    const found = await narrativesIn(next);
    // What was written since is in either; of the others all but those of the one page are in the rebuilt one.
    expect(found, `step ${step}`).toContain('Since');
    const isRebuilt = found.length > 1;
    if (isRebuilt) expect(found.length, `step ${step}`).toBeGreaterThanOrEqual(9 + 4);
    const view = await next.handlers.rebuildGet({});
    expect(view.reports, `step ${step}`).toHaveLength(isRebuilt ? 1 : 0);
    expect(view.damaged, `step ${step}`).toHaveLength(isRebuilt ? 0 : 1);
    expect(existsSync(join(laptop.data, name)), `step ${step}`).toBe(true);
    expect(await next.handlers.auditVerify({})).toMatchObject({ ok: true });
    ends.push(isRebuilt ? 'new' : 'old');
    await next.close();
  }
  console.log(`${ends.length} deaths: ${ends.join(' ')}`);
  expect(ends.indexOf('new')).toBeGreaterThan(0);
  expect(ends.lastIndexOf('old')).toBeLessThan(ends.indexOf('new'));
});
