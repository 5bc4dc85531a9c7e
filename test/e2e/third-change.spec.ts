import type { Page } from '@playwright/test';
import { editEntry, goTo, seeStatus, seeSynced, workOffline } from './demo/person';
import { ownEntry } from './helpers/cast';
import { expect, test } from './helpers/world';

/** A decision is bound to the versions that were shown; when one moves, nothing chosen or typed is lost (contract 22). */

const queue = (page: Page) => page.getByRole('grid', { name: 'Conflicts queue' });
const result = (page: Page) => page.getByRole('main').getByRole('status', { name: 'Result' });

test('a third change arrives while a person decides', async ({ world }) => {
  const entry = ownEntry(await world.office.truth(), world.me);
  const page = await world.start();
  await seeSynced(page);
  await workOffline(page, true);
  await editEntry(page, { narrative: entry.note, date: entry.date }, { 'Billed hours': '3.3' });
  await world.office.office({ do: 'edit', activityId: entry.id, changes: { seconds: 720 } });
  await workOffline(page, false);
  await seeStatus(page, { conflicts: 1 });

  await goTo(page, 'Conflicts');
  await expect(queue(page).getByRole('row')).toBeFocused();
  await expect(result(page)).toContainText('choose hours');
  await page.keyboard.press('1');
  await expect(result(page)).toContainText('3.3 h');
  await page.keyboard.press('e');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Narrative' }).fill('Typed while deciding');
  await page.keyboard.press('Escape');
  await expect(result(page)).toContainText('Typed while deciding');

  await world.office.office({ do: 'edit', activityId: entry.id, changes: { seconds: 1080 } });
  await page.getByRole('button', { name: 'Sync now' }).click();
  await expect(page.getByText(/changed this entry again/)).toBeVisible();
  await expect(page.getByRole('radio', { name: /^Hours, Clio: 0\.3 h/ })).toBeVisible();
  await expect(result(page)).toContainText('3.3 h');
  await expect(result(page)).toContainText('Typed while deciding');

  await queue(page).getByRole('row').click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Nothing to decide')).toBeVisible();
  await seeStatus(page, { conflicts: 0, waiting: 1 });
  // Nothing was overwritten: what the office wrote last stands until the result is approved (P3, P4).
  expect((await world.record(entry.note)).seconds).toBe(1080);
  await world.expectPromisesKept();
});
