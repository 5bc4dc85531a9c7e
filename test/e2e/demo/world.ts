import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Daybook, launchDaybook } from '../../helpers/launch-daybook';
import { type Book, readBook } from '../../helpers/promises/book';
import { startPmsServer } from '../../pms-server/http/server';
import { loadSampleFirm } from '../../pms-server/sample-firm/data';
import { type Office, officeAt } from './office';

/** The demo's world: one laptop, one office, and what the person was told to be saved. */
export type World = {
  readonly office: Office;
  readonly officeUrl: string;
  readonly said: string[];
  /** The app as it runs now; another one after a restart. */
  laptop(): Daybook;
  start(): Promise<Daybook>;
  /** What lies on the laptop's disk at this moment. */
  book(): Book;
  end(): Promise<void>;
};

/** The laptop that most attorneys have. */
export const windowSize = { width: 1366, height: 768 };

export async function openWorld(): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-demo-'));
  const dataFolder = join(folder, 'laptop');
  const pms = await startPmsServer({ dataFolder: join(folder, 'pms'), port: 0 });
  const { signedInAs } = loadSampleFirm().scenario;
  let running: Daybook | null = null;
  return {
    office: officeAt(pms.url),
    officeUrl: pms.url,
    said: [],
    laptop() {
      if (running === null) throw new Error('the app is not running');
      return running;
    },
    async start() {
      running = await launchDaybook({ dataFolder, pmsUrl: pms.url, signInAs: signedInAs, size: windowSize });
      return running;
    },
    book: () => readBook(join(dataFolder, 'daybook.db')),
    async end() {
      await running?.close();
      await pms.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
