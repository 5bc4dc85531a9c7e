import { expect } from '@playwright/test';
import type { Act } from '../act';
import { approvePrebill, goTo, readStatus, seeStatus, submitPrebill } from '../person';
import { takePicture } from '../pictures';

/** Every pre-bill is read and approved, the push is tried dry, then sent. */
export const reviewAndPush: Act = async ({ world, story }) => {
  story.chapter('Pre-bill review, approval and push');
  const { page } = world.laptop();
  await goTo(page, 'Pre-bill');
  await takePicture(page, '07-pre-bill');
  const matters = page.getByRole('grid', { name: 'Pre-bill matters' });
  let approved = 0;
  for (;;) {
    const row = matters.getByRole('row').first();
    if ((await row.count()) === 0) break;
    await row.click();
    const before = await matters.getByRole('row').count();
    await submitPrebill(page);
    story.say(`approved: ${await approvePrebill(page)}`);
    await expect.poll(() => matters.getByRole('row').count()).toBeLessThan(before);
    approved += 1;
  }
  story.say(`${approved} pre-bills approved`);
  await page.getByRole('button', { name: 'Push…' }).click();
  await takePicture(page, '08-dry-run');
  const push = page.getByRole('dialog');
  story.say(`dry run: ${(await push.locator('p').first().textContent()) ?? ''}`);
  await push.getByRole('button', { name: 'Send now' }).click();
  await seeStatus(page, { waiting: 0 }, 60_000);
  await takePicture(page, '09-pushed');
  await push.getByRole('button', { name: 'Close' }).last().click();
  const status = await readStatus(page);
  story.check('nothing waits any more', status.waiting === 0 && status.conflicts === 0);
};
