import type { Page } from '@playwright/test';
import { goTo, logTime, seeSynced } from './demo/person';
import { inReview, lineRow, matterRow, openLine } from './helpers/review';
import { expect, test, type World } from './helpers/world';

/** Several lines at once in pre-bill, by the keyboard alone: count and money first, one step to undo. */

const hearing = { number: '00231-004', caption: 'Smith v. Jones' };
let page: Page;

test.beforeEach(async ({ world }) => {
  page = await world.start();
  await seeSynced(page);
  // Nothing leaves meanwhile: these are about what happens on the laptop.
  await world.office.network(false);
});

test.afterEach(({ world }) => world.expectPromisesKept());

async function log(world: World, hours: string, narrative: string): Promise<void> {
  await logTime(page, `${hours} ${hearing.number} ${narrative} #L350 /A103`);
  world.said.push(narrative);
}

const outcome = () => page.getByRole('dialog').getByLabel('What it comes to');

async function tick(...narratives: string[]): Promise<void> {
  for (const narrative of narratives) {
    await lineRow(page, narrative).focus();
    await page.keyboard.press('x');
    await expect(lineRow(page, narrative).getByRole('checkbox')).toBeChecked();
  }
}

test('two lines become one by M: the sum is said first, the trail tells, and one undo brings both back', async ({
  world,
}) => {
  await log(world, '.4', 'Draft motion to compel further answers');
  await log(world, '.3', 'Call opposing counsel about the answers');
  await openLine(page, hearing.caption, 'Draft motion to compel');
  await tick('Draft motion to compel', 'Call opposing counsel');
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading')).toHaveText('Merge 2 lines');
  // $450 an hour on this matter.
  await expect(outcome()).toHaveText(
    /2 lines, 0\.7 h, \$315\.00 → 1 line, 0\.7 h, \$315\.00, the same amount/,
  );
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  const merged = 'Draft motion to compel further answers; Call opposing counsel about the answers';
  await expect(lineRow(page, merged)).toHaveCount(1);
  const live = world
    .book()
    .entries.filter(({ narrative, deletedAt }) => deletedAt === null && /compel|opposing/.test(narrative));
  expect(live.map(({ narrative, workedSeconds }) => [narrative, workedSeconds])).toContainEqual([
    merged,
    2520,
  ]);

  await page.keyboard.press('Control+z');
  await expect(lineRow(page, 'Call opposing counsel')).toHaveCount(1);
  await expect(lineRow(page, merged)).toHaveCount(0);
});

