import { expect } from '@playwright/test';
import type { Act } from '../act';
import { courtLines, timerLine } from '../court-work';
import { chooseCode, findEntry, goTo, readStatus } from '../person';
import { takePicture } from '../pictures';

/** The laptop dies in the middle of it, and is started again without a network. */
export const deadBattery: Act = async ({ world, story }) => {
  story.chapter('kill -9, and a start without a network');
  const before = await readStatus(world.laptop().page);
  await world.laptop().kill9();
  story.say('the process is gone: nothing was flushed, nothing was asked');
  const { page } = await world.start();
  await expect(
    page.getByRole('region', { name: 'Status' }).getByRole('button', { name: /safe on this laptop/ }),
  ).toBeVisible();

  const after = await readStatus(page);
  story.check('the same entries are safe', after.safe === before.safe, `${after.safe}`);
  story.check('the same entries wait', after.waiting === before.waiting, `${after.waiting}`);
  for (const { narrative } of Object.values(courtLines)) await findEntry(page, { narrative });
  story.check('all five entries are found by their words', true);

  await goTo(page, 'Today');
  const timer = page.getByRole('listitem', { name: /^Timer Smith v\. Jones/ });
  await expect(timer).toBeVisible();
  story.check('the timer runs on', await timer.getByRole('button', { name: /^Pause/ }).isVisible());
  await takePicture(page, '04-after-the-kill');
  const keep = page.getByRole('button', { name: 'Keep all of it' });
  if (await keep.isVisible()) {
    story.say('it asks whether the time while nobody watched counts: kept');
    await keep.click();
    await expect(keep).toBeHidden();
  }
  await timer.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  const editor = page.getByRole('dialog');
  await chooseCode(page, 'Task code', 'L450');
  await chooseCode(page, 'Activity code', 'A109');
  await editor.getByRole('button', { name: 'Save' }).click();
  await expect(editor).toBeHidden();
  await timer.getByRole('button', { name: /^Finish/ }).click();
  await expect(timer).toBeHidden();
  await findEntry(page, timerLine);
  story.check('the timer became an entry, with its codes', true);
};
