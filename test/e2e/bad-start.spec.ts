import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { findEntry, goTo, logTime, readStatus, seeStatus, seeSynced } from './demo/person';
import { syncNow } from './helpers/review';
import { expect, test, type World } from './helpers/world';

/** A laptop in use whose database can't be used any more, and input that makes no sense: nothing is thrown away. */

const databaseOf = ({ dataFolder }: World) => join(dataFolder, 'daybook.db');
const day = (page: Page) => page.getByRole('grid', { name: 'Entries of the day' });

test('a torn database is set aside whole; signing in brings back what is in Clio', async ({ world }) => {
  const file = databaseOf(world);
  const torn = readFileSync(file);
  torn.fill('torn', 0, 4096);
  writeFileSync(file, torn);

  const page = await world.start({ signInAs: world.me });
  await expect(page.getByText(/The database was damaged\. It was set aside as/)).toBeVisible();
  await logTime(page, '.5 @Kowalczyk Call with the clerk');
  await expect(day(page)).toContainText('Call with the clerk');
  const aside = readdirSync(world.dataFolder).filter((name) => name.startsWith('daybook.db.damaged'));
  expect(aside.map((name) => readFileSync(join(world.dataFolder, name)).equals(torn))).toContain(true);

  await seeSynced(page);
  const known = (await world.office.truth()).activities.length;
  const status = await readStatus(page);
  expect(status.inClio).toBeGreaterThan(1000);
  expect(status.inClio).toBeLessThanOrEqual(known);
  world.said.push('Call with the clerk');
  await world.expectPromisesKept();
});

test('a database of a newer version is not touched; new entries wait beside it and come home', async ({
  world,
}) => {
  const file = databaseOf(world);
  const version = setVersion(file, 999);
  const before = readFileSync(file);

  let page = await world.start();
  await expect(page.getByText(/written by Daybook .*, which is newer, and was left untouched/)).toBeVisible();
  await logTime(page, '.5 @Kowalczyk Prepare exhibits for part seven of the hearing');
  await expect(day(page)).toContainText('Prepare exhibits for part seven of the hearing');
  await world.laptop().close();
  expect(readFileSync(file).equals(before)).toBe(true);

  setVersion(file, version);
  page = await world.start();
  await seeSynced(page);
  await findEntry(page, { narrative: 'Prepare exhibits for part seven of the hearing' });
  await seeStatus(page, { waiting: 1 });
  world.said.push('Prepare exhibits for part seven of the hearing');
  await world.expectPromisesKept();
});

test('something else in the database’s place: the window opens, says so, and entries are kept beside it', async ({
  world,
}) => {
  const file = databaseOf(world);
  rmSync(file);
  mkdirSync(file);
  const page = await world.start();
  await expect(page.getByText(/There is a folder at .*where the database should be/).first()).toBeVisible();
  await logTime(page, '.5 @Kowalczyk Prepare exhibits for part seven of the hearing');
  await expect(day(page)).toContainText('Prepare exhibits for part seven of the hearing');
  expect(readdirSync(world.dataFolder)).toContain('daybook-rescue.db');
});

test('nonsense stays a draft that says what is missing, here and not on the PMS', async ({ world }) => {
  const page = await world.start();
  await seeSynced(page);
  const before = await readStatus(page);
  await page.keyboard.press('Control+N');
  await page.keyboard.insertText('lorem ipsum dolor');
  await expect(page.getByText('no hours')).toBeVisible();
  await expect(page.getByText('no matter')).toBeVisible();
  await page.keyboard.press('Enter');
  await logTime(page, '.4 @Nobody-knows-this Review unfamiliar file #L999 /Z999');
  await goTo(page, 'Today');
  await expect(day(page).getByRole('row')).toHaveCount(2);
  await expect(day(page)).toContainText('No matter yet');
  await expect(day(page)).toContainText('Nobody-knows-this');

  await syncNow(page);
  await seeSynced(page);
  await seeStatus(page, { safe: before.safe + 2, waiting: before.waiting + 2, inClio: before.inClio });
  world.said.push('Lorem ipsum dolor');
  await world.expectPromisesKept();
});

/** @returns the version that it had */
function setVersion(file: string, version: number): number {
  const db = new Database(file);
  const before = Number(db.pragma('user_version', { simple: true }));
  db.pragma(`user_version = ${version}`);
  db.close();
  return before;
}
