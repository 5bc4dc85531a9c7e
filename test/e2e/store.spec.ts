import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type Daybook, launchDaybook } from '../helpers/launch-daybook';

/** A database that cannot be used: the app starts, says so, deletes nothing, and takes new entries where it can. */

const folder = (): string => mkdtempSync(join(tmpdir(), 'daybook-'));
let daybook: Daybook | null = null;

test.afterEach(async () => {
  await daybook?.close();
  daybook = null;
});

async function openOn(dataFolder: string): Promise<Page> {
  daybook = await launchDaybook({ dataFolder });
  return daybook.page;
}

async function storeWords(page: Page): Promise<string | null> {
  const result = await page.evaluate(() => window.daybook.statusGet({}));
  if (!result.ok) throw new Error(result.error.message);
  return result.value.storeWords;
}

/** Types one entry as a person does, and waits until it is in the day's list. */
async function logTime(page: Page, narrative: string): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.keyboard.type(`.5 ${narrative}`);
  await page.keyboard.press('Enter');
  await expect(page.getByText(narrative).first()).toBeVisible();
}

test('a damaged database is set aside whole, and the day goes on in a new one', async () => {
  const dataFolder = folder();
  const damaged = 'not a database, but somebody may yet save what is in here\n'.repeat(200);
  writeFileSync(join(dataFolder, 'daybook.db'), damaged);

  const page = await openOn(dataFolder);
  expect(await storeWords(page)).toContain('set aside');
  await expect(page.getByText(/The database was damaged/).first()).toBeVisible();
  await logTime(page, 'call with the clerk');

  const aside = readdirSync(dataFolder).filter((name) => name.includes('damaged'));
  expect(aside).toHaveLength(1);
  expect(readFileSync(join(dataFolder, aside[0] ?? ''), 'utf8')).toBe(damaged);
});

test('a data folder that takes no files still opens a window that says so', async () => {
  const parent = folder();
  const dataFolder = join(parent, 'laptop');
  // A file where the folder should be: what root, who may write everywhere, can't write either.
  writeFileSync(dataFolder, '');
  const home = join(parent, 'home');
  mkdirSync(home);
  const before = process.env.HOME;
  process.env.HOME = home;
  try {
    const page = await openOn(dataFolder);
    expect(await storeWords(page)).toContain('cannot be written');
    await logTime(page, 'prepare exhibits');
    expect(readdirSync(home)).toContain('Daybook rescue');
  } finally {
    process.env.HOME = before;
  }
});
