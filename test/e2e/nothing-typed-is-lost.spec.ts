import { findEntry, goTo, logTime, typeQuickEntry } from './demo/person';
import { nameless, violations } from './helpers/axe';
import { expect, test } from './helpers/world';

/** Small promises of the screens: what is typed stays, what can't be is said with its reason, and what waits can be stopped. */

test.afterEach(({ world }) => world.expectPromisesKept());

test('Escape in the editor keeps what was typed, through a kill as well; Cancel drops it and can bring it back', async ({
  world,
}) => {
  let page = await world.start();
  await logTime(page, '.4 00231-004 Survey the quarry zone');
  world.said.push('Survey the quarry zone and expert');
  await findEntry(page, { narrative: 'Survey the quarry zone' });
  await page.keyboard.press('Enter');
  const narrative = () => page.getByRole('dialog').getByRole('textbox', { name: 'Narrative' });
  await narrative().press('End');
  await page.keyboard.type(' and expert');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText('What you typed is kept.').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(narrative()).toHaveValue('Survey the quarry zone and expert');
  await expect(page.getByRole('dialog').getByText('Here is what you typed and did not save.')).toBeVisible();
  expect.soft(await violations(page), 'editor').toEqual([]);

  await world.laptop().kill9();
  page = await world.start();
  await findEntry(page, { narrative: 'Survey the quarry zone' });
  await page.keyboard.press('Enter');
  await expect(narrative()).toHaveValue('Survey the quarry zone and expert');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Bring back' }).click();
  await expect(narrative()).toHaveValue('Survey the quarry zone and expert');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await findEntry(page, { narrative: 'Survey the quarry zone and expert' });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByText('Here is what you typed')).toBeHidden();
  await page.keyboard.press('Escape');
});

test('a day in the row is typed as people say it; what is none is said', async ({ world }) => {
  const page = await world.start();
  await logTime(page, '.4 00231-004 Review the lease of the quarry');
  world.said.push('Review the lease of the quarry');
  await findEntry(page, { narrative: 'Review the lease of the quarry' });
  const grid = page.getByRole('grid', { name: 'Entries' });
  const field = grid.getByRole('textbox', { name: 'Work date' });
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  await expect(field).toBeFocused();
  const before = await field.inputValue();
  await field.fill('31 feb');
  await field.press('Enter');
  await expect(grid.getByText('Write the day as 11/18')).toBeVisible();
  await field.fill('yest');
  await field.press('Enter');
  await expect(field).toBeHidden();
  const moved = world.book().entries.find(({ narrative }) => narrative === 'Review the lease of the quarry');
  expect(moved?.workDate).not.toBe(before);
  expect(Date.parse(before) - Date.parse(moved?.workDate ?? '')).toBe(86_400_000);
  // Hours that cannot be are said with their reason, in the editor as in the line.
  await findEntry(page, { narrative: 'Review the lease of the quarry' });
  await page.keyboard.press('e');
  const editor = page.getByRole('dialog');
  await editor.getByRole('textbox', { name: 'Worked hours' }).fill('25:30');
  await page.keyboard.press('Control+Enter');
  await expect(editor.getByText('“25:30” is more time than a day has.').first()).toBeVisible();
  await editor.getByRole('button', { name: 'Cancel' }).click();
});

test('an unknown phrase and a temporary matter are said for what they are', async ({ world }) => {
  const page = await world.start();
  const line = await typeQuickEntry(page, '1.2 @zorblax draft ;mct');
  await expect(page.getByText(';mct is no phrase and stays in the text.')).toBeVisible();
  await expect(page.getByText('zorblax').first()).toBeVisible();
  await expect(page.getByText('No matter is said')).toHaveCount(0);
  await line.fill('');
});

test('billed entries are a list of their own in Entries', async ({ world }) => {
  const page = await world.start();
  await goTo(page, 'Entries');
  const totals = page.getByRole('status', { name: 'Totals' });
  await expect(totals).toContainText('entries');
  const billed = (await world.office.truth()).activities.filter(
    ({ type, bill }) => type === 'TimeEntry' && bill !== null,
  ).length;
  await page.getByRole('button', { name: /^Everywhere/ }).click();
  await page.getByRole('option', { name: 'Billed', exact: true }).click();
  await expect(totals).toHaveText(new RegExp(`^${billed.toLocaleString('en-US')} entr`));
});

test('phrases are changed in their place, and the keys / Space and Escape stand in the help', async ({
  world,
}) => {
  const page = await world.start();
  await goTo(page, 'Settings');
  await page.getByRole('tab', { name: 'Phrases and nicknames' }).click();
  const form = page.getByRole('form', { name: 'Add a phrase' });
  expect.soft(await violations(page), 'phrases').toEqual([]);
  expect.soft(await nameless(page), 'phrases').toEqual([]);
  await form.getByLabel('Trigger').fill('mtcf');
  await form.getByLabel('Stands for').fill('motion to compel');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Change ;mtcf' }).click();
  const change = page.getByRole('form', { name: 'Change ;mtcf' });
  await expect(change.getByLabel('Trigger')).toBeFocused();
  await change.getByLabel('Stands for').fill('motion to compel further answers');
  await change.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('table', { name: 'Phrases of your own' })).toContainText('further answers');
  await expect(page.getByRole('form', { name: 'Add a phrase' })).toBeVisible();
  await goTo(page, 'Entries');
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Help' });
  await expect(keys.getByText('Search narratives')).toBeVisible();
  await expect(keys.getByText('Details of the entry')).toBeVisible();
  await expect(keys.getByText(/^Back: closes what is open/)).toBeVisible();
  await page.keyboard.press('Escape');
});
