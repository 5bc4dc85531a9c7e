import { expect, it } from 'vitest';
import { editEntry } from '../../src-main/commands/entry-edit';
import { requireEntry } from '../../src-main/store/entries';
import { listConflicts } from '../../src-main/store/sync/conflict';
import { colesEntryId, colesWork } from '../helpers/sync/colleagues-work';
import { ana, rig } from '../helpers/sync/rig';

it('hours edited here, and changed and hidden there meanwhile, are asked about: neither sent nor dropped', async () => {
  const laptop = await rig();
  await laptop.control.office({ do: 'create', entry: colesWork });
  await laptop.cycleAfter(700_000);
  const id = colesEntryId(laptop);
  const { revision } = requireEntry(laptop.store, id);
  editEntry(laptop.store, { id, revision, patch: { billedSeconds: 3600 }, reason: null });
  laptop.approve(id);

  const activityId = laptop.truth('Cole')[0]?.id ?? 0;
  await laptop.control.office({ do: 'edit', activityId, changes: { seconds: 7200 } });
  await laptop.control.rights({ email: ana, hoursVisibility: 'own' });
  await laptop.cycle();

  expect(listConflicts(laptop.store, 'open')).toMatchObject([
    { entryId: id, kind: 'other', local: { seconds: 3600 }, base: { seconds: 5400 } },
  ]);
  expect(requireEntry(laptop.store, id).billedSeconds).toBe(3600);
  expect(laptop.truth('Cole')[0]?.seconds).toBe(7200);
});
