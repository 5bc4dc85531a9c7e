import { expect } from '@playwright/test';
import { buildApp } from '../../helpers/runtime/build-app';
import { prepareOnce } from '../../helpers/runtime/prepared-desktop';
import { loadSampleFirm } from '../../pms-server/sample-firm/data';
import type { Act } from './act';
import { castOf } from './cast';
import { goTo, readStatus, seeSynced } from './person';
import { clearPictures, takePicture } from './pictures';
import { compare } from './steps/compare';
import { inCourt } from './steps/court';
import { deadBattery } from './steps/dead-battery';
import { decideConflicts } from './steps/decide';
import { pictureEmptyScreens } from './steps/empty';
import { approveBeforeTheWayBack } from './steps/lost-answer';
import { atTheOffice } from './steps/office';
import { reconnect } from './steps/reconnect';
import { reviewAndPush } from './steps/review';
import { tableOf, tellStory } from './story';
import { openWorld, type World } from './world';

/**
 * `npm run demo`: the main job in the real app, by real clicks and keys, judged by the laptop's file and the PMS's own
 * books. Fails when a promise is broken. Pictures go to `out/demo/`.
 */
const acts: readonly Act[] = [
  inCourt,
  deadBattery,
  approveBeforeTheWayBack,
  atTheOffice,
  reconnect,
  decideConflicts,
  reviewAndPush,
  compare,
];

clearPictures();
const story = tellStory();
const endDesktop = await prepareOnce();
buildApp();
story.chapter('Every screen, empty');
await pictureEmptyScreens();
const world = await openWorld();
try {
  await play(world);
} catch (problem) {
  await takePicture(world.laptop().page, 'failed').catch(() => {});
  story.check('the story could be played to its end', false, problem instanceof Error ? problem.message : '');
} finally {
  await world.end();
  await endDesktop();
}
const rows = story.rows();
const broken = rows.filter(({ held }) => !held).length;
console.log(`\n${tableOf(rows)}\n\npictures: out/demo/\n${rows.length - broken} passed, ${broken} failed`);
process.exitCode = broken > 0 ? 1 : 0;

async function play(world: World): Promise<void> {
  const { signedInAs } = loadSampleFirm().scenario;
  story.chapter('The first morning: sign in and read the firm');
  const { page } = await world.start();
  await expect(page.getByRole('textbox', { name: 'Quick entry' })).toBeVisible();
  await seeSynced(page);
  const status = await readStatus(page);
  story.check(
    'everything that Clio holds is on the laptop',
    status.safe > 1000 && status.safe === status.inClio,
    `${status.safe} entries`,
  );
  await goTo(page, 'Today');
  await takePicture(page, '01-today');
  const cast = castOf(await world.office.truth(), signedInAs);
  for (const act of acts) await act({ world, story, cast, me: signedInAs });
}
