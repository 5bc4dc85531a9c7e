import { expect, test } from 'vitest';
import { restoreEntry } from '../../src-main/commands/entry-restore';
import { requireEntry } from '../../src-main/store/entries';
import { getBase, getBaseByRemoteId } from '../../src-main/store/sync/base';
import { listConflicts } from '../../src-main/store/sync/conflict';
import { ana, type Rig, rig } from '../helpers/sync/rig';

/**
 * The office moved a record to a matter that this person doesn't see. It was taken for deleted, and its entry went to the
 * trash; taken out and approved it went out as a new record. Given the matter back, the first one came as an entry of its own,
 * and both would have been billed (P2, contract 6; seed 3105031).
 */

const hidden = '00104-001';

/** An entry whose record was moved out of sight, and that lies in the trash because of it. */
async function outOfSight() {
  const laptop = await rig();
  const id = laptop.approved();
  await laptop.cycle();
  const remoteId = getBase(laptop.store, id)?.remoteId ?? '';
  await laptop.control.rights({ email: ana, hiddenMatters: [hidden] });
  await laptop.control.office({ do: 'edit', activityId: Number(remoteId), changes: { matter: hidden } });
  await syncNow(laptop);
  expect(requireEntry(laptop.store, id).deletedAt).not.toBeNull();
  return { laptop, id, remoteId };
}

async function syncNow(laptop: Rig): Promise<void> {
  laptop.store.clock.advance(60_000);
  laptop.sync.handlers.syncNow();
  await laptop.cycle();
}

async function backInSight(laptop: Rig): Promise<void> {
  await laptop.control.rights({ email: ana, hiddenMatters: [] });
  await syncNow(laptop);
  await syncNow(laptop);
}

test('back in sight beside what was sent anew, it is asked about', async () => {
  const { laptop, id, remoteId } = await outOfSight();
  restoreEntry(laptop.store, id);
  laptop.approve(id);
  await laptop.cycle();
  expect(getBase(laptop.store, id)?.remoteId).not.toBe(remoteId);
  await backInSight(laptop);
  expect(listConflicts(laptop.store, 'open')).toMatchObject([
    { entryId: id, kind: 'twin', remote: { remoteId } },
  ]);
});

test('back in sight as an entry of its own, the other is not taken out of the trash to be sent as well', async () => {
  const { laptop, id, remoteId } = await outOfSight();
  await backInSight(laptop);
  expect(getBaseByRemoteId(laptop.store, remoteId)).not.toBeNull();
  expect(() => restoreEntry(laptop.store, id)).toThrow(
    expect.objectContaining({ code: 'not_allowed', message: expect.stringContaining('is back') }),
  );
});
