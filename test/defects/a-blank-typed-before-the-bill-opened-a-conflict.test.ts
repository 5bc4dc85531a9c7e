import { expect, it } from 'vitest';
import { editEntry } from '../../src-main/commands/entry-edit';
import { entryView } from '../../src-main/queries/entry-view';
import { requireEntry } from '../../src-main/store/entries';
import { listConflicts } from '../../src-main/store/sync/conflict';
import { openRowsOf } from '../../src-main/store/sync/outbox';
import { rig } from '../helpers/sync/rig';

it('a line end that Clio would not keep is no edit of what went on a bill meanwhile: nobody is asked (contract 5)', async () => {
  const laptop = await rig();
  const { store } = laptop;
  const id = laptop.approved({ narrative: 'Blank' });
  await laptop.cycle();
  const { revision } = requireEntry(store, id);
  editEntry(store, { id, revision, patch: { narrative: 'Blank\n' }, reason: null });
  await laptop.control.office({ do: 'bill', activityIds: [laptop.truth('Blank')[0]?.id ?? 0] });
  await laptop.cycleAfter(700_000);

  expect(listConflicts(store, 'open')).toEqual([]);
  expect(openRowsOf(store, id)).toEqual([]);
  expect(requireEntry(store, id)).toMatchObject({ narrative: 'Blank\n', reviewState: 'approved' });
  expect(entryView(store, id).custody).toMatchObject({ state: 'on_pms', onBill: true });
});
