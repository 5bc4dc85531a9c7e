import { expect } from '@playwright/test';
import type { TrueActivity } from '../../../pms-server/control/ground-truth';
import type { Act } from '../act';
import { courtLines, timerLine } from '../court-work';
import { deleteEntry, editEntry, goTo, logTime, readStatus, typeQuickEntry, workOffline } from '../person';
import { takePicture } from '../pictures';

/** In court: no network, five entries and a timer, and work on what is already in Clio. */
export const inCourt: Act = async ({ world, story, cast }) => {
  const { page } = world.laptop();
  story.chapter('In court, with no network');
  const before = await readStatus(page);
  await workOffline(page, true);
  await world.office.network(false);
  story.say('"Work offline" is on, and the plug is pulled as well.');

  for (const { typed, narrative } of Object.values(courtLines)) {
    if (narrative === courtLines.twin.narrative) {
      await typeQuickEntry(page, typed);
      await takePicture(page, '02-quick-entry');
    }
    await logTime(page, typed);
    world.said.push(narrative);
    story.say(`logged: ${typed}`);
  }
  const line = await typeQuickEntry(page, timerLine.typed);
  await line.press('Control+Enter');
  await expect(line).toHaveValue('');
  await goTo(page, 'Today');
  const timer = page.getByRole('listitem', { name: /^Timer Smith v\. Jones/ });
  await expect(timer).toBeVisible();
  world.said.push(timerLine.narrative);
  story.say(`a timer runs: ${timerLine.narrative}`);
  await takePicture(page, '03-today-in-court');

  await editEntry(page, asSought(cast.bothEdit), {
    'Billed hours': halfAnHourMore(cast.bothEdit),
    Narrative: `${cast.bothEdit.note} and report to client`,
  });
  const revised = `${cast.bothElsewhere.note} (revised)`;
  await editEntry(page, asSought(cast.bothElsewhere), { Narrative: revised });
  await editEntry(page, asSought(cast.officeDeletes), { 'Billed hours': halfAnHourMore(cast.officeDeletes) });
  await editEntry(page, asSought(cast.officeBills), { 'Billed hours': halfAnHourMore(cast.officeBills) });
  await deleteEntry(page, asSought(cast.laptopDeletes));
  world.said.push(revised);
  story.say('four entries that are in Clio are changed here, and one is deleted');

  const after = await readStatus(page);
  story.check(
    'five entries more are safe',
    after.safe === before.safe + 5,
    `${before.safe} before, ${after.safe} now`,
  );
  story.check('all that was done waits here', after.waiting === 10, `${after.waiting} waiting`);
};

const asSought = ({ note, date }: TrueActivity) => ({ narrative: note, date });

/** Tenths of an hour, as they are typed. */
function halfAnHourMore({ seconds }: TrueActivity): string {
  return ((Math.round(seconds / 360) + 5) / 10).toFixed(1);
}
