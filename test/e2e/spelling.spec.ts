import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { repositoryRoot } from '../helpers/runtime/build-app';
import { findEntry, goTo, logTime, typeQuickEntry } from './demo/person';
import { nameless, violations } from './helpers/axe';
import { lineRow, matterRow } from './helpers/review';
import { expect, test } from './helpers/world';

/** Unknown words: marked once typing rests, mended by keys or mouse, made the firm's own; never names, codes or matters. */

test.afterEach(({ world }) => world.expectPromisesKept());

const waves = (within: Locator): Locator => within.locator('[data-squiggle]');
const menu = (page: Page, word: string): Locator => page.getByRole('menu', { name: `Spelling of ${word}` });

for (const theme of ['light', 'dark'] as const) {
  test(`words are marked in quick entry and in the editor, and mended by keys alone (${theme})`, async ({
    world,
  }) => {
    const page = await world.start({ theme });
    const line = await typeQuickEntry(page, '');
    await page.keyboard.type('1.2 smith draft motoin to compel re voir dire, Halloran #L350 /A103 yest');
    const header = page.getByRole('banner');
    await expect(waves(header)).toHaveText(['motoin', 'Halloran']);
    // The key finds the next marked word from wherever the caret is.
    await page.keyboard.press('Control+.');
    await expect(menu(page, 'motoin')).toBeVisible();
    expect.soft(await violations(page), 'menu').toEqual([]);
    expect.soft(await nameless(page), 'menu').toEqual([]);
    await expect(menu(page, 'motoin').getByRole('menuitem').first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(line).toHaveValue(
      '1.2 smith draft motion to compel re voir dire, Halloran #L350 /A103 yest',
    );
    await expect(line).toBeFocused();
    await expect(waves(header)).toHaveText(['Halloran']);
    await page.keyboard.press('Control+z');
    await expect(line).toHaveValue(/draft motoin to/);
    await page.keyboard.press('Control+Shift+z');
    await expect(line).toHaveValue(/draft motion to/);

    await page.keyboard.press('Control+.');
    await expect(menu(page, 'Halloran')).toBeVisible();
    await page.keyboard.press('End');
    await expect(menu(page, 'Halloran').getByRole('menuitem').last()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(waves(header)).toHaveCount(0);
    await line.fill('');

    await logTime(page, '.4 00231-004 Telephne conference with HALLORAN');
    world.said.push('Telephone conference with HALLORAN');
    await findEntry(page, { narrative: 'Telephne conference with HALLORAN' });
    await page.keyboard.press('Enter');
    const editor = page.getByRole('dialog');
    await expect(waves(editor)).toHaveText(['Telephne']);
    const narrative = editor.getByRole('textbox', { name: 'Narrative' });
    await expect(narrative).toBeFocused();
    expect.soft(await violations(page), 'editor').toEqual([]);
    await page.keyboard.press('Control+.');
    await expect(menu(page, 'Telephne')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(menu(page, 'Telephne')).toBeHidden();
    await expect(narrative).toBeFocused();
    await page.keyboard.press('Control+.');
    await expect(menu(page, 'Telephne').getByRole('menuitem').first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(narrative).toHaveValue('Telephone conference with HALLORAN');
    await page.keyboard.press('Control+Enter');
    await expect(editor).toBeHidden();
  });
}

test('a word is mended by the other mouse button, in the row of Entries too', async ({ world }) => {
  const page = await world.start();
  await logTime(page, '.4 00231-004 Telephne conference');
  world.said.push('Telephone conference');
  await findEntry(page, { narrative: 'Telephne conference' });
  const grid = page.getByRole('grid', { name: 'Entries' });
  const field = grid.getByRole('textbox', { name: 'Narrative' });
  await page.keyboard.press('Home');
  await page.keyboard.press('F2');
  await expect(field).toBeFocused();
  await expect(waves(grid)).toHaveText(['Telephne']);
  await waves(grid).click({ button: 'right', force: true });
  await menu(page, 'Telephne').getByRole('menuitem', { name: 'Telephone', exact: true }).click();
  await expect(field).toHaveValue('Telephone conference');
  await field.press('Enter');
  await expect(field).toBeHidden();
});

test('the firm’s words are kept in Settings: added, searched, from a file, taken away, undone; and it can be turned off', async ({
  world,
}) => {
  const page = await world.start();
  await goTo(page, 'Settings');
  await page.getByRole('searchbox', { name: 'Search the settings' }).fill('dictionary');
  await expect(page.getByRole('tabpanel', { name: 'Spelling' })).toBeVisible();
  const form = page.getByRole('form', { name: 'Add a word' });
  await form.getByLabel('Word').fill('two words');
  await page.keyboard.press('Enter');
  await expect(form.getByText('Add one word at a time')).toBeVisible();
  await form.getByLabel('Word').fill('Zorblax');
  await page.keyboard.press('Enter');
  const words = page.getByRole('list', { name: 'Words of the firm' });
  await expect(words).toHaveText('Zorblax');
  const file = join(mkdtempSync(join(tmpdir(), 'daybook-e2e-')), 'words.txt');
  writeFileSync(file, '# ours\nPetrossian, Mbeki\nzorblax 12345\n');
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add from a text file…' }).click();
  await (await chosen).setFiles(file);
  await expect(page.getByText('2 words added from words.txt. 1 were there already.').first()).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search the firm’s words' }).fill('PETR');
  await expect(words).toHaveText('Petrossian');
  expect.soft(await violations(page), 'settings').toEqual([]);
  expect.soft(await nameless(page), 'settings').toEqual([]);
  await words.getByRole('button', { name: 'Take away Petrossian' }).click();
  await expect(page.getByText('None has “PETR” in it.')).toBeVisible();
  await page.getByRole('heading', { name: 'Settings' }).click();
  await page.keyboard.press('Control+z');
  await expect(words).toHaveText('Petrossian');

  await typeQuickEntry(page, '1 zorblax colour telephne');
  await expect(waves(page.getByRole('banner'))).toHaveText(['colour', 'telephne']);
  await page.getByRole('radio', { name: 'American', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio', { name: 'American and British' })).toBeChecked();
  await expect(waves(page.getByRole('banner'))).toHaveText(['telephne']);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio', { name: 'Off' })).toBeChecked();
  await expect(waves(page.getByRole('banner'))).toHaveCount(0);
});

test('all lines of a pre-bill are looked through at one key', async ({ world }) => {
  const page = await world.start();
  await logTime(page, '.4 00231-004 Telephne conference with client');
  await logTime(page, '.6 00231-004 Draft motoin; reveiw reply');
  world.said.push('Telephone conference with client', 'Draft motoin; reveiw reply');
  await goTo(page, 'Pre-bill');
  await matterRow(page, 'Smith v. Jones').click();
  await lineRow(page, 'Telephne conference').focus();
  await page.keyboard.press('o');
  const dialog = page.getByRole('dialog', { name: 'Spelling of all lines' });
  await expect(dialog.getByRole('status')).toContainText('3 unknown words in 2 of');
  const lines = dialog.getByRole('list', { name: 'Lines with unknown words' });
  await expect(waves(lines)).toHaveText(['Telephne', 'motoin', 'reveiw']);
  expect.soft(await violations(page), 'dialog').toEqual([]);
  expect.soft(await nameless(page), 'dialog').toEqual([]);
  await lines
    .getByRole('listitem')
    .filter({ hasText: 'Telephne' })
    .getByRole('button', { name: 'Edit' })
    .click();
  const narrative = page.getByRole('dialog').getByRole('textbox', { name: 'Narrative' });
  await expect(narrative).toBeFocused();
  await narrative.fill('Telephone conference with client');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a long text is typed on while it is looked through, and the dictionary is a file of its own', async ({
  world,
}) => {
  const page = await world.start();
  const line = await typeQuickEntry(page, '');
  await page.keyboard.insertText('telephne conference re motion to compel '.repeat(250));
  await page.keyboard.type(' and more');
  await expect(line).toHaveValue(/ and more$/);
  await expect(waves(page.getByRole('banner'))).toHaveCount(250);
  await line.fill('');

  const assets = join(repositoryRoot, 'out', 'renderer', 'assets');
  const worker = readdirSync(assets).filter((name) => name.startsWith('spelling-worker'));
  expect(worker).toHaveLength(1);
  const size = (name: string) => statSync(join(assets, name)).size;
  console.log(`the worker with its dictionary: ${size(worker[0] ?? '')} bytes`);
  const others = readdirSync(assets).filter((name) => name.endsWith('.js') && !worker.includes(name));
  for (const name of others) expect(readFileSync(join(assets, name), 'utf8')).not.toContain('SFX D Y 4');
});
