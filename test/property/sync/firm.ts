import { connectClio } from '../../../src-main/pms/clio/adapter';
import { getAccount, setAccount } from '../../../src-main/store/account';
import { idMapOf } from '../../../src-main/store/sync/id-map';
import type { SyncContext } from '../../../src-main/sync/context';
import { memoryStore } from '../../helpers/engine/memory-store';
import type { TestStore } from '../../helpers/engine/store';
import { memoryTokens } from '../../helpers/sync/memory-tokens';
import { pools } from '../arbitraries/facts';

/** A store whose cache holds the people and matters of the pools, and the engine's context around it. No request leaves. */
export function firmInMemory(): { store: TestStore; context: SyncContext } {
  const store = memoryStore();
  const { db } = store;
  const person = db.prepare("INSERT INTO timekeeper VALUES (?, ?, ?, NULL, 'attorney', 45000, 1)");
  for (const [index, id] of pools.timekeeperId.entries()) person.run(id, `Person ${index}`, `P${index}`);
  db.prepare('INSERT INTO client VALUES (?, ?)').run('01900000-0000-7000-9000-000000000011', 'Client');
  const matter = db.prepare(
    "INSERT INTO matter VALUES (?, ?, ?, '01900000-0000-7000-9000-000000000011', 'open', 'hourly', 0, NULL)",
  );
  for (const [index, id] of pools.matterId.entries()) {
    if (id !== null) matter.run(id, `0000${index}-001`, `Matter ${index}`);
  }
  setAccount(store, { accountKey: 'firm/user', firmName: 'Firm', timekeeperId: pools.timekeeperId[0] });
  const { adapter } = connectClio({
    baseUrl: 'http://pms.test',
    oauth: { clientId: 'none', clientSecret: 'none' },
    transport: () => {
      throw new Error('Nothing is sent in this test');
    },
    tokens: memoryTokens(),
    clock: store.clock,
  });
  const context: SyncContext = {
    store,
    adapter,
    ids: idMapOf(store),
    epoch: getAccount(store).epoch,
    stopped: () => false,
    run: null,
    counts: { pulled: 0, pushed: 0, conflicts: 0, held: 0 },
  };
  return { store, context };
}
