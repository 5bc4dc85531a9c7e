import { expect, test } from 'vitest';
import { inTransaction } from '../../src-main/store/database';
import { getCursor, moveFeedCursor } from '../../src-main/store/sync/cursor';
import { openRowsOf } from '../../src-main/store/sync/outbox';
import { treatAsOlderCopy } from '../../src-main/sync/older-copy';
import { rig } from '../helpers/sync/rig';

test('an older copy is made safe also where the vendor’s cursor is no instant (P2)', async () => {
  const { store, approved } = await rig();
  const id = approved();
  inTransaction(store, 'test.cursor', () => moveFeedCursor(store, 'time_entries', 'cursor 2026'));
  const copy = { action: 'store.older_copy', reason: 'An older copy was put back', newer: null };
  expect(treatAsOlderCopy(store, copy)).toBe(1);
  // The server's time is kept beside the vendor's own cursor, and a day before it the search begins.
  const since = Date.parse(getCursor(store, 'time_entries')?.since ?? '') - 86_400_000;
  expect(openRowsOf(store, id)).toMatchObject([
    { state: 'unknown', attemptedServerTime: new Date(since).toISOString() },
  ]);
});
