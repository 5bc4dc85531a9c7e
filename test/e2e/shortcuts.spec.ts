import type { Page } from '@playwright/test';
import { goTo, logTime, seeSynced } from './demo/person';
import { nameless, violations } from './helpers/axe';
import { expect, test } from './helpers/world';

/** Every shortcut can have other keys; what clashes is said, and nothing is left that two commands answer to. */

const openShortcuts = async (page: Page): Promise<void> => {
  await goTo(page, 'Settings');
  await page.getByRole('tab', { name: 'Shortcuts' }).click();
};
const fieldOf = (page: Page, command: string) =>
  page.getByRole('textbox', { name: new RegExp(`^Keys for ${command}, `) });
const palette = (page: Page) => page.getByRole('dialog', { name: 'Command palette' });

test('a command takes the keys that are pressed for it, in the window, in the menu and after a restart', async ({
  world,
}) => {
  let page = await world.start();
  await seeSynced(page);
  await openShortcuts(page);
  expect(await nameless(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);

  await fieldOf(page, 'Command palette').focus();
  await page.keyboard.press('Control+j');
  await expect(fieldOf(page, 'Command palette')).toHaveValue('Ctrl+J');
  const inMenu = () =>
    world.laptop().app.evaluate(({ Menu }) => {
      const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
      return items.find(({ label }) => label === 'Command palette')?.accelerator ?? null;
    });
  await expect.poll(inMenu).toBe('CommandOrControl+J');

  await world.laptop().close();
  page = await world.start();
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toHaveCount(0);
  await page.keyboard.press('Control+j');
  await expect(palette(page)).toBeVisible();
});

test('keys that another command has are said to be its, and can be taken; one key gives all back', async ({
  world,
}) => {
  const page = await world.start();
  await openShortcuts(page);
  await page.getByRole('searchbox', { name: 'Search the shortcuts' }).fill('notes');
  await fieldOf(page, 'Notes to entries').focus();
  await page.keyboard.press('Control+k');
  await expect(page.getByText('Ctrl+K is for “Command palette”.')).toBeVisible();
  await expect(fieldOf(page, 'Notes to entries')).toHaveValue('Ctrl+Shift+N');
  await page.getByRole('button', { name: 'Take it' }).click();
  await expect(fieldOf(page, 'Notes to entries')).toHaveValue('Ctrl+K');
  await page.getByRole('searchbox', { name: 'Search the shortcuts' }).fill('palette');
  await expect(fieldOf(page, 'Command palette')).toHaveValue('');

  await fieldOf(page, 'Command palette').focus();
  await page.keyboard.press('q');
  await expect(page.getByText('It acts everywhere, also where you type')).toBeVisible();
  await page.getByRole('button', { name: 'All as they came' }).click();
  await expect(fieldOf(page, 'Command palette')).toHaveValue('Ctrl+K');
});

test('a letter of a list can be another one, and the buttons say so', async ({ world }) => {
  const page = await world.start();
  await logTime(page, '.3 00231-004 Review letter from opposing counsel');
  await openShortcuts(page);
  await page.getByRole('searchbox', { name: 'Search the shortcuts' }).fill('edit the entry');
  await fieldOf(page, 'Edit the entry').focus();
  await page.keyboard.press('i');
  await expect(fieldOf(page, 'Edit the entry')).toHaveValue('I');
  // Out of the field, which would take the next combination for itself.
  await page.keyboard.press('Tab');
  await goTo(page, 'Today');
  await page.getByRole('grid', { name: 'Entries of the day' }).getByRole('row').first().focus();
  await page.keyboard.press('e');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('i');
  await expect(page.getByRole('dialog')).toBeVisible();
});
