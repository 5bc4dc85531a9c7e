import { expect, test } from 'vitest';
import type { FilePurpose } from '../../shared/ipc/exchange-calls';
import { EngineError } from '../../src-main/engine-error';
import { chosenFiles } from '../../src-main/exchange/chosen-files';
import { storeHandlers } from '../../src-main/handlers/all';
import { syncHandlers } from '../../src-main/handlers/sync';
import { statusGet } from '../../src-main/queries/status-get';
import { createSync } from '../../src-main/sync/create-sync';
import { watchTimers } from '../../src-main/timer-watch';
import { openWorks } from '../../src-main/works';
import { memoryTokens } from '../helpers/sync/memory-tokens';
import { chosenFile } from './rig/engine-options';
import { type Hands, handsOf } from './rig/hands';
import { type Laptop, warmLaptop } from './rig/laptop';
import { openLeft } from './rig/open-left';
import { prepareStory } from './rig/prologue';
import { recover } from './rig/recovery';
import { judgeRemains } from './rig/remains';
import { tellStory } from './rig/story';
import { nobodySaid } from './rig/victim';
import { digestOf } from './wal/recording';

/**
 * A disk that is full at the first page that is wanted, then at the second, the third … through the whole story: each
 * command, each decision and each cycle is tried with no room, then with room for one page, for two, until it goes through.
 * Each time it says what is wrong, and nothing of it is there. (`test/unit/store` fills a disk with saves.)
 */

const plenty = 1_000_000;
const patience = 600_000;
/** After a change of who is signed in, failed or not, a cycle begins at once and writes down that it did. */
const ofTheNextCycle = ['sync_run', 'sync_step'];

/** The engine's parts on a store whose room can be taken. */
function openParts({ file, folder, firm, clock }: Laptop) {
  const { store, problem } = openLeft(file, folder, clock);
  if (problem !== null) throw new Error(problem);
  const { db } = store;
  const pms = firm.vendor.connect({
    transport: async (request) => ({ ok: true, answer: firm.vendor.handle(request) }),
    tokens: memoryTokens(firm.tokens),
    clock,
  });
  const sync = createSync(store, pms);
  const status = () => statusGet(store, sync.state(), null);
  const files = chosenFiles(store.ids, (purpose) => Promise.resolve(chosenFile(file, purpose)));
  const watch = watchTimers(store, clock.idleMs);
  const works = openWorks(store);
  const handlers = {
    ...storeHandlers(store, {
      files,
      works,
      watch,
      printPdf: () => Promise.resolve(Buffer.from('%PDF')),
      appVersion: '0',
      normalise: pms.adapter.normalise,
      diagnostics: () => ({ appVersion: '0', versions: {}, tokenProtection: '' }),
    }).handlers,
    ...syncHandlers(sync, status),
    fileChoose: ({ purpose }: { purpose: FilePurpose }) => files.choose(purpose, ''),
    backupNow: () => ({}),
  };
  watch.begin();
  sync.start();
  return { db, sync, engine: { handlers, session: sync.session } as unknown as Hands['engine'] };
}

test(
  'at every page that is wanted, everything says that the disk is full and leaves nothing half written',
  async () => {
    const laptop = await warmLaptop(null);
    prepareStory(laptop.file, laptop.clock);
    const { db, sync, engine } = openParts(laptop);
    const room = (pages: number) =>
      db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + pages}`);
    const free = () => db.pragma(`max_page_count = ${plenty}`);
    const idle = async (): Promise<void> => {
      while (sync.state().syncing) await new Promise((resolve) => setImmediate(resolve));
    };
    const refused = new Map<string, number>();
    const note = (name: string) => refused.set(name, (refused.get(name) ?? 0) + 1);

    const told: string[] = [];
    const plain = handsOf(engine, laptop.file, (line) => {
      if ('refused' in line) told.push(line.refused);
    });
    const tight: Hands = {
      ...plain,
      async act(name, touches, run) {
        await idle();
        if (name === 'sync now') return throughCycles(() => plain.act(name, touches, run));
        for (let pages = 0; ; pages += 1) {
          const before = digestOf(db, ofTheNextCycle);
          room(pages);
          try {
            return await plain.act(name, touches, run);
          } catch (error) {
            if (!(error instanceof EngineError) || error.code !== 'store') throw error;
            expect(error.message).toMatch(/^The disk is full: nothing was saved/);
            expect(digestOf(db, ofTheNextCycle), name).toBe(before);
            note(name);
          } finally {
            free();
          }
        }
      },
    };

    async function throughCycles<T>(begin: () => Promise<T>): Promise<T> {
      for (let pages = 0; ; pages += 1) {
        room(pages);
        const result = await begin();
        await idle();
        const { connection, connectionWords } = sync.state();
        free();
        if (!/disk is full/.test(connectionWords)) return result;
        expect(connection).toBe('trouble');
        note('sync');
      }
    }

    await tellStory(tight, { url: laptop.firm.url, laptop: laptop.clock });
    await sync.stop();
    db.close();
    expect(told).toEqual([]);
    console.log(`full disk: ${[...refused].map(([name, count]) => `${name} ${count}`).join(', ')}`);
    // The story would prove nothing if there had always been room.
    expect([...refused.keys()]).toEqual(expect.arrayContaining(['create', 'sync', 'approve', 'decide']));

    const { remains, wrong } = judgeRemains(laptop, nobodySaid);
    expect([...wrong, ...(await recover(laptop, remains))]).toEqual([]);
    await laptop.close();
  },
  patience,
);
