import { goTo } from './demo/person';
import { nameless, violations } from './helpers/axe';
import { expect, test } from './helpers/world';

/** Help is there without a network: the keys of the screen, every topic, found by words. */

test('? opens the help of the screen one is on, which is searched by words', async ({ world }) => {
  const page = await world.start();
  await goTo(page, 'Conflicts');
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Help' });
  const search = help.getByRole('searchbox', { name: 'Search the help' });
  await expect(search).toBeFocused();
  await expect(help.getByRole('heading', { name: 'Keys in the lists of Conflicts' })).toBeVisible();
  expect(await nameless(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);

  await page.keyboard.type('laptop behind');
  await expect(help.getByRole('heading', { name: 'Backups and another laptop' })).toBeVisible();
  await expect(help.getByRole('heading', { name: 'In court' })).toHaveCount(0);
  await search.fill('zebra');
  await expect(help.getByRole('status')).toHaveText(/Nothing in the help has “zebra”/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
});
