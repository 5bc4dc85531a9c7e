import { expect, it } from 'vitest';
import { auditOf } from '../../src-main/store/audit';
import { requireEntry } from '../../src-main/store/entries';
import { colesEntryId, colesWork } from '../helpers/sync/colleagues-work';
import { ana, rig } from '../helpers/sync/rig';

/**
 * The trail of a record that was gone named hours of 0.0 where Clio had hidden them, as if that had been read (seed 1006324):
 * a deletion of ours whose answer was lost, noticed by a tombstone, took unseen hours away and nothing said so.
 */
it('the trail of a record that is gone says that its hours were hidden (P6, contract 5)', async () => {
  const laptop = await rig();
  const { store, control } = laptop;
  await control.rights({ email: ana, hoursVisibility: 'own' });
  await control.office({ do: 'create', entry: colesWork });
  await laptop.cycleAfter(700_000);
  const id = colesEntryId(laptop);
  const [record] = laptop.truth('Cole');
  await control.office({ do: 'delete', activityId: record?.id ?? 0 });
  await laptop.cycleAfter(700_000);
  expect(requireEntry(store, id).deletedAt).not.toBeNull();
  const gone = auditOf(store, 'entry', id).find(({ action }) => action === 'sync.record_gone');
  expect(gone?.before).toMatchObject({ remoteId: String(record?.id), hidden: ['seconds'] });
});
