import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { EntryPatch } from '../../../shared/ipc/views';
import { approvePrebill } from '../../../src-main/commands/prebill-approve';
import { submitPrebill } from '../../../src-main/commands/prebill-submit';
import { connectClio } from '../../../src-main/pms/clio/adapter';
import type { PmsConnection } from '../../../src-main/pms/connection';
import type { Failpoints, StoredTokens, Transport } from '../../../src-main/ports';
import { requireEntry } from '../../../src-main/store/entries';
import { createSync, type Sync } from '../../../src-main/sync/create-sync';
import { treatAsOlderCopy } from '../../../src-main/sync/older-copy';
import { type ControlClient, controlOf } from '../../pms-server/client/control-client';
import { authorizationCode } from '../../pms-server/client/vendor-client';
import type { TrueActivity } from '../../pms-server/control/ground-truth';
import { application } from '../../pms-server/core/auth/application';
import { type PmsServer, startPmsServer } from '../../pms-server/http/server';
import { savedEntry } from '../engine/entries';
import { type TestClock, type TestStore, testFolder, testIds, testStore } from '../engine/store';
import { cyclesOf } from './cycles';
import { ana, hearingWork, matterIdOf } from './hearing';
import { type MemoryTokens, memoryTokens } from './memory-tokens';
import { type Exchange, nodeTransport } from './node-transport';

export { ana };

/** One laptop and the stand-in, both on one clock that moves only when told to. */
export type Rig = {
  readonly store: TestStore;
  readonly sync: Sync;
  readonly pms: PmsConnection;
  readonly server: PmsServer;
  readonly control: ControlClient;
  readonly exchanges: Exchange[];
  readonly tokens: MemoryTokens;
  signIn(): Promise<void>;
  /** One cycle as the engine runs it by itself, to its end. */
  cycle(): Promise<void>;
  /** Lets time pass, and then a cycle run to its end. */
  cycleAfter(milliseconds: number): Promise<void>;
  matterId(number: string): string;
  /** An entry of Ms. Rivera's, saved by the real command. */
  entry(patch?: EntryPatch): string;
  /** Reviewed and approved by the real commands. */
  approved(patch?: EntryPatch): string;
  approve(...entryIds: string[]): void;
  /** What the PMS truly holds of a narrative. */
  truth(note: string): readonly TrueActivity[];
};

export type RigOptions = {
  /** Nothing is signed in and nothing was ever pulled. */
  readonly fresh?: boolean;
  readonly failpoints?: Failpoints;
  /** Wraps the line to the PMS. */
  readonly line?: (transport: Transport) => Transport;
  /** What is left of another laptop of the same test: its database, its tokens, its PMS and its clock. */
  readonly after?: Rig;
  /** Its database was put back from an older copy: treated at the start as the app does. */
  readonly isOlderCopy?: boolean;
  /** A PMS of the test's own. */
  readonly server?: PmsServer;
};

export async function rig(options: RigOptions = {}): Promise<Rig> {
  const { after } = options;
  const warm = options.fresh === true || after !== undefined ? null : await warmWorld();
  const folder = testFolder();
  if (warm !== null) cpSync(warm.folder, folder, { recursive: true });
  const opened = testStore({
    file: after?.store.db.name ?? join(folder, 'daybook.db'),
    ...(options.failpoints === undefined ? {} : { failpoints: options.failpoints }),
  });
  // A database that was used before holds ids that were drawn before.
  laptops += 1;
  const store: TestStore = { ...opened, clock: after?.store.clock ?? opened.clock, ids: testIds(laptops) };
  if (options.isOlderCopy === true) {
    treatAsOlderCopy(store, {
      action: 'store.older_copy',
      reason: 'An older copy was put back',
      newer: null,
    });
  }
  const { clock } = store;
  const server = options.server ?? after?.server ?? (await ownServer(join(folder, 'pms'), clock));
  const tokens = after?.tokens ?? memoryTokens(warm?.tokens ?? null);
  const exchanges: Exchange[] = [];
  const transport = nodeTransport((exchange) => exchanges.push(exchange));
  const pms = connectClio({
    baseUrl: server.url,
    oauth: application,
    transport: options.line?.(transport) ?? transport,
    tokens,
    clock,
  });
  const sync = createSync(store, pms);
  onTestFinished(() => sync.stop());

  const { idle, cycle } = cyclesOf(sync);
  const rigged: Rig = {
    store,
    sync,
    pms,
    server,
    control: controlOf(server.url),
    exchanges,
    tokens,
    async signIn() {
      const redirectUri = 'http://127.0.0.1:49152/callback';
      const code = await authorizationCode(server.url, ana);
      await sync.session.completeSignIn(code, redirectUri);
      await idle();
    },
    cycle,
    async cycleAfter(milliseconds) {
      clock.advance(milliseconds);
      await idle();
      await cycle();
    },
    matterId: (number) => matterIdOf(store, number),
    entry: (patch = {}) => savedEntry(store, { ...hearingWork(store), ...patch }).id,
    approved(patch) {
      const id = rigged.entry(patch);
      rigged.approve(id);
      return id;
    },
    approve(...entryIds) {
      submitPrebill(store, { entryIds });
      approvePrebill(store, {
        lines: entryIds.map((id) => ({ id, revision: requireEntry(store, id).revision })),
      });
    },
    truth: (note) => server.groundTruth().activities.filter((one) => one.note === note),
  };
  if (options.fresh !== true) {
    sync.start();
    await idle();
  }
  return rigged;
}

let laptops = 0;
let warmed: Promise<{ folder: string; tokens: StoredTokens }> | null = null;

/** A signed-in laptop that has pulled the whole firm, made once for a file of tests and copied for each. */
function warmWorld(): Promise<{ folder: string; tokens: StoredTokens }> {
  warmed ??= makeWarmWorld();
  return warmed;
}

async function makeWarmWorld(): Promise<{ folder: string; tokens: StoredTokens }> {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-warm-'));
  const first = await rig({ fresh: true });
  await first.signIn();
  await first.sync.stop();
  const tokens = first.tokens.current();
  if (tokens === null) throw new Error('The sign-in left no tokens');
  first.store.db.pragma('wal_checkpoint(TRUNCATE)');
  cpSync(first.store.db.name, join(folder, 'daybook.db'));
  cpSync(join(dirname(first.store.db.name), 'pms'), join(folder, 'pms'), { recursive: true });
  return { folder, tokens };
}

async function ownServer(dataFolder: string, clock: TestClock): Promise<PmsServer> {
  const server = await startPmsServer({
    dataFolder,
    clock: clock.now,
    behaviour: { requestsPerMinute: 10_000 },
  });
  onTestFinished(() => server.close());
  return server;
}
