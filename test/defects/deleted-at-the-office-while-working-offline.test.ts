import { expect, test } from 'vitest';
import { requireEntry } from '../../src-main/store/entries';
import { getBase } from '../../src-main/store/sync/base';
import { listConflicts } from '../../src-main/store/sync/conflict';
import { type Rig, rig } from '../helpers/sync/rig';

/** An entry that is on the PMS, on a laptop that has swept and read everything a moment ago. */
async function synced() {
  const laptop = await rig();
  const id = laptop.approved();
  await laptop.cycle();
  await laptop.cycleAfter(1_000);
  return { ...laptop, laptop, id, activityId: Number(getBase(laptop.store, id)?.remoteId) };
}

const atRest = ({ sync }: Rig): Promise<void> =>
  expect.poll(() => sync.state().syncing, { timeout: 8_000 }).toBe(false);

/** Works offline and comes back; nobody asks for a sync. */
async function offlineWhile(laptop: Rig, work: () => Promise<unknown>): Promise<void> {
  await laptop.sync.handlers.workOffline({ on: true });
  await work();
  await laptop.sync.handlers.workOffline({ on: false });
  await atRest(laptop);
}

test('what was deleted meanwhile is noticed by the first cycle after Work offline (contract 6)', async () => {
  const { laptop, store, id, activityId, control } = await synced();
  await offlineWhile(laptop, () => control.office({ do: 'delete', activityId }));
  expect(requireEntry(store, id).deletedAt).not.toBeNull();
});

test('Sync now looks for what is gone, and the sync that runs by itself does so in its own time', async () => {
  const { laptop, sync, store, id, activityId, control } = await synced();
  await control.office({ do: 'delete', activityId });
  sync.soon('approved');
  await atRest(laptop);
  expect(requireEntry(store, id).deletedAt).toBeNull();
  sync.handlers.syncNow();
  await atRest(laptop);
  expect(requireEntry(store, id).deletedAt).not.toBeNull();
});

test('a matter that was closed meanwhile is known before anything is sent to it (contract 21, 25)', async () => {
  const { laptop, store, control, approved, truth } = await synced();
  let id = '';
  await offlineWhile(laptop, async () => {
    id = approved({ narrative: 'Written in court' });
    await control.office({ do: 'setMatterStatus', matter: '00231-004', status: 'Closed' });
  });
  expect(listConflicts(store, 'open')).toMatchObject([{ kind: 'matter_unavailable', entryId: id }]);
  expect(truth('Written in court')).toEqual([]);
  const sent = laptop.exchanges.filter(({ request }) => request.body?.includes('Written in court'));
  expect(sent).toEqual([]);
});
