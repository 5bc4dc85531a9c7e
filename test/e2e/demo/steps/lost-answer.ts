import type { Act } from '../act';
import { courtLines } from '../court-work';
import { approvePrebill, goTo, submitPrebill } from '../person';

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
  const tick = row.getByRole('checkbox');
  await tick.check({ force: true });
  await submitPrebill(page);
  await tick.check({ force: true });
  story.say(`approved: ${await approvePrebill(page)}`);
  await world.office.fault({
    kind: 'answerLost',
    match: { method: 'POST', pathPrefix: '/api/v4/activities' },
    times: 1,
  });
  story.say('its create will be applied by Clio, and the answer lost');
};
