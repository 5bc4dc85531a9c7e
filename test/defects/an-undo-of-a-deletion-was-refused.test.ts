import { expect, test } from 'vitest';
import { deleteEntry } from '../../src-main/commands/entry-delete';
import { undoLast } from '../../src-main/commands/undo';
import { getEntry, requireEntry } from '../../src-main/store/entries';
import { openRowsOf } from '../../src-main/store/sync/outbox';
import { rig } from '../helpers/sync/rig';

test('an entry that is in Clio is deleted here and undone before anything was sent', async () => {
  const { store, approved, cycle } = await rig();
  const id = approved({ narrative: 'Argue motion to compel' });
  await cycle();
  deleteEntry(store, { id, revision: requireEntry(store, id).revision });
  expect(openRowsOf(store, id)).toMatchObject([{ operation: 'delete', state: 'ready' }]);

  undoLast(store);

  expect(getEntry(store, id)?.deletedAt).toBeNull();
  expect(openRowsOf(store, id)).toEqual([]);
});

test('once the deletion has gone to Clio, undo says so and changes nothing', async () => {
  const { store, approved, cycle } = await rig();
  const id = approved({ narrative: 'Argue motion to compel' });
  await cycle();
  deleteEntry(store, { id, revision: requireEntry(store, id).revision });
  await cycle();

  expect(() => undoLast(store)).toThrow('gone to the firm’s system');
  expect(getEntry(store, id)?.deletedAt).not.toBeNull();
});
