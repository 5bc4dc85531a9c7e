import type { Page } from '@playwright/test';
import { goTo, seeSynced } from './demo/person';
import { ask } from './helpers/ask';
import { nameless, violations } from './helpers/axe';
import { expect, test } from './helpers/world';

/** Entries laid out by the keyboard alone: order, groups and columns. */

const grid = (page: Page) => page.getByRole('grid', { name: 'Entries' });
const tree = (page: Page) => page.getByRole('treegrid', { name: 'Entries' });
const heading = (page: Page, name: string) => page.getByRole('columnheader', { name, exact: true });
const lines = async (page: Page) => Number(await tree(page).getAttribute('aria-rowcount')) - 1;
const activeName = (page: Page) =>
  page.evaluate(() => {
    const list = document.querySelector('[role="grid"], [role="treegrid"]');
    const id = list?.getAttribute('aria-activedescendant');
    return document.getElementById(id ?? '')?.getAttribute('aria-label') ?? null;
  });

let page: Page;

test.beforeEach(async ({ world }) => {
  page = await world.start();
  await seeSynced(page);
  await goTo(page, 'Entries');
  await expect(grid(page)).toBeFocused();
});

/** The figures of a column from the top. */
async function column(name: string): Promise<string[]> {
  const index = await heading(page, name).getAttribute('aria-colindex');
  return grid(page).locator(`[role="gridcell"][aria-colindex="${index}"]`).allTextContents();
}

test('S sorts by a column and turns it round; a press on a heading does the same', async () => {
  await expect(heading(page, 'Date')).toHaveAttribute('aria-sort', 'descending');
  await page.keyboard.press('s');
  await page.getByRole('menuitemradio', { name: 'Hours' }).press('Enter');
  await expect(heading(page, 'Hours')).toHaveAttribute('aria-sort', 'descending');
  await expect(grid(page)).toBeFocused();
  await expect
    .poll(async () => {
      const hours = (await column('Hours')).map(Number);
      return (
        hours.length > 5 && hours.every((value, index) => index === 0 || value <= (hours[index - 1] ?? 0))
      );
    })
    .toBe(true);
  await heading(page, 'Hours').getByRole('button').click();
  await expect(heading(page, 'Hours')).toHaveAttribute('aria-sort', 'ascending');
  await expect(grid(page)).toBeFocused();
  await expect
    .poll(async () => {
      const hours = (await column('Hours')).map(Number);
      return (
        hours.length > 5 && hours.every((value, index) => index === 0 || value >= (hours[index - 1] ?? 0))
      );
    })
    .toBe(true);
  await expect(heading(page, 'Date')).not.toHaveAttribute('aria-sort', /.+/);
});

test('G groups by client; arrows fold and unfold one group, with Ctrl all', async () => {
  const total = Number(await grid(page).getAttribute('aria-rowcount')) - 1;
  await page.keyboard.press('g');
  await page.getByRole('menuitemradio', { name: 'Client' }).press('Enter');
  await expect(tree(page)).toBeFocused();
  const groups = await lines(page);
  expect(groups).toBeLessThan(total);
  await page.keyboard.press('Home');
  const first = tree(page).locator('[aria-rowindex="2"]');
  await expect(first).toHaveAttribute('aria-expanded', 'false');
  const held = Number(((await first.getAttribute('aria-label')) ?? '').match(/(\d+) entr/)?.[1]);
  await page.keyboard.press('ArrowRight');
  await expect(first).toHaveAttribute('aria-expanded', 'true');
  await expect.poll(() => lines(page)).toBe(groups + held);
  await expect(tree(page).locator('[aria-rowindex="3"]')).toHaveAttribute('aria-level', '2');
  await page.keyboard.press('ArrowDown');
  expect(await activeName(page)).not.toBe(await first.getAttribute('aria-label'));
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => activeName(page)).toBe(await first.getAttribute('aria-label'));
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => lines(page)).toBe(groups);
  await page.keyboard.press('Control+ArrowRight');
  await expect.poll(() => lines(page)).toBe(groups + total);
  await page.keyboard.press('Control+ArrowLeft');
  await expect.poll(() => lines(page)).toBe(groups);
  await page.keyboard.press('g');
  await page.getByRole('menuitemradio', { name: 'No groups' }).press('Enter');
  await expect(grid(page)).toBeFocused();
  expect(Number(await grid(page).getAttribute('aria-rowcount')) - 1).toBe(total);
});