test('words are replaced in the lines that stay ticked, and in no other', async ({ world }) => {
  await log(world, '.4', 'Telephone call with expert about damages');
  await log(world, '.3', 'Recall notice: call with claims adjuster');
  await log(world, '.2', 'Call with court clerk');
  await openLine(page, hearing.caption, 'Telephone call with expert');
  await page.keyboard.press('f');
  const dialog = page.getByRole('dialog');
  await page.keyboard.type('call with');
  await page.keyboard.press('Tab');
  await page.keyboard.type('conference with');
  await expect(dialog.getByRole('status').first()).toHaveText(/3 places in 3 of/);
  await dialog.getByRole('checkbox', { name: 'Replace in: Call with court clerk' }).focus();
  await page.keyboard.press('Space');
  await expect(dialog.getByRole('button', { name: 'Replace in 2 lines' })).toBeEnabled();
  await dialog.getByRole('button', { name: 'Replace in 2 lines' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(lineRow(page, 'Telephone conference with expert about damages')).toHaveCount(1);
  await expect(lineRow(page, 'Recall notice: conference with claims adjuster')).toHaveCount(1);
  await expect(lineRow(page, 'Call with court clerk')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(lineRow(page, 'Telephone call with expert about damages')).toHaveCount(1);
});

test('no charge for several lines, with its reason in the thread; then one of them is moved', async ({
  world,
}) => {
  await log(world, '1.0', 'Prepare exhibits for the hearing');
  await log(world, '.5', 'Confer about the exhibits with paralegal');
  const row = await openLine(page, hearing.caption, 'Prepare exhibits');
  await tick('Prepare exhibits', 'Confer about the exhibits');
  await page.keyboard.press('s');
  await expect(row).toHaveAccessibleName(inReview);
  await row.focus();
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog');
  await page.keyboard.type('A courtesy to the client');
  await expect(outcome()).toHaveText(/2 lines, 1\.5 h, \$675\.00 → 2 lines, 0\.0 h, \$0\.00, \$675\.00 less/);
  await dialog.getByRole('button', { name: 'No charge', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(row).toContainText('no charge');
  await row.focus();
  const details = page.getByRole('complementary', { name: 'Line details' });
  await expect(details.getByRole('region', { name: 'Comments' })).toContainText('A courtesy to the client');

  await page.keyboard.press('c');
  await page.keyboard.type('Told the client by telephone');
  await dialog.getByRole('button', { name: 'Comment', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(details.getByRole('region', { name: 'Comments' })).toContainText(
    'Told the client by telephone',
  );

  await row.focus();
  await page.keyboard.press('v');
  await dialog.getByRole('combobox', { name: 'Move to' }).fill('Acme');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Move', exact: true })).toBeEnabled();
  await dialog.getByRole('button', { name: 'Move', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(row).toHaveCount(0);
  // The pre-bill that was open stays open, although the other matter is the larger one now.
  await expect(page.getByRole('heading', { level: 2, name: hearing.caption })).toBeVisible();
  await goTo(page, 'Pre-bill');
  await matterRow(page, 'Acme').first().click();
  await expect(lineRow(page, 'Prepare exhibits')).toHaveCount(1);
});

test('three lines are written down to an agreed total by W: shares and money first, exact, one undo', async ({
  world,
}) => {
  await log(world, '1.0', 'Prepare exhibits for the hearing');
  await log(world, '.5', 'Confer about the exhibits with paralegal');
  await log(world, '.7', 'Research the standard for sanctions');
  await openLine(page, hearing.caption, 'Prepare exhibits');
  await tick('Prepare exhibits', 'Confer about the exhibits', 'Research the standard');
  await page.keyboard.press('w');
  const totals = page.getByRole('region', { name: 'Totals' });
  // The matter's other lines go by the day on which the firm is looked at: only what changes is known.
  const billedCents = async () =>
    Number(
      (/=billed\$([\d,.]+)/.exec((await totals.textContent()) ?? '')?.[1] ?? '').replaceAll(/[,.]/g, ''),
    );
  const before = await billedCents();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading')).toHaveText('Write down 3 lines');
  await dialog.getByRole('radio', { name: 'To a total' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('800.01');
  await expect(outcome()).toHaveText(/3 lines, 2\.2 h, \$990\.00 → 3 lines, .*\$800\.01, \$189\.99 less/);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Flat fee as agreed');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect.poll(billedCents).toBe(before - 189_99);
  await lineRow(page, 'Prepare exhibits').focus();
  await expect(
    page.getByRole('complementary', { name: 'Line details' }).getByRole('region', { name: 'Comments' }),
  ).toContainText('Flat fee as agreed');
  const live = world.book().entries.filter(({ narrative }) => world.said.includes(narrative));
  expect(live.map(({ workedSeconds }) => workedSeconds).sort()).toEqual([1800, 2520, 3600]);
  await page.keyboard.press('Control+z');
  await expect.poll(billedCents).toBe(before);
});

test('codes are set for two lines at once by U', async ({ world }) => {
  await log(world, '.4', 'Draft motion to compel further answers');
  await log(world, '.3', 'Call opposing counsel about the answers');
  await openLine(page, hearing.caption, 'Draft motion to compel');
  await tick('Draft motion to compel', 'Call opposing counsel');
  await page.keyboard.press('u');
  const dialog = page.getByRole('dialog', { name: 'Codes of 2 lines' });
  await dialog.getByRole('combobox', { name: 'Task code' }).fill('L310');
  await page.getByRole('option', { name: /^L310 / }).click();
  await dialog.getByRole('button', { name: 'Set the codes' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  for (const words of ['Draft motion to compel', 'Call opposing counsel']) {
    await expect(lineRow(page, words)).toContainText('L310');
    await expect(lineRow(page, words)).toContainText('A103');
  }
});
