import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { addDays } from '../../shared/time/calendar';
import { goTo, logTime, seeSynced } from './demo/person';
import { workDateToday } from './demo/work-date-today';
import { ask } from './helpers/ask';
import { expectAccessible } from './helpers/axe';
import { holdForTheFirm } from './helpers/firm-rules';
import { approveLine, inReview, openLine } from './helpers/review';
import { expect, test, type World } from './helpers/world';

/** What a bill is for is said once for a matter; work of other days, and work that comes too late for its bill, is told. */

const matter = { number: '00231-004', caption: 'Smith v. Jones' };
const now = 'Draft motion to compel further answers';
const late = 'Review deposition transcript of the expert';
const rules = JSON.stringify({
  format: 1,
  name: 'Acme 2026',
  version: 1,
  client: 'Acme Insurance',
  rules: [{ id: 'period', kind: 'billing-period', action: 'block', clause: 'Billing 7.1' }],
});

const details = (page: Page) => page.getByRole('complementary', { name: 'Line details' });
const flagOf = (page: Page) => details(page).getByRole('listitem').filter({ hasText: 'Billing 7.1' });
const approveButton = (page: Page) =>
  page.getByRole('toolbar', { name: 'Lines' }).getByRole('button', { name: 'Approve' });

test.beforeEach(async ({ world }) => {
  const page = await world.start();
  await seeSynced(page);
  await holdForTheFirm(page, rules);
});

test.afterEach(({ world }) => world.expectPromisesKept());

test('a period is said for a matter: work outside of it is stopped and says by whom, and undo lets it go', async ({
  world,
}) => {
  const { page } = world.laptop();
  const today = workDateToday();
  const before = { from: addDays(today, -40), to: addDays(today, -10) };
  await logTime(page, `1.2 ${matter.number} ${now} #L350 /A103`);
  world.said.push(now);
  const line = await openLine(page, matter.caption, now);
  await page.keyboard.press('x');
  await page.keyboard.press('s');
  await expect(line).toHaveAccessibleName(inReview);
  await expect(approveButton(page)).toBeEnabled();
  await expect(flagOf(page)).toHaveCount(0);

  await page.getByRole('button', { name: 'Billing period…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Billing period' });
  await expect(dialog).toContainText('Nobody says yet which days the next bill is for.');
  await expect(dialog.getByRole('button', { name: 'Keep' })).toBeDisabled();
  // The wrong way round it is not taken.
  await dialog.getByLabel('From').fill(before.to);
  await dialog.getByLabel('To').fill(before.from);
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await expect(dialog.getByText('It would end before it begins.')).toBeVisible();
  await expectAccessible(page, 'the period, and what is wrong with it');
  await dialog.getByLabel('From').fill(before.from);
  await dialog.getByLabel('To').fill(before.to);
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await expect(dialog).toBeHidden();

  await expect(flagOf(page)).toContainText(
    `The date lies outside the billing period ${before.from} to ${before.to} (as set in Daybook for the matter).`,
  );
  await expect(flagOf(page)).toContainText('Acme Insurance, Billing 7.1');
  await expect(details(page)).toContainText(/Can’t be approved yet: .*outside the billing period/);
  await expect(approveButton(page)).toBeDisabled();
  await expect(page.getByRole('button', { name: /^Billing period: .* to .*…$/ })).toBeVisible();
  await expectAccessible(page, 'a line outside the period');

  await page.keyboard.press('Control+Z');
  await expect(page.getByRole('button', { name: 'Billing period…' })).toBeVisible();
  await expect(flagOf(page)).toHaveCount(0);
  await expect(approveButton(page)).toBeEnabled();
});

test('once its bill is out, work of its days is late time: told by its words, and approved all the same', async ({
  world,
}) => {
  test.slow();
  const { page } = world.laptop();
  await logTime(page, `1.2 ${matter.number} ${now} #L350 /A103`);
  world.said.push(now);
  await approveLine(page, matter.caption, now);
  const { number, periodEnd } = await billIt(world, page);

  await logTime(page, `.6 ${matter.number} ${late} #L340 /A104`);
  world.said.push(late);
  await openLine(page, matter.caption, late);
  await expect(flagOf(page)).toContainText(
    `Late time: the days up to ${periodEnd} have been billed (invoice ${number}). Acme Insurance, Billing 7.1`,
  );
  await page.getByRole('button', { name: /^Billing period: From / }).click();
  const dialog = page.getByRole('dialog', { name: 'Billing period' });
  await expect(dialog).toContainText(`by invoice ${number}.`);
  await expectAccessible(page, 'a period that an invoice leaves');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  // The rule blocks, and what was forgotten is told and stops nobody.
  await approveLine(page, matter.caption, late);
  expect(world.book().entries.find(({ narrative }) => narrative === late)).toMatchObject({
    reviewState: 'approved',
  });
});

/** Makes the matter's approved work an invoice and exports it. */
async function billIt(world: World, page: Page) {
  await goTo(page, 'Invoices');
  await page.getByRole('tab', { name: 'Client profiles' }).click();
  await page.getByRole('button', { name: 'New profile' }).first().click();
  const profile = page.getByRole('dialog', { name: 'New client profile' });
  await profile.getByLabel('Name').fill('Smith portal');
  await profile.getByLabel('Client’s id').fill('SMITH1');
  await profile.getByLabel(/^Firm’s id/).fill('24-6437381');
  await profile.getByRole('button', { name: 'Save' }).click();
  await expect(profile).toBeHidden();
  await page.getByRole('tab', { name: 'Invoices' }).click();
  await page.getByRole('button', { name: 'New invoice' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New invoice' });
  await dialog.getByLabel('Invoice number').press('Enter');
  await expect(dialog).toBeHidden();
  await world.laptop().app.evaluate(
    ({ dialog: system }, path) => {
      system.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
    },
    join(world.dataFolder, '..', 'invoice.txt'),
  );
  await page.getByRole('button', { name: 'Export…' }).click();
  await expect(page.getByText(/^SHA-256/)).toBeVisible();
  const { invoices } = await ask(page, 'invoicesPage', { state: 'exported', before: null, limit: 10 });
  const [out] = invoices;
  if (out === undefined) throw new Error('no invoice is out');
  return out.invoice;
}
