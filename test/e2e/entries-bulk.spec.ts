import type { Page } from '@playwright/test';
import { goTo, logTime, seeSynced } from './demo/person';
import { expect, test } from './helpers/world';

/** Many entries at once, by the keyboard alone: what would become of each first, then one step to undo and redo. */

const grid = (page: Page) => page.getByRole('grid', { name: 'Entries' });
const bar = (page: Page) => page.getByRole('toolbar', { name: 'Ticked entries' });
const count = async (page: Page) => Number(await grid(page).getAttribute('aria-rowcount')) - 1;
const found = (page: Page, words: string) => grid(page).getByRole('row', { name: words });

let page: Page;

test.beforeEach(async ({ world }) => {
  page = await world.start();
  await seeSynced(page);
  await world.office.network(false);
  for (const exhibit of ['One', 'Two', 'Three']) {
    const narrative = `Review exhibit ${exhibit} of the quarry file`;
    await logTime(page, `.4 00231-004 ${narrative} #L350 /A104`);
    world.said.push(narrative);
  }
  await goTo(page, 'Entries');
  await expect(grid(page)).toBeFocused();
});

test.afterEach(({ world }) => world.expectPromisesKept());

async function search(words: string, rows: number): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(words);
  await expect.poll(() => count(page)).toBe(rows);
  await grid(page).focus();
}

test('Ctrl+A ticks what the filter shows; C replaces words in it, with a preview, undone and redone in one step', async ({
  world,
}) => {
  await search('quarry', 3);
  await page.keyboard.press('Control+A');
  await expect(bar(page)).toContainText('All 3 entries');
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog', { name: 'Change 3 entries' });
  await expect(dialog.getByRole('radio', { name: 'Matter' })).toBeFocused();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('exhibit');
  await dialog.getByRole('textbox', { name: 'Replace with' }).fill('appendix');
  await expect(dialog.getByRole('status').filter({ hasText: '3 entries would change' })).toBeVisible();
  await expect(dialog.getByRole('listitem').first()).toContainText('Review exhibitappendix');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(found(page, 'appendix')).toHaveCount(3);
  for (const exhibit of ['One', 'Two', 'Three'])
    world.said.push(`Review appendix ${exhibit} of the quarry file`);
  await expect(page.getByRole('button', { name: 'Undo: Replace words in 3 entries' })).toBeVisible();
  await grid(page).focus();
  await page.keyboard.press('Control+Z');
  await expect(found(page, 'exhibit')).toHaveCount(3);
  await expect(page.getByRole('button', { name: 'Redo: Replace words in 3 entries' })).toBeVisible();
  await page.keyboard.press('Control+Y');
  await expect(found(page, 'appendix')).toHaveCount(3);
});

test('Enter in “Move to” takes the first matter for what was typed; what names none stays, with the reason', async () => {
  await search('quarry', 3);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog', { name: 'Change 3 entries' });
  const matter = dialog.getByRole('combobox', { name: 'Move to', includeHidden: true });
  await matter.fill('no such matter');
  await matter.press('Enter');
  await expect(matter).toHaveValue('no such matter');
  await expect(dialog.getByText('No matter has this number, name or client.')).toBeVisible();
  await matter.fill('acme');
  await matter.press('Enter');
  await expect(matter).toHaveValue(/Acme/);
  await expect(dialog.getByRole('status').filter({ hasText: '3 entries would change' })).toBeVisible();
  const rows = dialog.getByRole('list', { name: 'Entries that would change or stay' });
  for (const exhibit of ['One', 'Two', 'Three'])
    await expect(rows).toContainText(`Review exhibit ${exhibit} of the quarry file`);
});

test('Shift with an arrow ticks on and back, Escape clears, and Delete of the ticked is one undo', async () => {
  await search('quarry', 3);
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bar(page)).toContainText('3 entries');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(bar(page)).toContainText('2 entries · 0.8 h');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeHidden();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await bar(page).getByRole('button', { name: 'Delete' }).press('Enter');
  await expect.poll(() => count(page)).toBe(1);
  await grid(page).focus();
  await page.keyboard.press('Control+Z');
  await expect.poll(() => count(page)).toBe(3);
});

test('the key deletes what is ticked, as the bar does; an entry deleted in its editor leaves the ticks', async () => {
  await search('quarry', 3);
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bar(page)).toContainText('2 entries');
  await page.keyboard.press('Home');
  await page.keyboard.press('End');
  await page.keyboard.press('Delete');
  await expect.poll(() => count(page)).toBe(1);
  await expect(found(page, 'exhibit One')).toHaveCount(1);
  await expect(bar(page)).toBeHidden();
  await grid(page).focus();
  await page.keyboard.press('Control+Z');
  await expect.poll(() => count(page)).toBe(3);
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bar(page)).toContainText('2 entries');
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Delete' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect.poll(() => count(page)).toBe(2);
  await expect(bar(page)).toContainText('1 entry');
});

test('from the search, the arrow down and Enter go to the first row of what it finds', async () => {
  for (const key of ['ArrowDown', 'Enter']) {
    await page.keyboard.press('End');
    await page.keyboard.press('/');
    await page.keyboard.press('Control+A');
    // At once: what was typed is asked before typing rests.
    await page.keyboard.type(key === 'Enter' ? 'exhibit One of the quarry' : 'quarry');
    await page.keyboard.press(key);
    await expect(grid(page)).toBeFocused();
    await expect.poll(() => count(page)).toBe(key === 'Enter' ? 1 : 3);
    await expect(grid(page)).toHaveAttribute('aria-activedescendant', 'entry-row-0');
  }
});

test('what can’t be changed is said with its reason before, and stays', async () => {
  await search('quarry', 3);
  // One is in the trash by now: it is not shown among the others, so all deleted ones are looked at.
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  await expect.poll(() => count(page)).toBe(2);
  await page
    .getByRole('toolbar', { name: 'Filters' })
    .getByRole('button', { name: /Where it is/ })
    .click();
  await page.getByRole('option', { name: 'Deleted' }).click();
  await expect.poll(() => count(page)).toBe(1);
  await grid(page).focus();
  await page.keyboard.press('x');
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog', { name: 'Change 1 entry' });
  await dialog.getByRole('radio', { name: 'Day' }).press('Space');
  await dialog.getByRole('textbox', { name: /Days later/ }).fill('-1');
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('listitem')).toContainText('This entry is in the trash. Restore it first.');
  await expect(dialog.getByRole('button', { name: 'Change' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});
