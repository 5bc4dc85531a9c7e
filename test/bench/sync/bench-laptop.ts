import { copyFileSync } from 'node:fs';
import type { Agent } from 'node:http';
import { join } from 'node:path';
import { connectClio } from '../../../src-main/pms/clio/adapter';
import type { StoredTokens } from '../../../src-main/ports';
import { systemIds } from '../../../src-main/providers/ids';
import { getAccount } from '../../../src-main/store/account';
import { storeContext } from '../../../src-main/store/database';
import { migrate } from '../../../src-main/store/migrate';
import { openDatabase } from '../../../src-main/store/open';
import { idMapOf } from '../../../src-main/store/sync/id-map';
import type { SyncContext } from '../../../src-main/sync/context';
import { readReference } from '../../../src-main/sync/reference';
import { completeSignIn } from '../../../src-main/sync/session';
import { noFailpoints, silentLogger } from '../../helpers/engine/quiet';
import { ana } from '../../helpers/sync/hearing';
import { memoryTokens } from '../../helpers/sync/memory-tokens';
import { nodeTransport } from '../../helpers/sync/node-transport';
import { authorizationCode, redirectUri } from '../../pms-server/client/vendor-client';
import { application } from '../../pms-server/core/auth/application';
import { benchNow } from '../bench-store';
import { benchClock } from '../firm/bench-firm';

/** A laptop as far as sync goes: production adapter, engine and store on a real file, and the steps of a cycle by themselves. */
export type BenchLaptop = {
  readonly file: string;
  readonly context: SyncContext;
  readonly tokens: StoredTokens;
  close(): void;
};

/** Time goes on, and what is put off by no time at all runs as it does in the app. */
const clock = {
  ...benchClock,
  after(milliseconds: number, run: () => void) {
    if (milliseconds > 0) return benchClock.after(milliseconds, run);
    const immediate = setImmediate(run);
    return () => clearImmediate(immediate);
  },
};

/** Opens a laptop on a file. @param agent holds the connections that the raw loops use as well */
export function benchLaptop(file: string, url: string, agent: Agent, known: StoredTokens | null) {
  const db = openDatabase(file);
  migrate(db, benchNow);
  const store = storeContext({
    db,
    clock,
    ids: systemIds,
    failpoints: noFailpoints,
    machine: 'bench',
    logger: silentLogger,
    emit: () => undefined,
  });
  const tokens = memoryTokens(known);
  const transport = nodeTransport(() => undefined, agent);
  const pms = connectClio({ baseUrl: url, oauth: application, transport, tokens, clock });
  return { store, pms, tokens };
}

/** A new laptop, signed in, that has read the firm's people, matters and codes, and no entry yet. */
export async function signedIn(folder: string, url: string, agent: Agent): Promise<BenchLaptop> {
  const file = join(folder, 'signed-in.db');
  const { store, pms, tokens } = benchLaptop(file, url, agent, null);
  await completeSignIn(store, pms, await authorizationCode(url, ana), redirectUri);
  const laptop = opened(file, store, pms, tokens);
  const end = await readReference(laptop.context);
  if (end !== null) throw new Error(`The reference data could not be read: ${end.words}`);
  return laptop;
}

/** The same laptop once more, on a copy of its disk under another name. */
export function copied(laptop: BenchLaptop, name: string, url: string, agent: Agent): BenchLaptop {
  laptop.context.store.db.pragma('wal_checkpoint(TRUNCATE)');
  const file = join(laptop.file, '..', name);
  copyFileSync(laptop.file, file);
  const { store, pms, tokens } = benchLaptop(file, url, agent, laptop.tokens);
  return opened(file, store, pms, tokens);
}

function opened(
  file: string,
  store: ReturnType<typeof benchLaptop>['store'],
  { adapter }: ReturnType<typeof benchLaptop>['pms'],
  tokens: ReturnType<typeof benchLaptop>['tokens'],
): BenchLaptop {
  const current = tokens.current();
  if (current === null) throw new Error('The sign-in left no tokens');
  return {
    file,
    context: {
      store,
      adapter,
      ids: idMapOf(store),
      epoch: getAccount(store).epoch,
      stopped: () => false,
      run: null,
      counts: { pulled: 0, pushed: 0, conflicts: 0, held: 0 },
    },
    tokens: current,
    close: () => store.db.close(),
  };
}
