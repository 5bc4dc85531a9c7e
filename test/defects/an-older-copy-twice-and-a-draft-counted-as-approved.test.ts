import { expect, test } from 'vitest';
import { openRowsOf } from '../../src-main/store/sync/outbox';
import { treatAsOlderCopy } from '../../src-main/sync/older-copy';
import { rig } from '../helpers/sync/rig';

test('a draft in a copy that is put back twice is looked up, and never counts as approved (P4)', async () => {
  const { store, entry } = await rig();
  const id = entry();
  const copy = { action: 'store.older_copy', reason: 'An older copy was put back', newer: null };
  treatAsOlderCopy(store, copy);
  expect(openRowsOf(store, id)).toMatchObject([{ state: 'unknown', attempts: 0 }]);
  treatAsOlderCopy(store, copy);
  expect(openRowsOf(store, id)).toMatchObject([{ state: 'unknown', attempts: 0 }]);
});
