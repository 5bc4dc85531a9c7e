import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { copiesLine, ledesText } from '../helpers/ledes-text';
import { goTo, seeSynced } from './demo/person';
import { nameless, violations } from './helpers/axe';
import { expect, test, type World } from './helpers/world';

/** A LEDES file comes in by keys alone: its names, what it would do, the deed, and the way back. */

const words = 'Outline of the reply, from the other program';

async function openFile(world: World, page: Page, content: string | Uint8Array): Promise<Locator> {
  const file = join(world.dataFolder, '..', 'invoice.txt');
  writeFileSync(file, content);
  await world.laptop().app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
  await page.getByRole('button', { name: 'Bring in LEDES…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Bring in a LEDES file' });
  await expect(dialog).toBeVisible();
  return dialog;
}

const heldHere = (world: World) =>
  world.book().entries.filter(({ narrative, deletedAt }) => narrative === words && deletedAt === null);

test('a LEDES file is looked into, brought in on hold, known again, and taken back', async ({ world }) => {
  const page = await world.start();
  await seeSynced(page);
  await goTo(page, 'Invoices');
  const content = ledesText(
    { LINE_ITEM_DESCRIPTION: words },
    { ...copiesLine, LAW_FIRM_MATTER_ID: 'X-9', CLIENT_MATTER_ID: '' },
    { TIMEKEEPER_ID: 'DC', TIMEKEEPER_NAME: 'Cole, Daniel', LINE_ITEM_DESCRIPTION: 'Review' },
  );
  const dialog = await openFile(world, page, content);
  await expect(dialog.getByText('LEDES 1998B · 3 lines')).toBeVisible();
  await expect(dialog.getByText('A colleague, who brings in their own time')).toBeVisible();
  await expect(dialog.getByText('Not found here: choose one, or its lines stay out')).toBeVisible();
  expect.soft(await nameless(page)).toEqual([]);
  expect.soft(await violations(page)).toEqual([]);

  await dialog.getByRole('combobox', { name: 'Matter for X-9' }).fill('00231-004');
  await page.getByRole('option', { name: /Smith v\. Jones/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Show what it does' }).press('Enter');
  await expect(dialog.getByRole('status').filter({ hasText: 'new entry' })).toHaveText(
    '1 new entry, 1.2 h · 1 new expense · 1 line left out',
  );
  expect.soft(await violations(page)).toEqual([]);
  expect(heldHere(world)).toEqual([]);
  await dialog.getByRole('button', { name: 'Bring in 1 entry and 1 expense' }).press('Enter');
  await expect(dialog).toBeHidden();
  expect(heldHere(world)).toMatchObject([{ reviewState: 'on_hold' }]);
  await world.expectPromisesKept();

  // The key alone does not pass a hold by: the reason is said once more.
  await page.getByRole('tab', { name: 'Expenses' }).click();
  await page
    .getByRole('grid', { name: 'Expenses' })
    .getByRole('row', { name: /On hold/ })
    .focus();
  await page.keyboard.press('a');
  const hold = page.getByRole('alertdialog', { name: 'This expense is on hold' });
  await expect(hold.getByText(/line 2 of LEDES invoice A-77.*It may have been billed there/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(hold).toBeHidden();

  const again = await openFile(world, page, content);
  await expect(again.getByText('This very file was taken on', { exact: false })).toBeVisible();
  await again.getByRole('button', { name: 'Show what it does' }).press('Enter');
  await expect(again.getByText('This very line was brought in before.').first()).toBeVisible();
  await expect(again.getByRole('button', { name: /^Bring in \d/ })).toHaveCount(0);
  await again.getByRole('button', { name: 'Close' }).last().press('Enter');
  await expect(again).toBeHidden();

  await page.keyboard.press('Control+Z');
  await expect.poll(() => heldHere(world).length).toBe(0);
});

test('of a file that is not sound nothing comes in, and every fault has its line and column', async ({
  world,
}) => {
  const page = await world.start();
  await goTo(page, 'Invoices');
  const dialog = await openFile(
    world,
    page,
    ledesText({ LINE_ITEM_DATE: '20260231' }, { LINE_ITEM_NUMBER_OF_UNITS: '-1.2', LINE_ITEM_TOTAL: '-540' }),
  );
  const problems = dialog.getByRole('list', { name: 'Problems of the file' });
  await expect(problems.getByText('LINE_ITEM_DATE is 20260231; there is no such day.')).toBeVisible();
  await expect(problems.getByText(/^Line 3, col\. \d+$/).first()).toBeVisible();
  await expect(problems.getByText(/The hours are -1\.20: below zero/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Show what it does' })).toBeDisabled();
  expect.soft(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  const utf16 = await openFile(world, page, Buffer.from(ledesText({}), 'utf16le'));
  await expect(utf16.getByText(/it is UTF-16 or no text at all/)).toBeVisible();
});
