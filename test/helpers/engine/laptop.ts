import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { FilePurpose } from '../../../shared/ipc/exchange-calls';
import type { Failpoints, Ports } from '../../../src-main/ports';
import { openRestorableEngine, type RestorableEngine } from '../../../src-main/restorable-engine';
import { offlinePorts } from './ports';
import { testFolder } from './store';

const engineOptions = {
  pmsBaseUrl: 'http://127.0.0.1:9',
  oauth: { clientId: 'id', clientSecret: 'secret' },
  appVersion: '0.0.0-test',
  versions: {},
};

let laptops = 0;

/** A laptop without a network, in plain Node: its folders, and the app on it as often as it is started. */
export function offlineLaptop() {
  const folder = testFolder();
  const data = join(folder, 'data');
  mkdirSync(data);
  const databaseFile = join(data, 'daybook.db');
  laptops += 1;
  const ports = offlinePorts(databaseFile, laptops);
  /** What the person will choose in the system's dialog. */
  const choices = new Map<FilePurpose, string>();
  return {
    folder,
    data,
    databaseFile,
    backupFolder: join(folder, 'backups'),
    clock: ports.clock,
    choices,
    start(failpoints: Failpoints = ports.failpoints, more: Partial<Ports> = {}): RestorableEngine {
      const engine = openRestorableEngine(
        { ...ports, failpoints, ...more },
        {
          ...engineOptions,
          rescueFolder: join(folder, 'home'),
          backupFolder: join(folder, 'backups'),
          chooseFile: (purpose) => Promise.resolve(choices.get(purpose) ?? null),
        },
      );
      onTestFinished(() => engine.close());
      return engine;
    },
    ids: ports.ids,
    ports,
  };
}

export type OfflineLaptop = ReturnType<typeof offlineLaptop>;

/** Saves an entry as the screen does; resolves to its id. */
export async function enter(
  laptop: OfflineLaptop,
  engine: RestorableEngine,
  narrative: string,
): Promise<string> {
  const requestId = laptop.ids.uuid();
  await engine.handlers.entryCreate({
    requestId,
    patch: { workedSeconds: 3600, narrative },
    rawText: null,
    source: 'quick_entry',
    temporaryMatterName: null,
  });
  return requestId;
}

/** The narratives of all entries that are not in the trash. */
export async function narrativesIn(engine: RestorableEngine): Promise<string[]> {
  const page = await engine.handlers.entriesPage({ filter: {}, after: null, limit: 500 });
  return page.rows.map(({ entry }) => entry.narrative).sort();
}

/** Asks the system for a file, as the screen does; resolves to what it is called from then on. */
export async function chosen(
  laptop: OfflineLaptop,
  engine: RestorableEngine,
  purpose: FilePurpose,
  path: string,
) {
  laptop.choices.set(purpose, path);
  const answer = await engine.handlers.fileChoose({ purpose });
  if (answer.chosen === null) throw new Error('nothing was chosen');
  return answer.chosen.id;
}

/** A laptop with a backup of one entry, and a second entry made after it. */
export async function withBackup() {
  const laptop = offlineLaptop();
  const engine = laptop.start();
  const before = await enter(laptop, engine, 'Before');
  const { name } = await engine.handlers.backupNow({});
  laptop.clock.advance(60_000);
  await enter(laptop, engine, 'After');
  return { laptop, engine, before, name, source: { backup: name } };
}
