import type { Page } from '@playwright/test';
import { goTo, logTime, seeSynced } from './demo/person';
import { expect, test } from './helpers/world';

/** Fields of an entry edited in its row, by the keyboard alone: the same reading, command and guard as in the editor. */

const grid = (page: Page) => page.getByRole('grid', { name: 'Entries' });
const count = async (page: Page) => Number(await grid(page).getAttribute('aria-rowcount')) - 1;
const row = (page: Page, words: string) => grid(page).getByRole('row', { name: words });

let page: Page;

test.beforeEach(async ({ world }) => {
  page = await world.start();
  await seeSynced(page);
  await world.office.network(false);
  for (const exhibit of ['One', 'Two']) {
    const narrative = `Review exhibit ${exhibit} of the quarry file`;
    await logTime(page, `.4 00231-004 ${narrative} #L350 /A104`);
    world.said.push(narrative);
  }
  await goTo(page, 'Entries');
  await expect(grid(page)).toBeFocused();
  await page.keyboard.press('/');
  await page.keyboard.type('quarry');
  await expect.poll(() => count(page)).toBe(2);
  await grid(page).focus();
  await page.keyboard.press('Home');
});

test.afterEach(({ world }) => world.expectPromisesKept());

/** The entry of the book whose narrative has these words. */
const entry = (world: { book: () => { entries: readonly { narrative: string }[] } }, words: string) =>
  world.book().entries.find(({ narrative }) => narrative.includes(words));

test('F2 edits the narrative, Tab saves and goes on to codes and hours, Enter saves, and each is one undo', async ({
  world,
}) => {
  await page.keyboard.press('F2');
  const narrative = grid(page).getByRole('textbox', { name: 'Narrative' });
  await expect(narrative).toBeFocused();
  const before = await narrative.inputValue();
  await narrative.fill('Inspect the quarry with the expert');
  world.said.push('Inspect the quarry with the expert');
  await page.keyboard.press('Tab');
  const task = grid(page).getByRole('combobox', { name: 'Task code' });
  await expect(task).toBeFocused();
  await expect(row(page, 'Inspect the quarry')).toHaveCount(1);
  await task.fill('L320');
  await page.keyboard.press('Enter');
  await expect(task).toHaveValue(/^L320/);
  await page.keyboard.press('Tab');
  await expect(grid(page).getByRole('combobox', { name: 'Activity code' })).toBeFocused();
  await page.keyboard.press('Tab');
  const hours = grid(page).getByRole('textbox', { name: 'Worked hours' });
  await expect(hours).toBeFocused();
  expect(entry(world, 'Inspect the quarry')).toMatchObject({ taskCode: 'L320', activityCode: 'A104' });
  await hours.fill('1:30');
  await page.keyboard.press('Enter');
  await expect(hours).toBeHidden();
  await expect(grid(page)).toBeFocused();
  await expect(row(page, 'Inspect the quarry')).toContainText('1.5');
  expect(entry(world, 'Inspect the quarry')).toMatchObject({ workedSeconds: 5400 });
  await page.keyboard.press('Control+Z');
  await expect(row(page, 'Inspect the quarry')).toContainText('0.4');
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+Z');
  await expect(row(page, before)).toHaveCount(1);
});

test('arrows go from cell to cell; Escape leaves the entry as it was; what is wrong is said at the cell', async () => {
  const marked = () =>
    grid(page).evaluate((element) => {
      const id = element.getAttribute('aria-activedescendant');
      return document.getElementById(id ?? '')?.getAttribute('role');
    });
  expect(await marked()).toBe('row');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  expect(await marked()).toBe('gridcell');
  await page.keyboard.press('Enter');
  const matter = grid(page).getByRole('combobox', { name: 'Matter' });
  await expect(matter).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(matter).toBeHidden();
  await expect(grid(page)).toBeFocused();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const hours = grid(page).getByRole('textbox', { name: 'Worked hours' });
  await hours.fill('a while');
  await page.keyboard.press('Enter');
  await expect(grid(page).getByText('Write hours as 1.2, 72m, 1:12 or 9-10:30.')).toBeVisible();
  await expect(hours).toHaveValue('a while');
  await page.keyboard.press('Escape');
  await expect(hours).toBeHidden();
  await expect(row(page, 'exhibit Two')).toContainText('0.4');
});

