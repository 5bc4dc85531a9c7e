import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startTimer } from '../../src-main/commands/timer-start';
import { bringIn } from '../../src-main/exchange/move/bring-in';
import { collectBundle } from '../../src-main/exchange/move/collect';
import { takeBack } from '../../src-main/exchange/move/hand-over';
import { exportUnsynced } from '../../src-main/exchange/move/move';
import { prepareRestore, previewRestore } from '../../src-main/exchange/restore/restore';
import { copyAtOnce } from '../../src-main/store/database-file';
import { restoreReadyOf } from '../../src-main/store/pending-restore';
import { openHandOvers } from '../../src-main/store/sync/handed-over';
import { openRowsOf } from '../../src-main/store/sync/outbox';
import { openTimers, runningTimerId } from '../../src-main/store/timers';
import { personContext } from '../../src-main/sync/create-sync';
import { testFolder, testStore } from '../helpers/engine/store';
import { rig } from '../helpers/sync/rig';

/**
 * A backup of before a hand-over knows nothing of the file: put back, its work was looked up and sent from here while the
 * other laptop did the same, and a timer ran on both, to end as two entries (P2).
 */
test('what is handed over to a file stays held when a backup of before is put back', async () => {
  const laptop = await rig();
  const { store, pms } = laptop;
  const folder = testFolder();
  const inBackup = laptop.approved({ narrative: 'Before the backup' });
  startTimer(store, { matterId: null, narrative: 'Runs' });
  const backup = join(folder, 'backup.db');
  copyAtOnce(store.db, backup);
  const draft = laptop.entry({ narrative: 'After the backup' });
  await exportUnsynced(store, join(folder, 'work.daybook-move'), 'two laptops, one hearing', '0.0.0-test');
  expect(openTimers(store)).toEqual([]);

  const { onlyHere } = await previewRestore(store, backup);
  expect(onlyHere).toEqual([draft]);
  const bundle = collectBundle(store, store.ids.uuid(), onlyHere, []);
  const toLookUp = await prepareRestore(
    store,
    backup,
    (copy) => personContext(copy, pms),
    (context) => void bringIn(context, bundle),
  );
  expect(toLookUp).toBe(0);
  const file = join(testFolder(), 'daybook.db');
  renameSync(restoreReadyOf(store.db.name), file);
  const restored = testStore({ file });

  for (const id of [inBackup, draft]) {
    for (const row of openRowsOf(restored, id)) expect(row.state).toBe('held');
  }
  expect(openHandOvers(restored)).toMatchObject([{ entries: 2, timers: 1 }]);
  expect(openTimers(restored)).toEqual([]);
  expect(runningTimerId(restored)).toBeNull();

  const createOf = (id: string) => openRowsOf(restored, id).find(({ operation }) => operation === 'create');
  // Taken back, a draft is looked up and still a draft (P4).
  takeBack(restored, openHandOvers(restored)[0]?.fileId ?? '');
  expect(createOf(draft)).toMatchObject({ state: 'unknown', attempts: 0 });
  expect(createOf(inBackup)).toMatchObject({ state: 'unknown', attempts: 1 });
  expect(openTimers(restored)).toHaveLength(1);
});
