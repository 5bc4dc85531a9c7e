import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeBack } from '../../src-main/exchange/move/hand-over';
import { exportUnsynced, importFile } from '../../src-main/exchange/move/move';
import { openHandOvers } from '../../src-main/store/sync/handed-over';
import { openRowsOf } from '../../src-main/store/sync/outbox';
import { personContext } from '../../src-main/sync/create-sync';
import { treatAsOlderCopy } from '../../src-main/sync/older-copy';
import { testFolder } from '../helpers/engine/store';
import { rig } from '../helpers/sync/rig';

const passphrase = 'two laptops, one hearing';

/**
 * Where a vendor knows keys, what counts as tried is sent again under its key to settle it (contract 10): counted as approved,
 * a draft would have left so, and nobody had reviewed it.
 */
test('a draft that is looked up since an older copy was put back is a draft on the next laptop too (P4)', async () => {
  const old = await rig();
  const id = old.entry({ narrative: 'A draft' });
  treatAsOlderCopy(old.store, {
    action: 'store.older_copy',
    reason: 'An older copy was put back',
    newer: null,
  });
  const file = join(testFolder(), 'to the other laptop.daybook-move');
  await exportUnsynced(old.store, file, passphrase, '0.0.0-test');

  const next = await rig({ fresh: true, server: old.server });
  await next.signIn();
  await importFile(personContext(next.store, next.pms), file, passphrase);
  expect(openRowsOf(next.store, id)[0]).toMatchObject({ state: 'unknown', attempts: 0 });

  takeBack(old.store, openHandOvers(old.store)[0]?.fileId ?? '');
  expect(openRowsOf(old.store, id)[0]).toMatchObject({ state: 'unknown', attempts: 0 });
});
