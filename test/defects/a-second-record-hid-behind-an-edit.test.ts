import { expect, test } from 'vitest';
import { editEntry } from '../../src-main/commands/entry-edit';
import { requireEntry } from '../../src-main/store/entries';
import { listConflicts } from '../../src-main/store/sync/conflict';
import { rig } from '../helpers/sync/rig';

/**
 * Found by the seeded simulation (clio, seed 30552): a proxy had a create applied twice, and before the second record was
 * pulled the entry was changed. It no longer looked like what had been sent, so the second record became an entry of its
 * own and would have been billed beside the first (P2).
 */
test('the second record of a create is known by what was sent, whatever the entry says by now', async () => {
  const laptop = await rig();
  const id = laptop.approved();
  await laptop.control.faults({
    kind: 'appliedTwice',
    match: { method: 'POST', pathPrefix: '/api/v4/activities' },
  });
  await laptop.cycle();
  const { revision } = requireEntry(laptop.store, id);
  const patch = { workDate: '2026-11-12', workedSeconds: 1533, narrative: 'Prepare exhibits' };
  editEntry(laptop.store, { id, revision, patch, reason: null });
  await laptop.cycleAfter(60_000);
  expect(laptop.truth('Attend hearing on motion to compel')).toHaveLength(2);
  expect(listConflicts(laptop.store, 'open')).toMatchObject([{ kind: 'twin', entryId: id }]);
});
