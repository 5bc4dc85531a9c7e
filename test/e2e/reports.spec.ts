import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { goTo, logTime, seeSynced } from './demo/person';
import { expect, test } from './helpers/world';

/** Reports and Matters by hand and by key: what is summed ties out with what Entries shows, and every row opens its entries. */

const table = (page: Page, name: string | RegExp) => page.getByRole('grid', { name });
const totalOf = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Totals' }).getByRole('button', { name: new RegExp(`^${name}\\W`) });
const shownEntries = (page: Page) => page.getByRole('status', { name: 'Entries in the report' });

async function focusFirstRow(page: Page, name: string | RegExp): Promise<void> {
  await table(page, name).getByRole('row').nth(1).focus();
}

test('a report is chosen, grouped and narrowed by keys, and ties out with Entries', async ({ world }) => {
  const page = await world.start();
  await seeSynced(page);
  await logTime(page, '1.2 00231-004 Draft motion to compel #L350 /A103');
  await goTo(page, 'Entries');
  const entries = page.getByRole('status', { name: 'Totals' });
  await expect(entries).toContainText('entries');
  const [count = '', , amount = ''] = (await entries.innerText()).split('·').map((part) => part.trim());

  await goTo(page, 'Reports');
  await focusFirstRow(page, 'Hours and amounts by matter');
  await page.keyboard.press('l');
  await expect(page.getByRole('status', { name: 'Days shown' })).toHaveText('All days');
  await expect(shownEntries(page)).toHaveText(count);
  await expect(totalOf(page, 'Amount')).toContainText(amount);

  await focusFirstRow(page, 'Hours and amounts by matter');
  await page.keyboard.press('b');
  await expect(table(page, 'Hours and amounts by client')).toBeVisible();
  await expect(totalOf(page, 'Amount')).toContainText(amount);
  await focusFirstRow(page, 'Hours and amounts by client');
  await page.keyboard.press('m');
  await expect(page.getByRole('status', { name: 'Days shown' })).toContainText('This month');
  await focusFirstRow(page, /by client/);
  await page.keyboard.press('[');
  await expect(page.getByRole('status', { name: 'Days shown' })).toContainText('Last month');
  await page.getByRole('radio', { name: 'Unbilled work' }).click();
  await expect(table(page, 'Unbilled work by matter')).toBeVisible();
  const unbilled = await totalOf(page, 'Unbilled').innerText();
  await goTo(page, 'Pre-bill');
  const amountOf = (text: string) => /\$[\d,.]+\d/.exec(text)?.[0] ?? '';
  await expect(page.getByRole('main')).toContainText(`${amountOf(unbilled)} unbilled`);
});