test('a matter is chosen in the row, and Enter on the row as a whole still opens the entry', async ({
  world,
}) => {
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  const matter = grid(page).getByRole('combobox', { name: 'Matter' });
  await matter.fill('Acme Warehousing');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(matter).toBeHidden();
  await expect(grid(page)).toBeFocused();
  await expect(grid(page).getByRole('row', { name: /Acme Warehousing.*exhibit/ })).toHaveCount(1);
  expect(world.book().entries.filter(({ narrative }) => narrative.includes('quarry'))).toHaveLength(2);
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('what is typed over a matter or a code takes its place, and Enter on what names nothing says so', async () => {
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  const matter = grid(page).getByRole('combobox', { name: 'Matter' });
  await expect(matter).toBeFocused();
  await page.keyboard.type('zzqx');
  await expect(matter).toHaveValue('zzqx');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'No matter has this number' })).toBeVisible();
  await expect(matter).toBeFocused();
  await expect(matter).toHaveValue('zzqx');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Acme Warehousing');
  await expect(page.getByRole('alert').filter({ hasText: 'No matter has this number' })).toBeHidden();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(matter).toBeHidden();
  await expect(grid(page).getByRole('row', { name: /Acme Warehousing.*exhibit/ })).toHaveCount(1);
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  const task = grid(page).getByRole('combobox', { name: 'Task code' });
  await expect(task).toBeFocused();
  await page.keyboard.type('zzqx');
  await expect(task).toHaveValue('zzqx');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'No code is written so' })).toBeVisible();
  await expect(task).toHaveValue('zzqx');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('L320');
  await page.keyboard.press('Enter');
  await expect(task).toHaveValue(/^L320/);
  await page.keyboard.press('Enter');
  await expect(task).toBeHidden();
  await expect(row(page, 'exhibit Two')).toContainText('L320');
});

test('a narrative opens with the caret at its end, in the row and in the editor', async ({ world }) => {
  await page.keyboard.press('F2');
  const narrative = grid(page).getByRole('textbox', { name: 'Narrative' });
  await expect(narrative).toBeFocused();
  await page.keyboard.type(' and its annex');
  await expect(narrative).toHaveValue('Review exhibit Two of the quarry file and its annex');
  await page.keyboard.press('Enter');
  world.said.push('Review exhibit Two of the quarry file and its annex');
  await expect(row(page, 'and its annex')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('e');
  const field = page.getByRole('dialog').getByRole('textbox', { name: 'Narrative' });
  await field.focus();
  expect(await field.evaluate((area: HTMLTextAreaElement) => area.selectionStart - area.value.length)).toBe(
    0,
  );
});

test('what can’t be changed says why at its cell, before anything is typed', async () => {
  await page.keyboard.press('Delete');
  await expect.poll(() => count(page)).toBe(1);
  await page
    .getByRole('toolbar', { name: 'Filters' })
    .getByRole('button', { name: /Where it is/ })
    .click();
  await page.getByRole('option', { name: 'Deleted' }).click();
  await expect(row(page, 'exhibit')).toHaveCount(1);
  await grid(page).focus();
  await page.keyboard.press('F2');
  const note = grid(page).getByText('This entry is in the trash. Restore it first.');
  await expect(note).toBeVisible();
  await expect(grid(page).getByRole('textbox')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(note).toBeHidden();
});

test('leaving the screen in the middle of a field saves what was typed', async ({ world }) => {
  await page.keyboard.press('F2');
  await grid(page).getByRole('textbox', { name: 'Narrative' }).fill('Walk the quarry with the surveyor');
  world.said.push('Walk the quarry with the surveyor');
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('main', { name: 'Today' })).toBeVisible();
  await expect.poll(() => entry(world, 'Walk the quarry')).toBeDefined();
});
