import { createEntry } from '../../src-main/commands/entry-create';
import { systemClock } from '../../src-main/providers/clock';
import { systemIds } from '../../src-main/providers/ids';
import { storeContext } from '../../src-main/store/database';
import { openStore } from '../../src-main/store/open-store';
import { noFailpoints, silentLogger } from '../helpers/engine/quiet';

/** Opens a database, saves a number of entries by the real command, and says what `synchronous` was after the last. */
const [, , file = '', count = '0'] = process.argv;
const { db } = openStore({
  file,
  rescueFolder: `${file}-rescue`,
  now: new Date(systemClock.now()).toISOString(),
  logger: silentLogger,
});
const store = storeContext({
  db,
  clock: systemClock,
  ids: systemIds,
  failpoints: noFailpoints,
  machine: 'fsync-test',
  logger: silentLogger,
  emit: () => undefined,
});
for (let saved = 0; saved < Number(count); saved += 1) {
  createEntry(store, {
    requestId: systemIds.uuid(),
    patch: { workedSeconds: 360, narrative: 'Hearing' },
    rawText: null,
    source: 'quick_entry',
    temporaryMatterName: null,
  });
}
console.log(`synchronous ${String(db.pragma('synchronous', { simple: true }))}, saved ${count}`);
