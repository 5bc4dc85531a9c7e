import { expect, test } from 'vitest';
import type { EntryPatch } from '../../shared/ipc/views';
import { editEntry } from '../../src-main/commands/entry-edit';
import { approvePrebill } from '../../src-main/commands/prebill-approve';
import { submitPrebill } from '../../src-main/commands/prebill-submit';
import { requireEntry } from '../../src-main/store/entries';
import { listConflicts } from '../../src-main/store/sync/conflict';
import { openRowsOf } from '../../src-main/store/sync/outbox';
import { treatAsOlderCopy } from '../../src-main/sync/older-copy';
import { certain, minute } from '../simulation/stories/profiles/about';
import { vendorRig } from '../simulation/stories/profiles/vendor-rig';
import type { VendorProfile } from '../simulation/world/vendor';

/** Approved when the copy was made; then made over into other work, approved and sent, which the copy has forgotten. */
async function forgotten(profile: VendorProfile, patch: EntryPatch | null) {
  const rig = await vendorRig(profile);
  const before = rig.vendor.groundTruth().activities.length;
  const id = rig.approved();
  const image = rig.image();
  rig.edit(id, { workDate: '2026-11-02', workedSeconds: 7200, narrative: 'A call' });
  rig.approve(id);
  await rig.cycleAfter(minute);
  expect(rig.vendor.groundTruth().activities).toHaveLength(before + 1);
  await rig.sync.stop();
  const next = await vendorRig(profile, {
    rig,
    image,
    before(store) {
      treatAsOlderCopy(store, { action: 'store.older_copy', reason: 'An older copy', newer: null });
      if (patch === null) return;
      editEntry(store, { id, revision: requireEntry(store, id).revision, patch, reason: null });
      submitPrebill(store, { entryIds: [id] });
      approvePrebill(store, { lines: [{ id, revision: requireEntry(store, id).revision }] });
    },
  });
  return { next, id, before };
}

const later: readonly (readonly [string, EntryPatch | null])[] = [
  ['as it was', null],
  ['changed once more', { narrative: 'Argued it, as told afterwards' }],
];

test.each(
  certain.flatMap(([name, profile]) => later.map(([how, patch]) => [how, name, profile, patch] as const)),
)(
  'sent %s by a copy that has forgotten it, it is found out at a vendor like %s (P2)',
  async (_how, _name, profile, patch) => {
    const { next, id, before } = await forgotten(profile, patch);
    for (let n = 0; n < 5; n += 1) await next.cycleAfter(15 * minute);
    expect(next.vendor.groundTruth().activities).toHaveLength(before + 1);
    // It is in sight, as what it is: a key that was used for something else, or a record that is ours and differs.
    const held = openRowsOf(next.store, id).filter(({ state }) => state === 'held');
    const asked = listConflicts(next.store, 'open').filter(({ entryId }) => entryId === id);
    expect([...held, ...asked]).toHaveLength(1);
  },
);
