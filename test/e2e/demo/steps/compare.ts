import { expect } from '@playwright/test';
import { judgeSnapshot } from '../../../helpers/promises/judge';
import type { Act } from '../act';
import { courtLines, timerLine } from '../court-work';
import { goTo, readStatus } from '../person';
import { takePicture } from '../pictures';

/** The laptop's file and the PMS's own books are laid side by side. */
export const compare: Act = async ({ world, story }) => {
  story.chapter('Compared with Clio’s own books');
  const { page } = world.laptop();
  const truth = await world.office.truth();
  for (const { narrative } of [...Object.values(courtLines), timerLine]) {
    const copies = truth.activities.filter(({ note }) => note === narrative).length;
    story.check(`on the PMS exactly once: ${narrative.slice(0, 44)}`, copies === 1, `${copies}`);
  }
  const book = world.book();
  for (const { promise, what, looked, broken } of judgeSnapshot({ book, said: world.said }, truth)) {
    story.check(
      `${promise} ${what}`,
      broken.length === 0,
      broken.slice(0, 3).join('; ') || `${looked} looked at`,
    );
  }
  const status = await readStatus(page);
  const living = book.entries.filter(({ deletedAt }) => deletedAt === null).length;
  story.check(
    'P5 the number in the bar equals the rows',
    status.safe === living,
    `${status.safe} and ${living}`,
  );
  story.check('P5 its parts add up', status.safe === status.inClio + status.waiting + status.conflicts);

  await goTo(page, 'Activity');
  await page.getByRole('tab', { name: /Audit/ }).click();
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(page.getByText(/events?.*(hold|verif|unbroken)/i).first()).toBeVisible({ timeout: 20_000 });
  await takePicture(page, '10-activity');
  await page.getByRole('tab', { name: 'Sync log' }).click();
  await takePicture(page, '11-sync-log');
  await goTo(page, 'Entries');
  await page.getByRole('toolbar', { name: 'Filters' }).getByText('Clear', { exact: true }).click();
  await takePicture(page, '12-entries');
  await goTo(page, 'Invoices');
  await takePicture(page, '13-invoices');
  await goTo(page, 'Matters');
  await expect(page.getByRole('grid', { name: 'Matters' })).toBeVisible();
  await takePicture(page, '13-matters');
  await goTo(page, 'Reports');
  await expect(page.getByRole('region', { name: 'Totals' })).toBeVisible();
  await takePicture(page, '13-reports');
  await goTo(page, 'Settings');
  await takePicture(page, '13-settings');
  await goTo(page, 'Today');
  await takePicture(page, '14-today');
  await page.keyboard.press('Control+K');
  await takePicture(page, '15-palette');
  await page.keyboard.press('Escape');
};
