import { expect, test } from 'vitest';
import { getBase } from '../../src-main/store/sync/base';
import { park, parkedList } from '../../src-main/store/sync/parked';
import { type Rig, rig } from '../helpers/sync/rig';

/** Put aside once, for a reason that has gone since. */
function putAside({ store }: Rig, remoteIds: readonly string[]): void {
  for (const remoteId of remoteIds) {
    park(store, 'time_entries', { remoteId, reason: 'It waited', raw: '', unknown: null });
  }
}

const waiting = ({ store }: Rig): (string | null)[] => parkedList(store).map(({ remoteId }) => remoteId);

async function lookedAtAgain(laptop: Rig): Promise<void> {
  laptop.sync.handlers.syncNow();
  await laptop.cycleAfter(1_000);
}

test('more than one request can ask for: all of it is asked for again, also what this vendor refuses to look up', async () => {
  const laptop = await rig();
  const most = laptop.pms.adapter.capabilities.idsPerCall;
  // Gone by now, all of them: there is nothing left to read.
  const gone = Array.from({ length: most + 2 }, (_one, at) => String(90_000_000 + at));
  const refused = 'c0ffee00-0000-4000-8000-000000000000';
  putAside(laptop, [...gone, refused]);
  await lookedAtAgain(laptop);
  expect(waiting(laptop)).toEqual([refused]);
});

test('one that makes the PMS fail stands in nobody’s way, and the look for what is gone comes to its end', async () => {
  const poison = '89999999';
  const laptop = await rig({
    line: (line) => async (request, signal) =>
      request.url.includes(poison)
        ? { ok: true, answer: { status: 500, headers: {}, body: 'failed' } }
        : line(request, signal),
  });
  const id = laptop.approved();
  await laptop.cycle();
  const own = getBase(laptop.store, id)?.remoteId ?? '';
  putAside(laptop, [poison, own, '90000001']);
  await laptop.control.office({ do: 'delete', activityId: Number(own) });
  await lookedAtAgain(laptop);
  expect(waiting(laptop)).toEqual([poison]);
  expect(getBase(laptop.store, id)).toBeNull();
  expect(laptop.sync.state().connection).toBe('online');
});
