import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { goTo, seeSynced } from './demo/person';
import { expectAccessible } from './helpers/axe';
import { expect, test } from './helpers/world';

/** A file of expenses comes in by keys: its columns, what it would do, the deed, and the way back. */

const rows = [
  'Day,Case,UTBMS code,Qty,Each,Total,Memo,Receipt file',
  '2026-11-18,00231-004,E101,250,0.085,21.25,Copies for the hearing,/home/a/copies.pdf',
  '2026-11-18,00231-004,X999,1,,40.00,Courier,scan.pdf',
  '2026-11-31,00231-004,E110,1,,95.00,Train to the hearing,',
  '2026-11-18,00231-004,E110,2,47.50,99.00,Train and back,',
];

test('expenses from a CSV file: columns, preview with row and cell, as drafts, one undo', async ({
  world,
}) => {
  const page = await world.start();
  await seeSynced(page);
  await goTo(page, 'Invoices');
  const file = join(world.dataFolder, '..', 'expenses.csv');
  writeFileSync(file, `${rows.join('\r\n')}\r\n`);
  await world.laptop().app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
  await page.getByRole('tab', { name: 'Expenses' }).click();
  await page.getByRole('button', { name: 'Bring in CSV or Excel…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Bring in expenses' });
  await expect(dialog.getByText('CSV, UTF-8 · 4 rows')).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^Each Unit price|Unit price/ })).toBeVisible();
  await expectAccessible(page, 'the columns');

  await dialog.getByRole('button', { name: 'Show what it does' }).press('Enter');
  await expect(dialog.getByRole('status').filter({ hasText: 'new expenses' })).toHaveText(
    '2 new expenses, $61.25 · 1 row to look at · 2 rows that can’t be taken',
  );
  await expect(dialog.getByText('Date: There is no day “2026-11-31” in the calendar.')).toBeVisible();
  await expect(dialog.getByText('Amount: “99.00” is not 2 × 47.5, which is 95.')).toBeVisible();
  await expect(dialog.getByText(/X999 is in no list of expense codes on this laptop/)).toBeVisible();
  await expectAccessible(page, 'the preview');
  const deed = dialog.getByRole('button', { name: 'Bring in 2 expenses' });
  await expect(deed).toBeDisabled();
  await dialog.getByRole('checkbox', { name: 'Leave out the 2 rows that can’t be taken' }).press('Space');
  await deed.press('Enter');
  await expect(dialog).toBeHidden();

  const list = page.getByRole('grid', { name: 'Expenses' });
  await expect(list.getByRole('row', { name: /Copies for the hearing/ })).toContainText('$21.25');
  await expect(list.getByRole('row', { name: /Courier/ })).toContainText('$40.00');
  await page.keyboard.press('Control+z');
  await expect(page.getByTitle('Undone: Bring in expenses')).toBeVisible();
  await expect(list.getByRole('row', { name: /Courier/ })).toBeHidden();
  await expect(list.getByRole('row', { name: /Copies for the hearing/ })).toBeHidden();
  await world.expectPromisesKept();
});
