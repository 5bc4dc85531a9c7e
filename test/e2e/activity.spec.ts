import type { Page } from '@playwright/test';
import { goTo, logTime, seeStatus, seeSynced } from './demo/person';
import { approveAndSend, syncNow } from './helpers/review';
import { expect, test } from './helpers/world';

/** What went wrong, whose move it is, and what was said on the way: by keys alone. */

const creates = { method: 'POST', pathPrefix: '/api/v4/activities' } as const;
const matter = '00118-002';
const caption = 'Calloway Foods v. Brandt Packaging';
const narrative = 'Review supply agreement for breach';
let page: Page;

test.beforeEach(async ({ world }) => {
  page = await world.start();
  await seeSynced(page);
});

const bar = () => page.getByRole('region', { name: 'Status' });
const log = () => page.getByRole('grid', { name: 'Sync log' });

test('a held entry opens at the field at fault, and is tried again by one key', async ({ world }) => {
  await logTime(page, `.6 ${matter} ${narrative}`);
  await world.office.office({ do: 'setRequireCodes', matter, required: true });
  await approveAndSend(page, caption, narrative);
  await expect(bar().getByRole('button', { name: '1 held' })).toBeVisible();
  await goTo(page, 'Activity');
  const hold = page.getByRole('row').filter({ hasText: 'Held' });
  await expect(hold).toContainText(/UTBMS.*Set its task and activity code/s);
  await hold.focus();
  await page.keyboard.press('Enter');
  const editor = page.getByRole('dialog');
  await expect(editor.getByRole('combobox', { name: 'Activity code' })).toBeFocused();
  // Its way is told there: what was sent, and what was answered. The list of codes stands open before it.
  await page.keyboard.press('Escape');
  await editor.getByRole('button', { name: /^On its way/ }).press('Enter');
  await expect(editor.getByRole('list', { name: 'On its way' })).toContainText(
    /Sent as new \(version 1\): refused \(422\): .*Held\./,
  );
  await page.keyboard.press('Escape');
  await expect(editor).toBeHidden();
  await world.office.office({ do: 'setRequireCodes', matter, required: false });
  await hold.focus();
  await page.keyboard.press('r');
  await seeStatus(page, { waiting: 0, conflicts: 0 });
  expect(await world.copies(narrative)).toBe(1);
  await expect(page.getByText('Nothing is held')).toBeVisible();
});

test('the sync log opens to what was sent and answered, and shows trouble alone', async ({ world }) => {
  await logTime(page, `.6 ${matter} ${narrative}`);
  await world.office.faults({ kind: 'answerLost', match: creates });
  await approveAndSend(page, caption, narrative);
  await syncNow(page);
  await seeStatus(page, { waiting: 0, conflicts: 0 });
  await goTo(page, 'Activity');
  await page.getByRole('tab', { name: 'Sync log' }).press('Enter');
  const { id } = await world.record(narrative);
  const found = log().getByRole('row').filter({ hasText: '1 step' }).first();
  await found.focus();
  await page.keyboard.press('Enter');
  await expect(found.getByRole('list', { name: 'Steps of this sync' })).toContainText(
    new RegExp(`Looked up in Clio: 1 record .*: it is ours, number ${id}`),
  );
  await page.getByRole('switch', { name: 'Only with trouble' }).press('Space');
  // The first sync of all was before the sign-in.
  await expect(log().getByRole('row')).toHaveCount(2);
  const lost = log().getByRole('row', { name: /looked up again/ });
  await lost.focus();
  await page.keyboard.press('Enter');
  await expect(lost).toContainText(/Sent as new \(version 1\): no certain answer.*To be looked up/);
  // A step leads to its entry.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText(caption);
});

test('what Clio shows no more is one question; its entries are listed, and kept by keys alone', async ({
  world,
}) => {
  const before = world.book().entries.filter(({ deletedAt }) => deletedAt === null).length;
  const numbers = (await world.office.truth()).matters.map(({ number }) => number);
  await world.office.rights({ email: world.me, hiddenMatters: numbers.slice(0, 30) });
  await syncNow(page);
  await expect(page.getByText(/entries that were in Clio are no longer shown to you/)).toBeVisible();
  await page.getByRole('button', { name: 'Show them' }).press('Enter');
  const vanished = page.getByRole('grid', { name: 'Entries that Clio no longer shows' });
  await expect(vanished.getByRole('row').first()).toBeVisible();
  await vanished.getByRole('row').first().focus();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Keep them here' }).press('Enter');
  await expect(vanished).toBeHidden();
  await expect(page.getByText(/no longer shown to you/)).toBeHidden();
  expect(world.book().entries.filter(({ deletedAt }) => deletedAt === null)).toHaveLength(before);
});