test('Enter on a row or a bar shows its entries, Enter there opens the entry, Backspace goes back', async ({
  world,
}) => {
  const page = await world.start();
  await seeSynced(page);
  await logTime(page, '1.2 00231-004 Draft motion to compel #L350 /A103');
  await goTo(page, 'Reports');
  await focusFirstRow(page, 'Hours and amounts by matter');
  await page.keyboard.press('l');
  const row = table(page, 'Hours and amounts by matter').getByRole('row', { name: /Smith v\. Jones/ });
  await row.focus();
  const count = await row.getByRole('gridcell').first().innerText();
  await page.keyboard.press('Enter');
  const opened = table(page, 'Entries of Smith v. Jones');
  await expect(opened).toBeVisible();
  await expect(page.getByRole('status', { name: 'Entries of the row' })).toHaveText(
    new RegExp(`^${count} entr`),
  );
  await opened
    .getByRole('row', { name: /Draft motion to compel/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  const editor = page.getByRole('dialog');
  await expect(editor.getByRole('textbox', { name: 'Narrative' })).toHaveValue('Draft motion to compel');
  await page.keyboard.press('Escape');
  await expect(editor).toBeHidden();
  await opened.getByRole('row').nth(1).focus();
  await page.keyboard.press('Backspace');
  await expect(table(page, 'Hours and amounts by matter')).toBeVisible();

  const chart = page.getByRole('group', { name: /^Chart: Hours and amounts by matter/ });
  await chart.getByRole('button').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid', { name: /^Entries of / })).toBeVisible();
  await page.getByRole('button', { name: /^Back to/ }).click();
  await totalOf(page, 'Amount').press('Enter');
  const counted = page.getByRole('dialog', { name: 'How amount is counted' });
  await expect(counted).toContainText('Billed time is each entry rounded');
  await expect(counted).toContainText('Amounts are in USD');
});

test('a matter is found by typing, opened with Enter, and leads to its entries', async ({ world }) => {
  const page = await world.start();
  await seeSynced(page);
  await goTo(page, 'Matters');
  await page.getByRole('searchbox', { name: 'Search matters' }).fill('smith');
  const row = table(page, 'Matters').getByRole('row', { name: /Smith v\. Jones/ });
  await expect(row).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await expect(row).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /Smith v\. Jones 00231-004/ });
  await expect(dialog.getByRole('list', { name: 'Rates' })).toContainText('in Clio');
  await expect(dialog).toContainText('From Clio');
  await dialog.getByRole('button', { name: 'Entries' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Entries' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Only this matter' })).toHaveValue('Smith v. Jones');
});

test('one key follows the other: days, groupings and reports change without a click between', async ({
  world,
}) => {
  const page = await world.start();
  await seeSynced(page);
  await goTo(page, 'Reports');
  await expect(page.getByRole('row', { name: /./ }).and(page.locator(':focus'))).toHaveCount(1);
  const days = page.getByRole('status', { name: 'Days shown' });
  for (const [key, words] of [
    ['q', 'This quarter'],
    ['[', 'Last quarter'],
    ['[', '2 quarters ago'],
    ['y', 'This year'],
    [']', 'Next year'],
    ['l', 'All days'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(days).toContainText(words);
  }
  await expect(table(page, 'Hours and amounts by matter').getByRole('row').nth(1)).toBeFocused();
  await page.keyboard.press('r');
  await expect(table(page, 'Realisation by client').getByRole('row').nth(1)).toBeFocused();
  await page.keyboard.press('r');
  await expect(table(page, 'Unbilled work by matter').getByRole('row').nth(1)).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  const entries = page.getByRole('grid', { name: /^Entries of / });
  await expect(entries.getByRole('row').nth(1)).toBeFocused();
  await page.keyboard.press('Backspace');
  await expect(table(page, 'Unbilled work by matter').getByRole('row').nth(2)).toBeFocused();
  await page.keyboard.press('i');
  await expect(page.getByRole('dialog', { name: /is counted$/ })).toContainText('as of', {
    ignoreCase: true,
  });
});

test('the shown table goes out as CSV and as a PDF, with how it is counted', async ({ world }) => {
  const page = await world.start();
  await seeSynced(page);
  await goTo(page, 'Reports');
  await page.getByRole('radio', { name: 'All', exact: true }).click();
  await expect(page.getByRole('status', { name: 'Days shown' })).toHaveText('All days');
  const amount = /\$[\d,.]+/.exec(await totalOf(page, 'Amount').innerText())?.[0] ?? '';
  const write = async (button: string, name: string): Promise<Buffer> => {
    const file = join(world.dataFolder, '..', name);
    await world.laptop().app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
    }, file);
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByRole('region', { name: 'Status' })).toContainText(`written to ${file}`);
    return readFileSync(file);
  };
  const csv = (await write('Export…', 'report.csv')).toString('utf8');
  expect(csv).toContain(`Total,,`);
  expect(csv).toContain(amount.replace(/[$,]/g, ''));
  expect(csv).toContain('Which entries');
  const pdf = await write('PDF…', 'report.pdf');
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
});
