import type { Page } from '@playwright/test';
import {
  findEntry,
  goTo,
  logTime,
  readStatus,
  type Screen,
  seeStatus,
  seeSynced,
  workOffline,
} from './demo/person';
import { ownEntry } from './helpers/cast';
import { expect, test } from './helpers/world';

/** No network is a normal state: everything opens, everything is kept, and it comes back by itself. */

const bar = (page: Page) => page.getByRole('region', { name: 'Status' });
const syncState = (page: Page, words: string) =>
  bar(page).getByRole('button', { name: new RegExp(`^${words}, last sync`) });

test('a start without network: every screen opens, the cache serves, its age is shown', async ({ world }) => {
  const before = ownEntry(await world.office.truth(), world.me);
  await world.office.network(false);
  const page = await world.start();
  await expect(syncState(page, 'Offline')).toBeVisible();
  // Calm: no alarm, no question, nothing in the way.
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const screens: readonly Screen[] = ['Today', 'Entries', 'Conflicts', 'Pre-bill', 'Activity', 'Settings'];
  for (const screen of screens) {
    await goTo(page, screen);
    await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible();
  }
  await expect(page.getByRole('main')).toContainText(/matters.*read (just now|\d+ min ago)/i);
  await findEntry(page, { narrative: before.note, date: before.date });

  // Matter by its number, codes by name, the rate that Clio last said: all from the cache.
  await goTo(page, 'Today');
  await page.keyboard.press('Control+N');
  await page.keyboard.insertText('1.2 00231-004 Draft motion in the corridor #L350 /A103');
  await expect(page.getByText('L350 Discovery Motions', { exact: false }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  const row = page
    .getByRole('grid', { name: 'Entries of the day' })
    .getByRole('row', { name: /Draft motion in the corridor/ });
  await expect(row).toContainText('Smith v. Jones');
  // $450 an hour is what this firm charges for her on this matter; her own rate is another.
  await expect(row).toContainText('$540.00');

  expect(await readStatus(page)).toMatchObject({ waiting: 1, conflicts: 0 });
  world.said.push('Draft motion in the corridor');
  await world.expectPromisesKept();
});

test('"Work offline" outlives a restart, and nothing crosses while it is on', async ({ world }) => {
  const colleagues = ownEntry(await world.office.truth(), world.me);
  let page = await world.start();
  await seeSynced(page);
  await workOffline(page, true);
  await expect(syncState(page, 'Working offline')).toBeVisible();
  await expect(bar(page).getByRole('button', { name: 'Sync now' })).toBeDisabled();
  await world.laptop().close();

  await world.office.office({
    do: 'edit',
    activityId: colleagues.id,
    changes: { note: 'Proofread at the office' },
  });
  page = await world.start();
  await expect(page.getByRole('switch', { name: 'Work offline' })).toBeChecked();
  await expect(syncState(page, 'Working offline')).toBeVisible();
  await logTime(page, '.4 00231-004 Wait for the judge');
  expect(world.book().entries.map(({ narrative }) => narrative)).not.toContain('Proofread at the office');

  await workOffline(page, false);
  await findEntry(page, { narrative: 'Proofread at the office' });
  world.said.push('Wait for the judge');
  await world.expectPromisesKept();
});

test('the server goes away in mid-use: said calmly, work goes on, and it comes back by itself', async ({
  world,
}) => {
  const page = await world.start();
  await seeSynced(page);
  await world.serverDies();
  await bar(page).getByRole('button', { name: 'Sync now' }).click();
  await expect(syncState(page, 'Offline')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  const before = await readStatus(page);
  await logTime(page, '.6 00231-004 Confer with client at counsel table #L350 /A106');
  await seeStatus(page, { safe: before.safe + 1, waiting: before.waiting + 1 });

  await world.serverReturns();
  await expect(syncState(page, 'Online')).toBeVisible({ timeout: 30_000 });
  world.said.push('Confer with client at counsel table');
  await world.expectPromisesKept();
});
