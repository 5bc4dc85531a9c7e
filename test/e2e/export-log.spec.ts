import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { brokenIn, logIn } from '../helpers/promises/judged-log';
import { goTo } from './demo/person';
import { expect, test, type World } from './helpers/world';

/** The system's dialog can't be pressed by a test: it answers as a person would who chose this file, or none. */
async function theDialogChooses(world: World, filePath: string | null): Promise<void> {
  await world.laptop().app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: path === null, filePath: path ?? '' });
  }, filePath);
}

async function openDialog(page: Page) {
  await goTo(page, 'Activity');
  await page.getByRole('tab', { name: 'Audit trail' }).click();
  await page.getByRole('button', { name: 'Export log…' }).click();
  return page.getByRole('dialog', { name: 'Export the log' });
}

test('the log of a laptop that has read its firm is written as wished, and holds up', async ({ world }) => {
  const page = await world.start();
  const file = join(world.dataFolder, '..', 'log.jsonl');
  const { narrative } = world.book().entries.find((one) => one.narrative.length > 20) ?? { narrative: '' };
  expect(narrative).not.toBe('');

  const dialog = await openDialog(page);
  await theDialogChooses(world, null);
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(dialog).toBeVisible();

  await theDialogChooses(world, file);
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^Log of .* entries and .* events written to/).first()).toBeVisible();
  const hidden = readFileSync(file, 'utf8');
  expect(hidden).not.toContain(narrative);
  expect(brokenIn(await logIn(hidden))).toEqual([]);

  await page.getByRole('button', { name: 'Export log…' }).click();
  await dialog.getByText('With content').click();
  await expect(dialog.getByText(/word for word, and it is not encrypted/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(dialog).toBeHidden();
  const whole = readFileSync(file, 'utf8');
  expect(whole).toContain(JSON.stringify(narrative));
  expect(brokenIn(await logIn(whole))).toEqual([]);
});
