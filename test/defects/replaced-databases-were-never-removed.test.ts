import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { enter, offlineLaptop } from '../helpers/engine/laptop';

/** The laptop's clock stands in November 2026. */
const old = ['20260101T080000Z', '20260201T080000Z', '20260301T080000Z-2'];
const newest = ['20260401T080000Z', '20260501T080000Z'];

function laptopWith(stamps: readonly string[]) {
  const laptop = offlineLaptop();
  const files = stamps.map((stamp) => `daybook.db.replaced-${stamp}`);
  for (const file of files) {
    for (const suffix of ['', '-wal', '.head']) writeFileSync(join(laptop.data, file + suffix), 'x');
  }
  return { laptop, engine: laptop.start() };
}

const replacedIn = (folder: string) => readdirSync(folder).filter((name) => name.includes('.replaced-'));

test('the newest two stay however old they are, with their logs and notes; older ones go', async () => {
  const { laptop, engine } = laptopWith([...old, ...newest]);
  await enter(laptop, engine, 'Work');
  expect(replacedIn(laptop.data)).toHaveLength(15);
  await engine.handlers.backupNow({});
  expect(replacedIn(laptop.data).sort()).toEqual(
    newest
      .flatMap((stamp) => ['', '-wal', '.head'].map((suffix) => `daybook.db.replaced-${stamp}${suffix}`))
      .sort(),
  );
});

test('what was set aside in these weeks stays, and so does whatever has another name', async () => {
  const recent = ['20261001T080000Z', '20261101T080000Z', '20261110T080000Z', '20991231T080000Z'];
  const { laptop, engine } = laptopWith(recent);
  const others = [
    'daybook.db.damaged-20250101T080000Z',
    'daybook.db.replaced-by-hand',
    'other.db.replaced-20250101T080000Z',
  ];
  for (const name of others) writeFileSync(join(laptop.data, name), 'x');
  await engine.handlers.backupNow({});
  for (const stamp of recent)
    expect(existsSync(join(laptop.data, `daybook.db.replaced-${stamp}`))).toBe(true);
  for (const name of others) expect(existsSync(join(laptop.data, name))).toBe(true);
});

test('nothing goes while no backup can be made', async () => {
  const { laptop, engine } = laptopWith([...old, ...newest]);
  writeFileSync(laptop.backupFolder, 'a file where the folder should be');
  await expect(engine.handlers.backupNow({})).rejects.toMatchObject({ code: 'store' });
  expect(replacedIn(laptop.data)).toHaveLength(15);
});
