import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { createLedesReader } from '../../shared/ledes/reader';
import { chooseCode, goTo, seeSynced } from './demo/person';
import { nameless, violations } from './helpers/axe';
import { expect, test, type World } from './helpers/world';

/** An expense with a receipt, an X code, a fraction of a cent and a tax, from the screen into a 98BI file, by keys. */

const hearing = { number: '00231-004', caption: 'Smith v. Jones' };

async function theDialogChooses(world: World, filePath: string): Promise<void> {
  await world.laptop().app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, filePath);
}

async function openTab(page: Page | Locator, name: RegExp | string): Promise<void> {
  await page.getByRole('tab', { name }).click();
  await expect(page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
}

async function addProfile(page: Page): Promise<void> {
  await openTab(page, 'Client profiles');
  await page.getByRole('button', { name: 'New profile' }).first().press('Enter');
  const dialog = page.getByRole('dialog', { name: 'New client profile' });
  // Nothing is a fault before it was tried; then the first one is said at its field, under its tab.
  await dialog.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(dialog.getByText('Needed')).toBeVisible();
  await dialog.getByLabel('Name').fill('Smith plc');
  await dialog.getByLabel('Client’s id').fill('SMITH1');
  await dialog.getByLabel(/^Firm’s id/).fill('24-6437381');
  await dialog.getByRole('button', { name: /Format/ }).press('Enter');
  await page.getByRole('option', { name: 'LEDES 98BI V2' }).press('Enter');
  expect.soft(await violations(page), 'format').toEqual([]);
  await openTab(dialog, 'Rules');
  await dialog.getByLabel('Longest narrative').fill('10');
  await expect(dialog.getByText('50 to 15,360 characters')).toBeVisible();
  await expect(dialog.getByRole('tab', { name: 'Rules (1 to mend)' })).toBeVisible();
  await dialog.getByLabel('Longest narrative').fill('1023');
  expect.soft(await violations(page), 'rules').toEqual([]);
  await openTab(dialog, 'Addresses and tax');
  await dialog.getByLabel('Client’s tax id').fill('GB123');
  await dialog.getByLabel('Kind of tax').fill('VAT');
  await dialog.getByLabel('Tax rate, %').fill('20');
  for (const [whose, name] of [
    ['The firm', 'Hollis, Rivera & Cole LLP'],
    ['The client', 'Smith plc'],
  ] as const) {
    const party = dialog.getByRole('group', { name: whose });
    await party.getByLabel(/name$/).fill(name);
    await party.getByLabel('Address', { exact: true }).fill('1 High Street');
    await party.getByLabel('City').fill('London');
    await party.getByLabel('State or region').fill('Greater London');
    await party.getByLabel('Postcode').fill('EC1A 1BB');
    await party.getByLabel('Country').fill('gb');
  }
  expect.soft(await violations(page), 'addresses').toEqual([]);
  await openTab(dialog, 'Timekeepers');
  await dialog.getByRole('button', { name: 'Call somebody otherwise' }).press('Enter');
  await dialog.getByLabel('Class').fill('PARTNR');
  expect.soft(await violations(page), 'timekeepers').toEqual([]);
  expect.soft(await nameless(page), 'timekeepers').toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(dialog).toBeHidden();
}

test('an expense with all that it can say goes out as 98BI, and its line opens from the invoice', async ({
  world,
}) => {
  const page = await world.start();
  await seeSynced(page);
  await goTo(page, 'Invoices');
  await openTab(page, 'Expenses');
  await page.getByRole('button', { name: 'New expense' }).first().press('Enter');
  const dialog = page.getByRole('dialog', { name: 'New expense' });
  await dialog.getByRole('combobox', { name: 'Matter' }).fill(hearing.number);
  await page.getByRole('option', { name: new RegExp(hearing.caption) }).click();
  await chooseCode(page, 'Expense code', 'X205');
  await dialog.getByLabel('Quantity').fill('12,5');
  await expect(dialog.getByText('A number, such as 25')).toBeVisible();
  await dialog.getByLabel('Quantity').fill('1,333.5');
  await dialog.getByLabel(/^Unit price/).fill('0.0333');
  await dialog.getByLabel('Tax rate, %').fill('17.5');
  await dialog.getByLabel('Description').fill('Courier “express” – two boxes');
  const receipt = join(world.dataFolder, '..', 'receipt.pdf');
  writeFileSync(receipt, 'receipt');
  await theDialogChooses(world, receipt);
  await dialog.getByRole('button', { name: 'Choose…' }).press('Enter');
  await expect(dialog.getByLabel('Receipt')).toHaveValue(receipt);
  expect.soft(await violations(page), 'expense').toEqual([]);
  await dialog.getByLabel('Quantity').press('Enter');
  await expect(dialog).toBeHidden();
  const row = page.getByRole('grid', { name: 'Expenses' }).getByRole('row', { name: /Courier/ });
  await row.focus();
  await page.keyboard.press('a');
  await expect(row).toHaveAccessibleName(/Approved/);

  await addProfile(page);
  await openTab(page, 'Invoices');
  await page.getByRole('button', { name: 'New invoice' }).first().press('Enter');
  const made = page.getByRole('dialog', { name: 'New invoice' });
  await expect(made.getByText(/1 expense/)).toBeVisible();
  await made.getByLabel('Invoice number').press('Enter');
  await expect(made).toBeHidden();

  const line = page.getByRole('grid', { name: 'Invoice lines' }).getByRole('row', { name: /Courier/ });
  await line.focus();
  await page.keyboard.press('e');
  const opened = page.getByRole('dialog', { name: 'Edit expense' });
  await expect(opened.getByLabel('Receipt')).toHaveValue(receipt);
  await expect(opened.getByLabel('Tax rate, %')).toHaveValue('17.5');
  await page.keyboard.press('Escape');
  await expect(opened).toBeHidden();

  await expect(page.getByText(/Nothing stands against it|Nothing keeps it from going out/)).toBeVisible();
  const file = join(world.dataFolder, '..', '98bi.txt');
  await theDialogChooses(world, file);
  await page.getByRole('button', { name: 'Export…' }).press('Enter');
  await expect(page.getByText(/^SHA-256/)).toBeVisible();
  // The invoice is frozen first, and its file written then, whole.
  await expect.poll(() => existsSync(file)).toBe(true);
  const reader = createLedesReader();
  reader.push(readFileSync(file));
  const { errors, format, invoices } = reader.end();
  expect({ errors, format }).toEqual({ errors: 0, format: '98BI' });
  // 1,333.5 × 0.0333 is 44.40555: 44.41 once rounded, and 17.5 % of it 7.77.
  expect(invoices?.[0]?.lines).toMatchObject([
    {
      kind: 'E',
      expenseCode: 'X205',
      units: 13_335_000,
      unitCost: 333,
      description: 'Courier "express" - two boxes',
      tax: { rate: 1_750_000_000, total: 77_700, type: 'VAT' },
      total: 521_800,
    },
  ]);
  expect(invoices?.[0]?.international).toMatchObject({
    clientTaxId: 'GB123',
    firm: { name: 'Hollis, Rivera & Cole LLP', city: 'London', country: 'GBR' },
    client: { postcode: 'EC1A 1BB', country: 'GBR' },
  });
});
