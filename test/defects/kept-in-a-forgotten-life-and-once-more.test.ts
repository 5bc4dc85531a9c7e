import { expect, test } from 'vitest';
import type { EntryPatch } from '../../shared/ipc/views';
import { requireEntry } from '../../src-main/store/entries';
import { getBase, getBaseByRemoteId } from '../../src-main/store/sync/base';
import { listConflicts } from '../../src-main/store/sync/conflict';
import { openRowsOf } from '../../src-main/store/sync/outbox';
import { treatAsOlderCopy } from '../../src-main/sync/older-copy';
import { decideAsShown } from '../helpers/sync/decide-as-shown';
import { all, certain, minute } from '../simulation/stories/profiles/about';
import { type VendorRig, vendorRig } from '../simulation/stories/profiles/vendor-rig';
import type { VendorProfile } from '../simulation/world/vendor';

const words = 'Review file of the matter #old-0';

/**
 * What came from the PMS was edited here. Then its record was deleted at the office, kept here, changed, approved and sent as
 * a new one, and all of that is forgotten: the copy that is put back is from just after the edit.
 */
async function forgotten(profile: VendorProfile, changed: EntryPatch = {}) {
  const rig = await vendorRig(profile);
  const before = rig.vendor.groundTruth().activities.length;
  const id = getBaseByRemoteId(rig.store, String(rig.truth(words)[0]?.id))?.entryId ?? '';
  rig.edit(id, { workDate: '2026-11-13' });
  const image = rig.image();
  const old = rig.record(id);
  rig.vendor.office({ do: 'delete', activityId: old });
  await rig.cycleAfter(15 * minute);
  decideAsShown(rig, 'keep_laptop');
  if (Object.keys(changed).length > 0) rig.edit(id, changed);
  rig.approve(id);
  await rig.cycleAfter(minute);
  const anew = String(rig.record(id));
  expect(anew).not.toBe(String(old));

  await rig.sync.stop();
  const next = await vendorRig(profile, {
    rig,
    image,
    before: (store) =>
      treatAsOlderCopy(store, { action: 'store.older_copy', reason: 'An older copy', newer: null }),
  });
  await rests(next);
  return { next, id, anew, before };
}

const stepsOf = ({ store }: VendorRig) => store.db.prepare('SELECT act, answer FROM sync_step').all();

async function rests(rig: VendorRig): Promise<void> {
  for (let n = 0; n < 3; n += 1) await rig.cycleAfter(15 * minute);
}

test.each(all)(
  'its record is asked about, not made once more, at a vendor like %s (P2)',
  async (_, profile) => {
    const { next, id, anew, before } = await forgotten(profile);
    expect(listConflicts(next.store, 'open')).toMatchObject([
      { kind: 'twin', entryId: id, remote: { remoteId: anew } },
    ]);
    decideAsShown(next, 'same_entry');
    await rests(next);
    expect(next.vendor.groundTruth().activities).toHaveLength(before);
    expect(getBase(next.store, id)?.remoteId).toBe(anew);
    expect(openRowsOf(next.store, id)).toEqual([]);
  },
);

test.each(all)(
  'another piece of work by a person’s word is sent after review, at a vendor like %s',
  async (_, profile) => {
    const { next, id, before } = await forgotten(profile);
    decideAsShown(next, 'keep_both');
    await rests(next);
    expect(next.vendor.groundTruth().activities).toHaveLength(before);
    next.approve(id);
    await rests(next);
    expect(next.vendor.groundTruth().activities).toHaveLength(before + 1);
    expect(stepsOf(next)).not.toContainEqual(expect.objectContaining({ answer: 'unknown' }));
    expect(listConflicts(next.store, 'open')).toEqual([]);
    expect(requireEntry(next.store, id).deletedAt).toBeNull();
  },
);

/** Nothing in it is as the copy has it: only its key or its reference tells. */
test.each(certain)(
  'made over into other work, it is known by what a vendor like %s keeps of ours',
  async (_, profile) => {
    const other = { workDate: '2026-11-02', workedSeconds: 7200, narrative: 'A call' };
    const { next, id, before } = await forgotten(profile, other);
    expect(listConflicts(next.store, 'open')).toMatchObject([{ kind: 'edited_here_deleted_there' }]);
    decideAsShown(next, 'keep_laptop');
    next.approve(id);
    await rests(next);
    expect(next.vendor.groundTruth().activities).toHaveLength(before);
  },
);
