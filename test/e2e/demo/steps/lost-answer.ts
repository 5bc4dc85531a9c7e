import { expect } from '@playwright/test';
import type { Act } from '../act';
import { courtLines } from '../court-work';
import { goTo } from '../person';

/** One entry is approved before the way back; Clio will take it, and the answer will be lost. */
export const approveBeforeTheWayBack: Act = async ({ world, story }) => {
  story.chapter('One entry is approved in court');
  const { page } = world.laptop();
  await goTo(page, 'Pre-bill');
  await page
    .getByRole('grid', { name: 'Pre-bill matters' })
    .getByRole('row', { name: /^Smith v\. Jones/ })
    .click();
  const row = page
    .getByRole('grid', { name: 'Pre-bill lines' })
    .getByRole('row', { name: new RegExp(courtLines.approved.narrative) });
  await row.getByRole('checkbox').check({ force: true });
  await page.getByRole('button', { name: 'Approve' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1 line');
  await dialog.getByRole('button', { name: 'Approve' }).click();
  await expect(dialog).toBeHidden();
  await world.office.fault({
    kind: 'answerLost',
    match: { method: 'POST', pathPrefix: '/api/v4/activities' },
    times: 1,
  });
  story.say('its create will be applied by Clio, and the answer lost');
};
