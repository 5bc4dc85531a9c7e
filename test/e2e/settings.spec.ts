import { goTo } from './demo/person';
import { expect, test } from './helpers/world';

/** Settings are found by what people call them, not only by where they stand. */

test('a word finds the parts that are about it, and shows the first', async ({ world }) => {
  const page = await world.start();
  await goTo(page, 'Settings');
  const parts = page.getByRole('tablist', { name: 'Parts of the settings' }).getByRole('tab');
  const all = await parts.count();
  const search = page.getByRole('searchbox', { name: 'Search the settings' });
  await search.fill('theme');
  await expect(parts).toHaveText(['Appearance']);
  await expect(page.getByRole('tabpanel', { name: 'Appearance' })).toBeVisible();
  await search.fill('zebra');
  await expect(page.getByRole('status').filter({ hasText: 'No setting is called “zebra”' })).toBeVisible();
  await search.fill('');
  await expect(parts).toHaveCount(all);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(parts.nth(1)).toHaveAttribute('aria-selected', 'true');
});
