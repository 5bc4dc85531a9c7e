import { randomUUID } from 'node:crypto';
import { plainProfile } from '../../shared/ledes/profile';
import { goTo, seeSynced } from './demo/person';
import { ask } from './helpers/ask';
import { expectAccessible } from './helpers/axe';
import { expect, test } from './helpers/world';

/** A code that no list holds is warned of before an invoice goes out, and the client's profile turns that into a stop. */

test('a code of no list is warned of at its line; the profile makes a stop of it', async ({ world }) => {
  const page = await world.start();
  await seeSynced(page);
  const { matters } = await ask(page, 'referenceGet', {});
  const matter = matters.find(({ number }) => number === '00231-004');
  if (matter === undefined) throw new Error('The sample firm has no such matter');
  const date = '2026-11-18';
  const { expense } = await ask(page, 'expenseCreate', {
    requestId: randomUUID(),
    content: {
      matterId: matter.id,
      date,
      code: 'X999',
      quantity: 10_000,
      unitPrice: 400_000,
      currency: 'USD',
      description: 'Courier to the court',
      receiptPath: null,
      billing: 'billable',
      taxRate: null,
    },
  });
  const shown = { id: expense.id, revision: expense.revision };
  await ask(page, 'expenseReview', { lines: [shown], action: 'approve', comment: null });
  const profile = {
    ...plainProfile,
    id: randomUUID(),
    name: 'Smith portal',
    lawFirmId: '24-6437381',
    clientId: 'SMITH1',
  };
  await ask(page, 'ledesProfileSave', { profile });
  await goTo(page, 'Invoices');
  await page.getByRole('button', { name: 'New invoice' }).first().click();
  const making = page.getByRole('dialog', { name: 'New invoice' });
  await expect(making.getByText(/1 expense/)).toBeVisible();
  await making.getByLabel('Invoice number').press('Enter');
  await expect(making).toBeHidden();

  const problem = page.getByRole('grid', { name: 'Problems' }).getByRole('row', { name: /X999/ });
  await expect(problem).toHaveAccessibleName(/X999 is in no list of expense codes on this laptop/);
  await expect(page.getByRole('button', { name: 'Export…' })).toBeEnabled();
  await expectAccessible(page, 'the invoice with a warning');

  await page.getByRole('tab', { name: 'Client profiles' }).click();
  await page
    .getByRole('grid', { name: 'Client profiles' })
    .getByRole('row', { name: /Smith portal/ })
    .focus();
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: /Smith portal|client profile/ });
  await dialog.getByRole('tab', { name: 'Rules' }).click();
  await dialog.getByRole('checkbox', { name: /A code of a set that this client/ }).press('Space');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('tab', { name: 'Invoices' }).click();
  await expect(page.getByRole('button', { name: 'Export…' })).toBeDisabled();

  // One key opens the line that it is about.
  await problem.focus();
  await page.keyboard.press('f');
  await expect(page.getByRole('dialog', { name: 'Edit expense' })).toBeVisible();
});
