import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { findEntry, goTo, logTime, seeSynced } from './demo/person';
import { expect, test, type World } from './helpers/world';

/** A client's own codes come in from a file, are found in the picker, and go out in the place of the firm's. */

const note = 'Draft motion to compel further answers';
const good = 'Code,Name,Parent\r\nSM100,Disclosure,\r\nSM110,Motions about disclosure,SM100\r\n';
const bad = `${good}SM1-20,Experts,SM100\r\nSM130,Depositions,SM900\r\n`;

async function willOpen(world: World, path: string): Promise<void> {
  await world.laptop().app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
}

async function openCodes(page: Page): Promise<void> {
  await goTo(page, 'Settings');
  await page.getByRole('tab', { name: 'Codes', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Bundled with Daybook: 14 sets, 424 codes/ })).toBeVisible();
}

async function pick(field: Locator, page: Page, text: string): Promise<void> {
  await field.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
  // Scrolling to a field closes its list; typing opens it.
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

test('a file of codes is refused by row and column, and taken whole once it is mended', async ({ world }) => {
  const page = await world.start();
  await seeSynced(page);
  await openCodes(page);
  const folder = mkdtempSync(join(tmpdir(), 'daybook-e2e-'));
  const file = join(folder, 'Smith codes.csv');
  const sets = page.getByRole('table', { name: 'Clients’ own' });
  const importAs = async (content: string): Promise<Locator> => {
    writeFileSync(file, content);
    await willOpen(world, file);
    await page.getByRole('button', { name: 'From a file…' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Import a client’s codes' });
    await expect(dialog.getByRole('textbox', { name: 'Name of the set' })).toHaveValue('Smith codes');
    await dialog.getByRole('button', { name: 'Show what it does' }).click();
    return dialog;
  };

  const refused = await importAs(bad);
  const wrong = refused.getByRole('table', { name: 'What is wrong' });
  await expect(wrong).toContainText('“SM1-20” is no code.');
  await expect(wrong).toContainText('SM900 is no code of this file.');
  await expect(refused.getByRole('button', { name: 'Import' })).toBeHidden();
  await refused.getByRole('button', { name: 'Cancel' }).click();
  await expect(sets).toBeHidden();

  const taken = await importAs(good);
  await expect(taken.getByRole('list', { name: 'What importing it does' })).toContainText(
    'New: SM100, SM110.',
  );
  // The button that does it has the focus.
  await page.keyboard.press('Enter');
  await expect(taken).toBeHidden();
  await expect(sets).toContainText('Smith codes');
  await expect(sets).toContainText('Version 1');
  rmSync(folder, { recursive: true, force: true });
  await world.expectPromisesKept();
});

test('codes are found by first letters and starred by keys; a mapped code goes out as the client’s', async ({
  world,
}) => {
  const page = await world.start();
  await seeSynced(page);
  await logTime(page, `1.2 00231-004 ${note}`);
  await openCodes(page);
  const client = page.getByRole('combobox', { name: 'Client', exact: true });
  await pick(client, page, 'Eleanor');
  const add = page.getByRole('form', { name: 'Add to the mapping' });
  await add.getByRole('textbox', { name: 'Firm code' }).fill('L350');
  await add.getByRole('textbox', { name: 'Goes out as' }).fill('SM110');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table', { name: /^Mapping for/ })).toContainText('SM110');

  await findEntry(page, { narrative: note });
  await page.keyboard.press('Enter');
  const editor = page.getByRole('dialog', { name: 'Smith v. Jones' });
  // While the list of one field is open, screen readers are told of no other.
  const field = editor.getByRole('combobox', { name: 'Task code', includeHidden: true });
  await pick(field, page, 'dm');
  // Dispositive motions have these letters too, and both are of the matter's usual set.
  await expect(field).toHaveValue('L240 Dispositive Motions');
  await pick(field, page, 'discov mot');
  await expect(field).toHaveValue('L350 Discovery Motions');
  await expect(editor.getByRole('region', { name: 'Codes for the client’s bill' })).toContainText('as SM110');

  await field.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText('l440');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+KeyS');
  await expect(page.getByRole('option', { name: /L440/ }).getByLabel('Starred')).toBeVisible();
  await page.keyboard.press('Escape');
  await field.focus();
  await page.keyboard.press('Control+Enter');
  await expect(editor).toBeHidden();

  await openCodes(page);
  const stars = page.getByRole('list', { name: 'Starred codes' });
  await expect(stars).toContainText('L440');
  await stars.getByRole('button', { name: 'Take off the star of L440' }).click();
  await expect(stars).toBeHidden();
  await world.expectPromisesKept();
});

test('a mark in the line becomes a code by keys, and stays text where nothing is chosen', async ({
  world,
}) => {
  const page = await world.start();
  await seeSynced(page);
  const line = page.getByRole('textbox', { name: 'Quick entry' });
  await line.focus();
  await page.keyboard.insertText('.6 00231-004 Draft opposition papers #dm');
  const list = page.getByRole('listbox', { name: 'Task codes for dm' });
  await expect(list.getByRole('option').first()).toContainText('Motions');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(line).toHaveValue(/ #L(240|350) $/);
  await page.keyboard.insertText('/dra');
  await expect(page.getByRole('listbox', { name: 'Activity codes for dra' })).toBeVisible();
  await page.keyboard.press('Alt+Digit1');
  await expect(line).toHaveValue(/ #L(240|350) \/A103 $/);
  await page.keyboard.press('Enter');
  await expect(line).toHaveValue('');
  await findEntry(page, { narrative: 'Draft opposition papers' });
  await world.expectPromisesKept();
});
