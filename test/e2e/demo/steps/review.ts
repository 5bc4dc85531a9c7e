import { expect, type Page } from '@playwright/test';
import type { Act } from '../act';
import { approvePrebill, goTo, readStatus, seeStatus, submitPrebill, workOffline } from '../person';
import { takePicture } from '../pictures';

/** Every pre-bill is read and approved, the push is tried dry, then sent. */
export const reviewAndPush: Act = async ({ world, story }) => {
  story.chapter('Pre-bill review, approval and push');
  const { page } = world.laptop();
  // On the train home: review needs no network, and what is approved waits for one.
  await workOffline(page, true);
  await goTo(page, 'Pre-bill');
  await takePicture(page, '07-pre-bill');
  await moveToOpenMatter(page);
  story.check('the line on the closed matter could not be approved before it was moved', true);
  const matters = page.getByRole('grid', { name: 'Pre-bill matters' });
  let approved = 0;
  for (let left = await mattersLeft(page); left > 0; left -= 1) {
    await matters.getByRole('row').first().click();
    await submitPrebill(page);
    story.say(`approved: ${await approvePrebill(page)}`);
    await expect.poll(() => mattersLeft(page)).toBe(left - 1);
    approved += 1;
  }
  story.say(`${approved} pre-bills approved`);
  await page.getByRole('button', { name: 'Push…' }).click();
  await takePicture(page, '08-dry-run');
  const push = page.getByRole('dialog');
  story.say(`dry run: ${(await push.locator('p').first().textContent()) ?? ''}`);
  await push.getByRole('button', { name: 'Send now' }).click();
  await expect(push).toContainText('reconnect');
  await push.getByRole('button', { name: 'Close' }).last().click();
  await workOffline(page, false);
  story.say('back online: what was approved goes by itself');
  await seeStatus(page, { waiting: 0 }, 60_000);
  await takePicture(page, '09-pushed');
  const status = await readStatus(page);
  story.check('nothing waits any more', status.waiting === 0 && status.conflicts === 0);
};

/** The office closed this matter meanwhile: the line is blocked with the reason, until a person moves it. */
async function moveToOpenMatter(page: Page): Promise<void> {
  const matters = page.getByRole('grid', { name: 'Pre-bill matters' });
  await matters.getByRole('row', { name: /^Acme Lease: Building 9/ }).click();
  await submitPrebill(page);
  const lines = page.getByRole('toolbar', { name: 'Lines' });
  await expect(lines.getByRole('button', { name: 'Approve' })).toBeDisabled();
  const line = page.getByRole('grid', { name: 'Pre-bill lines' }).getByRole('row').first();
  await expect(line).toHaveAccessibleName(/closed/i);
  await line.press('e');
  const editor = page.getByRole('dialog');
  await editor.getByRole('combobox', { name: 'Matter' }).fill('00247-001');
  await page.getByRole('option', { name: /00247-001|Bayonne/ }).click();
  await editor.getByRole('button', { name: 'Save' }).click();
  await expect(editor).toBeHidden();
}

async function mattersLeft(page: Page): Promise<number> {
  return Number.parseInt((await page.getByText(/with work to review ·/).textContent()) ?? '', 10);
}
