import { expect, test } from 'vitest';
import { editEntry } from '../../src-main/commands/entry-edit';
import { requireEntry } from '../../src-main/store/entries';
import { getBase } from '../../src-main/store/sync/base';
import { listConflicts } from '../../src-main/store/sync/conflict';
import { rowsInState } from '../../src-main/store/sync/outbox';
import { decideAsShown } from '../helpers/sync/decide-as-shown';
import { rig } from '../helpers/sync/rig';

const note = 'Attend hearing on motion to compel';

/** A proxy sent the request twice; a person is asked about the second record when the office deletes the first one. */
async function leftWithTheSecond(edited: boolean) {
  const laptop = await rig();
  const id = laptop.approved();
  const match = { method: 'POST', pathPrefix: '/api/v4/activities' } as const;
  await laptop.control.faults({ kind: 'appliedTwice', match });
  await laptop.cycle();
  if (edited) {
    const { revision } = requireEntry(laptop.store, id);
    editEntry(laptop.store, { id, revision, patch: { narrative: `${note}, won` }, reason: null });
  }
  await laptop.cycleAfter(30_000);
  expect(listConflicts(laptop.store, 'open')).toMatchObject([{ kind: 'twin', entryId: id }]);
  const first = Number(getBase(laptop.store, id)?.remoteId);
  const second = laptop.truth(note).find((one) => one.id !== first)?.id ?? 0;
  await laptop.control.office({ do: 'delete', activityId: first });
  await laptop.cycleAfter(700_000);
  return { ...laptop, laptop, id, second };
}

test.each([false, true])(
  'the question stays, about the record that is left (edited here: %s)',
  async (edited) => {
    const { laptop, store, id, second, cycleAfter, truth } = await leftWithTheSecond(edited);
    expect(listConflicts(store, 'open')).toMatchObject([
      { kind: 'twin', entryId: id, remote: { remoteId: String(second) } },
    ]);
    expect(requireEntry(store, id).deletedAt).toBeNull();
    await cycleAfter(700_000);
    decideAsShown(laptop, 'same_entry');
    await cycleAfter(30_000);
    expect(getBase(store, id)?.remoteId).toBe(String(second));
    expect(truth(note)).toMatchObject([{ id: second }]);
  },
);

test('what was deleted at the office is not made anew unreviewed (P4)', async () => {
  const { laptop, store, id, second, cycleAfter, truth } = await leftWithTheSecond(false);
  decideAsShown(laptop, 'keep_both');
  await cycleAfter(30_000);
  expect(truth(note)).toMatchObject([{ id: second }]);
  expect(requireEntry(store, id).reviewState).toBe('in_review');
  expect(rowsInState(store, 'awaiting_approval')).toMatchObject([{ entryId: id, operation: 'create' }]);
});
