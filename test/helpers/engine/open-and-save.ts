import BetterSqlite3 from 'better-sqlite3';
import { createEntry } from '../../../src-main/commands/entry-create';
import { systemClock } from '../../../src-main/providers/clock';
import { systemIds } from '../../../src-main/providers/ids';
import { storeContext } from '../../../src-main/store/database';
import { openStore } from '../../../src-main/store/open-store';
import { noFailpoints, silentLogger } from './quiet';

/** A process of its own that opens a store and saves one entry: for tests that need another user or another process. */
const [, , file = '', rescueFolder = '', nobody = ''] = process.argv;
if (nobody !== '') {
  // Everything is loaded by now, the native part included: the clone itself may be out of nobody's reach.
  new BetterSqlite3(':memory:').close();
  process.setegid?.(Number(nobody));
  process.seteuid?.(Number(nobody));
}
const now = new Date(systemClock.now()).toISOString();
const { db, problem } = openStore({ file, rescueFolder, now, logger: silentLogger });
const world = {
  clock: systemClock,
  ids: systemIds,
  failpoints: noFailpoints,
  machine: 'test',
  logger: silentLogger,
};
const store = storeContext({ ...world, db, emit: () => undefined });

let refusal: string | null = null;
try {
  createEntry(store, {
    requestId: systemIds.uuid(),
    patch: { workedSeconds: 360, narrative: 'Hearing' },
    rawText: null,
    source: 'quick_entry',
    temporaryMatterName: null,
  });
} catch (error) {
  refusal = error instanceof Error ? error.message : String(error);
}
console.log(JSON.stringify({ problem, refusal, where: db.name }));
