import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { openEngine } from '../../../src-main/engine';
import { systemIds } from '../../../src-main/providers/ids';
import type { Database as Connection } from '../../../src-main/store/database';
import { openStore } from '../../../src-main/store/open-store';
import { silentLogger } from '../../helpers/engine/quiet';
import { memoryTokens } from '../../helpers/sync/memory-tokens';
import { engineOptions } from '../rig/engine-options';
import { handsOf } from '../rig/hands';
import { type Laptop, warmLaptop } from '../rig/laptop';
import { tellStory } from '../rig/story';
import { readWal, type Wal } from './wal-file';

/** A day's work as it lies on a disk whose log was never folded in, with what the database held after each commit. */
export type Recording = {
  readonly laptop: Laptop;
  /** The file as it was when the day began, and its log as it is at the end. */
  readonly main: Buffer;
  readonly wal: Wal;
  /** By how many commits of the log are whole: what the database then holds. The first: of none. */
  readonly states: readonly string[];
  /** Puts the firm back to the end of the day. */
  readonly endOfDay: () => void;
};

/** Tells the story in this process, and keeps the log whole by a reader that looks at the beginning all day. */
export async function recordDay(): Promise<Recording> {
  const laptop = await warmLaptop(null);
  const { file, firm, clock, folder } = laptop;
  const now = new Date(clock.now()).toISOString();
  const { appVersion } = engineOptions(file);
  // What an opening writes for itself is there when the day begins.
  openStore({ file, rescueFolder: folder, now, logger: silentLogger, appVersion }).db.close();
  const main = readFileSync(file);
  const lookers = [0, 1].map(() => new Database(file, { readonly: true })) as [Connection, Connection];
  const [holder, looker] = lookers;
  holder.exec('BEGIN');
  const states = new Map([[0, digestOf(holder)]]);
  const engine = openEngine(
    {
      clock,
      ids: systemIds,
      transport: async (request) => ({ ok: true, answer: firm.vendor.handle(request) }),
      databaseFile: file,
      failpoints: {
        hit(name) {
          if (name.endsWith(':after-commit')) states.set(statSync(`${file}-wal`).size, digestOf(looker));
        },
      },
      logger: silentLogger,
      tokens: memoryTokens(firm.tokens),
      idleMs: clock.idleMs,
      machine: 'crash-test',
    },
    engineOptions(file),
  );
  await tellStory(
    handsOf(engine, file, () => undefined),
    { url: firm.url, laptop: clock },
  );
  // A log that is folded in at the end is what a power cut doesn't wait for.
  copyFileSync(`${file}-wal`, `${file}-log`);
  const endOfDay = firm.remember();
  await engine.close();
  for (const one of lookers) one.close();
  clock.end();
  const wal = readWal(readFileSync(`${file}-log`));
  const byCommits = [0, ...wal.commitEnds].map((end) => states.get(end) ?? '');
  return { laptop, main, wal, states: byCommits, endOfDay };
}

/** Everything that the tables hold. */
export function digestOf(db: Connection, except: readonly string[] = []): string {
  const hash = createHash('sha256');
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as string[];
  for (const table of tables) {
    if (table.startsWith('entry_search') || except.includes(table)) continue;
    hash.update(`${table}${JSON.stringify(db.prepare(`SELECT * FROM "${table}"`).raw().all())}`);
  }
  return hash.digest('hex');
}