test('O shows, hides, moves and widens columns by keys', async () => {
  await expect(heading(page, 'Client')).toHaveCount(0);
  await page.keyboard.press('o');
  const dialog = page.getByRole('dialog', { name: 'Columns' });
  const row = (name: string) => dialog.getByRole('row', { name });
  await expect(row('Date, shown')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(row('Client, hidden')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(row('Client, shown')).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Escape');
  await expect(grid(page)).toBeFocused();
  await expect(heading(page, 'Client')).toHaveAttribute('aria-colindex', '2');
  await expect(heading(page, 'Date')).toHaveAttribute('aria-colindex', '3');
  await expect.poll(async () => (await heading(page, 'Client').boundingBox())?.width).toBe(146);
});

test('V saves a view, opens it, names it anew and deletes it; undo brings it back, and it is there after a restart', async ({
  world,
}) => {
  const views = page.getByRole('menu', { name: /view/i });
  const choose = async (name: string | RegExp): Promise<void> => {
    // A dialog that closes gives the focus back to the list, and only there V acts.
    await expect(grid(page).or(tree(page))).toBeFocused();
    await page.keyboard.press('v');
    await views
      .getByRole(/^(Save|Rename|Delete)/.test(String(name)) ? 'menuitem' : 'menuitemradio', { name })
      .press('Enter');
  };
  await page.keyboard.press('g');
  await page.getByRole('menuitemradio', { name: 'Matter' }).press('Enter');
  await expect(tree(page)).toBeFocused();
  await page.keyboard.press('s');
  await page.getByRole('menuitemradio', { name: 'Amount' }).press('Enter');
  const byMatter = await lines(page);
  await choose('Save as a new view…');
  await page.getByRole('textbox', { name: 'Name' }).fill('Matters by amount');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Matters by amount/ })).toBeVisible();

  await choose('All entries as they come');
  await expect(grid(page)).toBeFocused();
  await expect(heading(page, 'Date')).toHaveAttribute('aria-sort', 'descending');
  await choose('Matters by amount');
  await expect(tree(page)).toBeFocused();
  await expect(heading(page, 'Amount')).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(() => lines(page)).toBe(byMatter);

  await choose('Rename “Matters by amount”…');
  await page.getByRole('textbox', { name: 'Name' }).fill('Biggest matters');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Biggest matters/ })).toBeVisible();
  await choose('Delete “Biggest matters”');
  await expect(page.getByRole('button', { name: 'Views', exact: true })).toBeVisible();
  await expect(tree(page)).toBeFocused();
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('v');
  await expect(views.getByRole('menuitemradio', { name: 'Biggest matters' })).toBeVisible();
  await page.keyboard.press('Escape');

  // Left in groups, found in groups.
  await expect.poll(async () => (await ask(page, 'entryViewsGet', {})).arrangement?.group).toBe('matter');
  await world.laptop().close();
  page = await world.start();
  await goTo(page, 'Entries');
  await expect(tree(page)).toBeFocused();
  await expect.poll(() => lines(page)).toBe(byMatter);
  await expect(heading(page, 'Amount')).toHaveAttribute('aria-sort', 'descending');
});

// A change was remembered a quarter of a second later: an app that ended in between lost the columns that were in sight.
test('what is laid out stays also when the app dies in the moment it is seen', async ({ world }) => {
  const shown = () => page.getByRole('columnheader').allTextContents();
  const acts: readonly (() => Promise<void>)[] = [
    async () => {
      await page.keyboard.press('o');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Space');
      await expect(heading(page, 'Client')).toBeVisible();
    },
    async () => {
      await page.keyboard.press('o');
      await page.keyboard.press('Alt+ArrowDown');
      await expect(heading(page, 'Who')).toHaveAttribute('aria-colindex', '2');
    },
    async () => {
      await page.keyboard.press('s');
      await page.getByRole('menuitemradio', { name: 'Amount' }).press('Enter');
      await expect(heading(page, 'Amount')).toHaveAttribute('aria-sort', 'descending');
    },
  ];
  for (const act of acts) {
    await act();
    const before = await shown();
    // What main answers now it was asked after the change.
    await ask(page, 'statusGet', {});
    await world.laptop().kill9();
    page = await world.start();
    await goTo(page, 'Entries');
    await expect(grid(page)).toBeFocused();
    await expect.poll(shown).toEqual(before);
  }
  await expect(heading(page, 'Amount')).toHaveAttribute('aria-sort', 'descending');
});

test('groups, menus and the columns have names, and nothing that axe calls serious', async () => {
  await page.keyboard.press('g');
  await page.getByRole('menuitemradio', { name: 'Matter' }).press('Enter');
  await expect(tree(page)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(tree(page).locator('[aria-level="2"]').first()).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect.soft(await nameless(page), 'groups').toEqual([]);
    expect.soft(await violations(page), 'groups').toEqual([]);
  }
  await page.keyboard.press('v');
  await expect(page.getByRole('menu', { name: /view/i })).toBeVisible();
  expect.soft(await violations(page), 'views').toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('o');
  await expect(page.getByRole('dialog', { name: 'Columns' })).toBeVisible();
  expect.soft(await nameless(page), 'columns').toEqual([]);
  expect.soft(await violations(page), 'columns').toEqual([]);
});
