import { expect } from '@playwright/test';
import type { Act } from '../act';
import { courtLines } from '../court-work';
import { goTo, readStatus, seeStatus, seeSynced, workOffline } from '../person';
import { takePicture } from '../pictures';

/** Back on a network: conflicts are shown, nothing is overwritten, and the lost answer makes no second record. */
export const reconnect: Act = async ({ world, story, cast }) => {
  story.chapter('Back on the network');
  const { page } = world.laptop();
  const { office } = world;
  await office.network(true);
  await workOffline(page, false);
  await seeSynced(page);
  await seeStatus(page, { conflicts: 6 }, 60_000);
  const truth = await office.truth();
  const now = (id: number) => truth.activities.find((one) => one.id === id);

  story.check('six conflicts are shown', (await readStatus(page)).conflicts === 6);
  story.check(
    'nothing was overwritten: the office’s hours stand',
    now(cast.bothEdit.id)?.seconds === cast.bothEdit.seconds + 720 &&
      now(cast.bothElsewhere.id)?.seconds === cast.bothElsewhere.seconds + 360 &&
      now(cast.laptopDeletes.id)?.seconds === 5400,
  );
  story.check(
    'the deleted one stays deleted until somebody decides',
    now(cast.officeDeletes.id) === undefined,
  );
  const copies = truth.activities.filter(({ note }) => note === courtLines.approved.narrative);
  story.check(
    'the create whose answer was lost is there once',
    copies.length === 1,
    `${copies.length} on the PMS`,
  );
  await goTo(page, 'Conflicts');
  await expect(page.getByRole('grid', { name: 'Conflicts queue' }).getByRole('row')).toHaveCount(6);
  await takePicture(page, '05-conflicts');
};
