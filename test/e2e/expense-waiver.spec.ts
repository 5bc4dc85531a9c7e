import type { Page } from '@playwright/test';
import { chooseCode, goTo, seeSynced } from './demo/person';
import { ask } from './helpers/ask';
import { expectAccessible } from './helpers/axe';
import { holdForTheFirm } from './helpers/firm-rules';
import { expect, test } from './helpers/world';

/** An expense that a client's guideline stops goes on by a person's word alone, and that word stays to be read. */

const matter = { number: '00231-004', caption: 'Smith v. Jones' };
const reason = 'Color plates, agreed with Ms. Field by mail';
const rules = JSON.stringify({
  format: 1,
  name: 'Acme 2026',
  version: 1,
  client: 'Acme Insurance',
  rules: [
    {
      id: 'expenses',
      kind: 'expense-limit',
      action: 'block',
      clause: 'Billing 9.1',
      limits: [{ codes: ['E101'], unitMax: 0.1 }],
    },
  ],
});

const rowOf = (page: Page) =>
  page.getByRole('grid', { name: 'Expenses' }).getByRole('row', { name: /Color copies of exhibits/ });

/** Opens the expense by keys. */
async function openExpense(page: Page) {
  await rowOf(page).focus();
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: 'Edit expense' });
  const flag = dialog.getByRole('list', { name: 'Flags' }).getByRole('listitem');
  await expect(flag).toContainText('$0.25 each, over $0.10. Acme Insurance, Billing 9.1');
  return { dialog, flag };
}

async function closeExpense(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Edit expense' });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
}

async function approve(page: Page): Promise<void> {
  await rowOf(page).focus();
  await page.keyboard.press('a');
}

test('an expense over the client’s limit is stopped, waived with a reason, approved; undo lets the rule speak again', async ({
  world,
}) => {
  const page = await world.start();
  await seeSynced(page);
  await holdForTheFirm(page, rules);
  const { meId, timekeepers } = await ask(page, 'referenceGet', {});
  const me = timekeepers.find(({ id }) => id === meId)?.name ?? '';

  await goTo(page, 'Invoices');
  await page.getByRole('tab', { name: 'Expenses' }).click();
  await page.getByRole('button', { name: 'New expense' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New expense' });
  await dialog.getByRole('combobox', { name: 'Matter' }).fill(matter.number);
  await page.getByRole('option', { name: new RegExp(matter.caption) }).click();
  await chooseCode(page, 'Expense code', 'E101');
  await dialog.getByLabel('Quantity').fill('25');
  await dialog.getByLabel(/^Unit price/).fill('0.25');
  await dialog.getByLabel('Description').fill('Color copies of exhibits');
  await expect(dialog.getByText('$0.25 each, over $0.10.', { exact: false })).toBeVisible();
  await expect(dialog.getByText('A rule can be waived once the expense is saved.')).toBeVisible();
  await expectAccessible(page, 'an expense against a rule');
  await dialog.getByLabel('Quantity').press('Enter');
  await expect(dialog).toBeHidden();

  await approve(page);
  await expect(page.getByText(/^Not approved\. .*\$0\.25 each, over \$0\.10\./)).toBeVisible();
  await expect(rowOf(page)).toHaveAccessibleName(/Draft/);

  const { flag } = await openExpense(page);
  await flag.getByRole('button', { name: 'Waive…' }).click();
  const waiving = page.getByRole('dialog', { name: 'Waive a guideline' });
  await expect(waiving.getByRole('button', { name: 'Waive', exact: true })).toBeDisabled();
  await waiving.getByLabel('Why it is fine here').fill(reason);
  await expectAccessible(page, 'the waiver');
  await waiving.getByRole('button', { name: 'Waive', exact: true }).click();
  await expect(waiving).toBeHidden();
  // Who, when and why: of the day that the laptop's own clock says.
  const { flags } = await ask(page, 'expenseGet', { id: await idOf(page) });
  const at = flags[0]?.waiver?.at ?? '';
  expect(Date.parse(at)).not.toBeNaN();
  await expect(flag).toContainText(`Waived by ${me}`);
  await expect(flag.getByRole('time')).toHaveAttribute('datetime', at);
  await expect(flag).toContainText(reason);
  await expectAccessible(page, 'a waived rule');
  await closeExpense(page);

  // Undone, the rule stops the expense as before; redone, it goes. What was said of the first try is put away before.
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(page.getByText(/^Not approved\./)).toBeHidden();
  await page.keyboard.press('Control+Z');
  await expect(page.getByRole('button', { name: 'Redo: Waive a guideline' })).toBeVisible();
  await approve(page);
  await expect(page.getByText(/^Not approved\./)).toBeVisible();
  await page.keyboard.press('Control+Y');
  await expect(page.getByRole('button', { name: 'Undo: Waive a guideline' })).toBeVisible();
  await approve(page);
  await expect(rowOf(page)).toHaveAccessibleName(/Approved/);
  await expect(page.getByText(/^Not approved\./)).toBeHidden();

  // What was approved on the strength of it keeps it: nobody withdraws it there.
  const approved = await openExpense(page);
  await expect(approved.flag).toContainText(`Waived by ${me}`);
  await expect(approved.flag).toContainText(reason);
  await expect(approved.flag.getByRole('button')).toHaveCount(0);
  await closeExpense(page);
  expect(
    world
      .book()
      .audit.filter(({ action }) => action.startsWith('waiver.'))
      .map(({ action }) => action),
  ).toEqual(['waiver.give', 'waiver.undo', 'waiver.redo']);
  await world.expectPromisesKept();
});

async function idOf(page: Page): Promise<string> {
  const { expenses } = await ask(page, 'expensesPage', {
    matterId: null,
    show: 'all',
    after: null,
    limit: 10,
  });
  return expenses.find(({ expense }) => expense.description === 'Color copies of exhibits')?.expense.id ?? '';
}
