import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createLedesReader } from '../../shared/ledes/reader';
import { chooseCode, goTo, logTime, seeSynced } from './demo/person';
import { approveLine } from './helpers/review';
import { expect, test, type World } from './helpers/world';

/** From approved work to a LEDES file that reads back, by keys; an expense beside it. */

const hearing = { number: '00231-004', caption: 'Smith v. Jones' };
const words = 'Draft “reply” – motion to compel';

async function theDialogChooses(world: World, filePath: string): Promise<void> {
  await world.laptop().app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);
}

async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name }).click();
  await expect(page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
}

/** An expense of 25 copies at 8.5 cents, added and approved by keys. */
async function addExpense(page: Page): Promise<void> {
  await openTab(page, 'Expenses');
  await page.getByRole('button', { name: 'New expense' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New expense' });
  await dialog.getByRole('combobox', { name: 'Matter' }).fill(hearing.number);
  await page.getByRole('option', { name: new RegExp(hearing.caption) }).click();
  await chooseCode(page, 'Expense code', 'E101');
  await dialog.getByLabel('Quantity').fill('25');
  await dialog.getByLabel(/^Unit price/).fill('0.085');
  await dialog.getByLabel('Description').fill('Copies of exhibits');
  await expect(dialog.getByText('$2.13')).toBeVisible();
  await dialog.getByLabel('Quantity').press('Enter');
  await expect(dialog).toBeHidden();
  const row = page.getByRole('grid', { name: 'Expenses' }).getByRole('row', { name: /Copies of exhibits/ });
  await row.focus();
  await page.keyboard.press('a');
  await expect(row).toHaveAccessibleName(/Approved/);
}

async function addProfile(page: Page): Promise<void> {
  await openTab(page, 'Client profiles');
  await page.getByRole('button', { name: 'New profile' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New client profile' });
  await dialog.getByLabel('Name').fill('Smith portal');
  await dialog.getByLabel('Client’s id').fill('SMITH1');
  await dialog.getByLabel(/^Firm’s id/).fill('24-6437381');
  await dialog.getByRole('tab', { name: 'Rules' }).click();
  await dialog
    .getByRole('checkbox', { name: 'The client wants its own matter number on every line' })
    .press('Space');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
}

/** The portal refuses the first line: its work is open again with the reason, and the invoice tells what became of it. */
async function theClientRefuses(world: World, page: Page): Promise<void> {
  const number = await page.locator('[data-testid="invoice"] h2').first().innerText();
  const file = join(world.dataFolder, '..', 'rejections.csv');
  writeFileSync(
    file,
    `Invoice Number,Line Item Number,Reason Code,Comment\r\n${number},1,BLOCK,Separate the tasks\r\n`,
  );
  await world.laptop().app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
  await openTab(page, 'Answers');
  await page.getByRole('button', { name: 'Take answers…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Answers from a client’s portal' });
  await dialog.getByRole('button', { name: 'Show what it does' }).click();
  await expect(dialog.getByText('1 line comes off its invoice', { exact: false })).toBeVisible();
  await dialog.getByRole('button', { name: 'Take 1 answer' }).click();
  await expect(dialog).toBeHidden();
  const lines = page.getByRole('grid', { name: `Lines of invoice ${number}` });
  await expect(lines.getByRole('row', { name: /Draft/ })).toContainText('Refused');
  await expect(lines.getByText('BLOCK – Separate the tasks')).toBeVisible();
  expect(world.book().entries.find(({ narrative }) => narrative === words)).toMatchObject({
    reviewState: 'returned',
  });
}

test('approved work becomes an invoice, its problems are mended, and the file reads back', async ({
  world,
}) => {
  const page = await world.start();
  await seeSynced(page);
  await logTime(page, `1.2 ${hearing.number} ${words} #L350 /A103`);
  world.said.push(words);
  await approveLine(page, hearing.caption, words);
  await goTo(page, 'Invoices');
  await addExpense(page);
  await addProfile(page);

  await openTab(page, 'Invoices');
  await page.getByRole('button', { name: 'New invoice' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New invoice' });
  await expect(dialog.getByText(/and 1 expense/)).toBeVisible();
  await dialog.getByLabel('Invoice number').press('Enter');
  await expect(dialog).toBeHidden();

  const problem = page
    .getByRole('grid', { name: 'Problems' })
    .getByRole('row', { name: /wants its own matter number/ });
  await expect(page.getByRole('button', { name: 'Export…' })).toBeDisabled();
  await problem.focus();
  await page.keyboard.press('f');
  const edit = page.getByRole('dialog', { name: /^Edit invoice/ });
  await edit.getByLabel('Client’s matter number').fill('LIT-7');
  await edit.getByLabel('Client’s matter number').press('Enter');
  await expect(edit).toBeHidden();
  await expect(page.getByText(/Nothing stands against it/)).toBeVisible();
  await expect(page.getByText(/characters will be written otherwise/)).toBeVisible();

  const file = join(world.dataFolder, '..', 'invoice.txt');
  await theDialogChooses(world, file);
  await page.getByRole('button', { name: 'Export…' }).click();
  await expect(page.getByText(/^SHA-256/)).toBeVisible();
  // The invoice is frozen first, and its file written then, whole.
  await expect.poll(() => existsSync(file)).toBe(true);
  const reader = createLedesReader();
  reader.push(readFileSync(file));
  const { problems, invoices } = reader.end();
  expect(problems).toEqual([]);
  const lines = invoices?.[0]?.lines ?? [];
  expect(lines.find(({ kind }) => kind === 'E')).toMatchObject({ expenseCode: 'E101', total: 21_300 });
  expect(lines.map(({ description }) => description)).toContain('Draft "reply" - motion to compel');

  await theClientRefuses(world, page);

  // What went out can't be changed while its invoice stands.
  await openTab(page, 'Invoices');
  await page.getByRole('button', { name: 'Cancel…' }).click();
  const cancel = page.getByRole('dialog', { name: /^Cancel invoice/ });
  await cancel.getByLabel('Reason').fill('Sent to the wrong portal');
  await cancel.getByRole('button', { name: 'Cancel the invoice' }).click();
  await expect(page.getByText(/Cancelled: Sent to the wrong portal/)).toBeVisible();
  await world.expectPromisesKept();
});
