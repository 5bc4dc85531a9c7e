import { describe, expect, it } from 'vitest';
import { staleSyncOf } from '../../../src-main/queries/stale-sync';
import { statusGet } from '../../../src-main/queries/status-get';
import { requireEntry } from '../../../src-main/store/entries';
import { getBase } from '../../../src-main/store/sync/base';
import { aheadBy } from '../../helpers/sync/laptop-clock';
import { type Rig, rig } from '../../helpers/sync/rig';

const hour = 3_600_000;
const lists = { method: 'GET', pathPrefix: '/api/v4/activities' } as const;
const stale = ({ store, sync }: Rig) => staleSyncOf(store, sync.failing());

/** A PMS that is there and answers every list with an error of its own. */
async function broken(laptop: Rig): Promise<void> {
  await laptop.control.faults({ kind: 'status', status: 500, match: lists, times: 100_000 });
}

/** Awake for so long, with a cycle every half hour. */
async function awake(laptop: Rig, hours: number): Promise<void> {
  for (let half = 0; half < hours * 2; half += 1) await laptop.cycleAfter(hour / 2);
}

describe('twelve hours without a good sync while the PMS answers (P5)', () => {
  it('are told with the reason and what to do, and the telling ends with the next good sync', async () => {
    const laptop = await rig();
    await laptop.cycle();
    await broken(laptop);
    await awake(laptop, 11.5);
    expect(stale(laptop)).toBeNull();
    await awake(laptop, 1);
    expect(stale(laptop)).toMatchObject({
      words: 'No sync with Clio has gone through for 12 hours.',
      reason: 'Clio had an error of its own (500)',
      whatToDo: expect.stringContaining('on the side of Clio'),
    });
    const { store, sync } = laptop;
    expect(statusGet(store, sync.state(), null, sync.failing()).staleSync).toEqual(stale(laptop));
    await laptop.control.clearFaults();
    await laptop.cycle();
    expect(stale(laptop)).toBeNull();
  });

  it('say nothing while there is no network, or while the person works offline or is signed out', async () => {
    const laptop = await rig();
    await broken(laptop);
    await awake(laptop, 13);
    expect(stale(laptop)).not.toBeNull();
    await laptop.control.network(false);
    await laptop.cycle();
    expect(stale(laptop)).toBeNull();
    await laptop.control.network(true);
    await laptop.sync.handlers.workOffline({ on: true });
    expect(stale(laptop)).toBeNull();
    await laptop.sync.handlers.workOffline({ on: false });
    await laptop.control.clearFaults();
    await laptop.control.tokens('revoke');
    await laptop.cycle();
    await awake(laptop, 13);
    expect(laptop.sync.state().connection).toBe('signed_out');
    expect(stale(laptop)).toBeNull();
  });

  it('are no alarm on waking: the night of sleep is over, and the tries say whether something is wrong', async () => {
    const laptop = await rig();
    await laptop.cycle();
    // A night passes on the wall; the clock that times what counts stands still.
    aheadBy(laptop, 14 * hour);
    await broken(laptop);
    laptop.sync.woke();
    await laptop.cycle();
    expect(stale(laptop)).toBeNull();
    await awake(laptop, 0.5);
    expect(stale(laptop)).toMatchObject({ words: 'No sync with Clio has gone through for 14 hours.' });
  });

  it('are counted by the clock that does not jump, where the other was set back', async () => {
    const laptop = await rig();
    await laptop.cycle();
    await broken(laptop);
    aheadBy(laptop, -200 * hour);
    await awake(laptop, 13);
    expect(stale(laptop)).toMatchObject({ words: expect.stringContaining('13 hours') });
  });

  it('are no alarm where the clock was set ahead and sync goes through', async () => {
    const laptop = await rig();
    await laptop.cycle();
    aheadBy(laptop, 200 * hour);
    expect(stale(laptop)).toBeNull();
    await laptop.cycle();
    expect(stale(laptop)).toBeNull();
  });
});

it('what was deleted at the office while the laptop slept is known as soon as it wakes (contract 6, 20)', async () => {
  const laptop = await rig();
  const id = laptop.approved();
  await laptop.cycle();
  await laptop.control.office({ do: 'delete', activityId: Number(getBase(laptop.store, id)?.remoteId) });
  laptop.sync.woke();
  await laptop.cycle();
  expect(requireEntry(laptop.store, id).deletedAt).not.toBeNull();
});
