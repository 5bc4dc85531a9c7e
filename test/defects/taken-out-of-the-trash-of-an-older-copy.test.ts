import { expect, test } from 'vitest';
import { deleteEntry } from '../../src-main/commands/entry-delete';
import { restoreEntry } from '../../src-main/commands/entry-restore';
import { requireEntry } from '../../src-main/store/entries';
import { getBase } from '../../src-main/store/sync/base';
import { decideAsShown } from '../helpers/sync/decide-as-shown';
import { copyOf, rests } from '../helpers/sync/older-copy';
import { type Rig, rig } from '../helpers/sync/rig';

const words = 'Argue the motion in limine';

const offline = { ok: false, failure: { kind: 'offline', sent: false, message: 'Offline' } } as const;

/** In the trash when a copy is made; then restored and sent, and all of that forgotten. */
async function forgotten() {
  const laptop = await rig();
  const id = laptop.entry({ narrative: words });
  deleteEntry(laptop.store, { id, revision: 1 });
  const putBack = copyOf(laptop);
  restoreEntry(laptop.store, id);
  laptop.approve(id);
  await laptop.cycle();
  expect(laptop.truth(words)).toHaveLength(1);
  return { id, putBack };
}

function expectOne(laptop: Rig, id: string): void {
  expect(laptop.truth(words)).toHaveLength(1);
  expect(getBase(laptop.store, id)?.remoteId).toBe(String(laptop.truth(words)[0]?.id));
  expect(requireEntry(laptop.store, id).deletedAt).toBeNull();
}

test('restored once more before anything was heard of it, it is found and not sent again (P2)', async () => {
  const { id, putBack } = await forgotten();
  let isOnline = false;
  const next = await putBack({
    line: (line) => async (request, signal) => (isOnline ? line(request, signal) : offline),
  });
  restoreEntry(next.store, id);
  next.approve(id);
  isOnline = true;
  await rests(next);
  expectOne(next, id);
});

test('heard of while it lies in the trash, it is no other piece of work: a person says whether it comes back (P2)', async () => {
  const { id, putBack } = await forgotten();
  const next = await putBack();
  await next.cycle();
  decideAsShown(next, 'keep_pms');
  await rests(next);
  expectOne(next, id);
});
