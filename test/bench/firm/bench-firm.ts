import { copyFileSync, constants as files } from 'node:fs';
import { join } from 'node:path';
import { type Engine, openEngine } from '../../../src-main/engine';
import type { Clock, Ports } from '../../../src-main/ports';
import { systemIds } from '../../../src-main/providers/ids';
import type { Database } from '../../../src-main/store/database';
import { openDatabase } from '../../../src-main/store/open';
import { noFailpoints, silentLogger } from '../../helpers/engine/quiet';
import { benchNow } from '../bench-store';
import { cachedFirm } from './cached-firm';
import { type FirmPlan, firmPlan } from './firm-plan';

/** A firm on a disk: a copy that may be written to, with the engine as the app composes it, without a network. */
export type BenchFirm = {
  readonly plan: FirmPlan;
  readonly file: string;
  readonly folder: string;
  /** Opened when it is first asked for. */
  engine(): Engine;
  /** A second connection to the same file, opened as the product does: for the bare statements that are the limit. */
  bare(): Database;
  close(): Promise<void>;
};

/** The day of the benches, on which time goes on; nothing falls due by itself, so that nothing else runs meanwhile. */
export const benchClock: Clock = {
  now: () => Date.parse(benchNow) + Math.floor(performance.now()),
  monotonic: () => performance.now(),
  zone: () => 'America/New_York',
  after: () => () => undefined,
};

/** Where the engine has its data, and nothing else: no network, no key, no sign-in. */
export const benchPorts = (databaseFile: string): Ports => ({
  clock: benchClock,
  ids: systemIds,
  transport: () =>
    Promise.resolve({ ok: false, failure: { kind: 'offline', sent: false, message: 'No network' } }),
  databaseFile,
  failpoints: noFailpoints,
  logger: silentLogger,
  tokens: {
    read: () => Promise.resolve(null),
    write: () => Promise.resolve(),
    clear: () => Promise.resolve(),
    protection: () => 'not kept',
  },
  machine: 'bench',
});

/** Copies a cached firm into a folder. @param say is told when the firm has to be made first */
export function openBenchFirm(entries: number, folder: string, say: (words: string) => void): BenchFirm {
  const file = join(folder, 'daybook.db');
  copyFileSync(cachedFirm(entries, say), file, files.COPYFILE_FICLONE);
  let engine: Engine | null = null;
  let bare: Database | null = null;
  return {
    plan: firmPlan(entries),
    file,
    folder,
    engine() {
      engine ??= openEngine(benchPorts(file), {
        pmsBaseUrl: 'http://127.0.0.1:9',
        oauth: { clientId: 'id', clientSecret: 'secret' },
        appVersion: '0.0.0-bench',
        versions: {},
        rescueFolder: join(folder, 'home'),
        backupFolder: join(folder, 'backups'),
      });
      return engine;
    },
    bare() {
      bare ??= openDatabase(file);
      return bare;
    },
    async close() {
      bare?.close();
      await engine?.close();
    },
  };
}
