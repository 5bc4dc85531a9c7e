import type { Page } from '@playwright/test';
import { goTo, readStatus, seeSynced } from './demo/person';
import { expect, test } from './helpers/world';

/** The grid of all entries: the status bar's numbers open exactly their rows (P5), and keys act on the marked one. */

const grid = (page: Page) => page.getByRole('grid', { name: 'Entries' });
/** Rows that the grid says it has, its head left out. */
const count = async (page: Page) => Number(await grid(page).getAttribute('aria-rowcount')) - 1;
const marked = (page: Page) =>
  grid(page).evaluate((element) => {
    const id = element.getAttribute('aria-activedescendant');
    return document.getElementById(id ?? '')?.getAttribute('aria-label') ?? null;
  });

test('each number in the status bar opens as many rows as it says', async ({ world }) => {
  const page = await world.start();
  await seeSynced(page);
  const status = await readStatus(page);
  const bar = page.getByRole('region', { name: 'Status' });
  await bar.getByRole('button', { name: /safe on this laptop/ }).click();
  await expect.poll(() => count(page)).toBe(status.safe);
  await bar.getByRole('button', { name: /in Clio/ }).click();
  await expect.poll(() => count(page)).toBe(status.inClio);
  await bar.getByRole('button', { name: /waiting/ }).click();
  await expect(page.getByText('No entry fits')).toBeVisible();
  expect(await count(page)).toBe(status.waiting);
});

test('a far row is reached by one key, and holds few rows in the page', async ({ world }) => {
  const page = await world.start();
  await seeSynced(page);
  await goTo(page, 'Entries');
  await expect(grid(page)).toBeFocused();
  await page.keyboard.press('End');
  const total = await count(page);
  const last = grid(page).locator(`[aria-rowindex="${total + 1}"]`);
  await expect(last).toBeVisible();
  await expect(last).not.toHaveAccessibleName('Being read');
  expect(await grid(page).getByRole('row').count()).toBeLessThan(80);
});

test('J, X and Delete act on the row that is marked', async ({ world }) => {
  const page = await world.start();
  await seeSynced(page);
  await goTo(page, 'Entries');
  await expect(grid(page)).toBeFocused();
  const total = await count(page);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(page.getByRole('toolbar', { name: 'Ticked entries' })).toContainText('1 entry');
  await expect(grid(page).locator('[aria-rowindex="4"]')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('x');
  const doomed = await marked(page);
  await page.keyboard.press('Delete');
  await expect.poll(() => count(page)).toBe(total - 1);
  expect(await marked(page)).not.toBe(doomed);
  await page.keyboard.press('Control+Z');
  await expect.poll(() => count(page)).toBe(total);
});

test('the editor that a key opens gives the keys back to the grid, the first time as well', async ({
  world,
}) => {
  const page = await world.start();
  await seeSynced(page);
  await goTo(page, 'Entries');
  await expect(grid(page)).toBeFocused();
  const first = await marked(page);
  await page.keyboard.press('e');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(grid(page)).toBeFocused();
  await page.keyboard.press('j');
  await expect.poll(() => marked(page)).not.toBe(first);
});
