import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { extractText } from 'unpdf';
import { goTo, logTime } from './demo/person';
import { expect, test, type World } from './helpers/world';

/** The system's dialogs can't be pressed by a test: they answer as a person would who chose this file. */
async function theDialogChooses(world: World, filePath: string): Promise<void> {
  await world.laptop().app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, filePath);
}

async function openFiles(page: Page): Promise<void> {
  await goTo(page, 'Settings');
  await page.getByRole('tab', { name: 'Files in and out' }).click();
}

test('a file of another program is mapped, shown, brought in and taken back', async ({ world }) => {
  const page = await world.start();
  const file = join(world.dataFolder, '..', 'time.csv');
  writeFileSync(
    file,
    'Date,Hours,Description\r\n2026-11-02,1.2,Outline of the reply\r\n2026-02-31,1,Impossible\r\n',
  );
  await openFiles(page);
  await theDialogChooses(world, file);
  await page.getByRole('button', { name: 'Open time…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Bring in time entries' });
  await expect(dialog.getByText('CSV, UTF-8 · 2 rows')).toBeVisible();
  await dialog.getByRole('button', { name: 'Show what it does' }).click();
  await expect(dialog.getByText('Date: There is no day “2026-02-31” in the calendar.')).toBeVisible();
  const bring = dialog.getByRole('button', { name: 'Bring in 1 entry' });
  await expect(bring).toBeDisabled();
  await dialog.getByText('Leave out the 1 row that can’t be taken').click();
  await bring.click();
  await expect(dialog).toBeHidden();
  expect(world.book().entries.some(({ narrative }) => narrative === 'Outline of the reply')).toBe(true);
});

test('the list goes to a file as it is shown, by W and by P, with its sums', async ({ world }) => {
  const page = await world.start();
  await logTime(page, '1.2 00231-004 outline of the quarry brief');
  await logTime(page, '.8 00231-004 =quarry survey, second day');
  await goTo(page, 'Entries');
  await page.getByRole('searchbox').fill('quarry');
  await expect(page.getByRole('status', { name: 'Totals' })).toContainText('2 entries');
  await page.getByRole('grid', { name: 'Entries' }).focus();
  const file = join(world.dataFolder, '..', 'shown.csv');
  await theDialogChooses(world, file);
  await page.keyboard.press('w');
  await expect(page.getByText(/^2 entries written to .*shown\.csv/).first()).toBeVisible();
  const lines = readFileSync(file, 'utf8').replace('\uFEFF', '').split('\r\n');
  expect(lines[0]).toBe('Date,Timekeeper,Matter,Narrative,Codes,Hours,Amount,Flags,Where it is');
  expect(lines[3]).toMatch(/^Total,,,,,2,900,/);
  expect(lines).toContain('Shown,words “quarry”');
  const pdf = join(world.dataFolder, '..', 'shown.pdf');
  await theDialogChooses(world, pdf);
  await page.keyboard.press('p');
  await expect(page.getByText(/^2 entries written to .*shown\.pdf/).first()).toBeVisible();
  const { text } = await extractText(new Uint8Array(readFileSync(pdf)), { mergePages: true });
  expect(text.replace(/\s+/g, ' ')).toContain('Outline of the quarry brief');
  expect(text).toContain('$900.00');
});

test('what the list shows goes to a file, and what was changed there comes back', async ({ world }) => {
  const page = await world.start();
  const file = join(world.dataFolder, '..', 'entries.csv');
  await logTime(page, '1.2 outline of the reply brief');
  await goTo(page, 'Entries');
  await page.getByRole('searchbox').fill('outline of the reply brief');
  await expect(page.getByRole('status', { name: 'Totals' })).toContainText('1 entry');
  await theDialogChooses(world, file);
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('menuitem', { name: /^Every field/ }).click();
  await expect(page.getByText(/^1 entry written to/).first()).toBeVisible();

  const changed = readFileSync(file, 'utf8').replace('reply brief', 'reply brief and exhibits');
  writeFileSync(file, changed);
  await openFiles(page);
  await page.getByRole('button', { name: 'Open time…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Bring in time entries' });
  await dialog.getByRole('button', { name: 'Show what it does' }).click();
  await expect(dialog.getByText('1 entry changed')).toBeVisible();
  await dialog.getByRole('button', { name: 'Change 1 entry' }).click();
  await expect(dialog).toBeHidden();
  expect(world.book().entries.some(({ narrative }) => narrative.endsWith('brief and exhibits'))).toBe(true);
});

test('a pre-bill becomes a PDF whose sums, mark and hash can be read', async ({ world }) => {
  const page = await world.start();
  const file = join(world.dataFolder, '..', 'prebill.pdf');
  await goTo(page, 'Pre-bill');
  await page.getByRole('button', { name: 'Matters shown' }).click();
  await page.getByRole('option', { name: /^All matters/ }).click();
  await theDialogChooses(world, file);
  await page.getByRole('button', { name: 'PDF…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Pre-bill as a PDF' });
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(dialog).toBeHidden();
  const { text } = await extractText(new Uint8Array(readFileSync(file)), { mergePages: true });
  expect(text).toContain('DRAFT');
  expect(text).toMatch(/[0-9a-f]{64}/);
  expect(text).toContain('To bill');
});

test('everything is written to one file', async ({ world }) => {
  const page = await world.start();
  const file = join(world.dataFolder, '..', 'everything.json');
  await openFiles(page);
  await theDialogChooses(world, file);
  await page.getByRole('button', { name: 'Write a file…' }).last().click();
  await expect(page.getByText(/rows written to/).first()).toBeVisible();
  const { tables } = JSON.parse(readFileSync(file, 'utf8')) as { tables: { entry: { rows: unknown[] } } };
  expect(tables.entry.rows).toHaveLength(world.book().entries.length);
});
