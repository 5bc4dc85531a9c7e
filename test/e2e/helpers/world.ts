import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { type Daybook, type LaunchOptions, launchDaybook } from '../../helpers/launch-daybook';
import { type Book, readBook } from '../../helpers/promises/book';
import { judgeSnapshot } from '../../helpers/promises/judge';
import { type ControlClient, controlOf } from '../../pms-server/client/control-client';
import type { TrueActivity } from '../../pms-server/control/ground-truth';
import { type PmsServer, startPmsServer } from '../../pms-server/http/server';
import { loadSampleFirm } from '../../pms-server/sample-firm/data';
import { copyOf, folders, makeWarmTemplate, type WarmTemplate } from './warm-template';

/** One laptop that has read its firm before, one office, and the network between them. */
export type World = {
  /** What happens at the office and on the road, and the PMS's own books. */
  readonly office: ControlClient;
  /** The e-mail address of the person at the laptop. */
  readonly me: string;
  /** What the person was told to be saved: the judge asks for every word of it. */
  readonly said: string[];
  readonly dataFolder: string;
  /** Starts the app, or starts it again. */
  start(
    options?: Pick<LaunchOptions, 'theme' | 'size' | 'signInAs' | 'policyFile' | 'keyring' | 'args'>,
  ): Promise<Page>;
  laptop(): Daybook;
  /** The living record with exactly this narrative; rejects where there is none, or more than one. */
  record(narrative: string): Promise<TrueActivity>;
  /** How many living records have exactly this narrative. */
  copies(narrative: string): Promise<number>;
  /** What lies on the laptop's disk at this moment. */
  book(): Book;
  /** Pulls the server out of the wall (connections are refused), and puts it back at the same address. */
  serverDies(): Promise<void>;
  serverReturns(): Promise<void>;
  /** Holds the promises against the laptop's file and the PMS's books, as they are now. */
  expectPromisesKept(): Promise<void>;
};

const windowSize = { width: 1366, height: 768 };

export const test = base.extend<{ world: World }, { template: WarmTemplate }>({
  template: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern
    async ({}, use) => {
      const template = await makeWarmTemplate();
      await use(template);
      rmSync(template.folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  world: async ({ template }, use) => {
    const folder = copyOf(template);
    const { pms: pmsFolder, laptop: dataFolder } = folders(folder);
    let pms: PmsServer = await startPmsServer({ dataFolder: pmsFolder });
    const { url, port } = pms;
    const office = controlOf(url);
    const said: string[] = [];
    let running = null as Daybook | null;
    const recordsOf = async (narrative: string) =>
      (await office.truth()).activities.filter(({ note }) => note === narrative);
    const book = () => readBook(join(dataFolder, 'daybook.db'));
    await use({
      office,
      me: loadSampleFirm().scenario.signedInAs,
      said,
      dataFolder,
      async start(options = {}) {
        running = await launchDaybook({ dataFolder, pmsUrl: url, size: windowSize, ...options });
        await expect(running.page.getByRole('region', { name: 'Status' })).toContainText(
          'safe on this laptop',
        );
        return running.page;
      },
      laptop() {
        if (running === null) throw new Error('the app has not been started');
        return running;
      },
      async record(narrative) {
        const [record, ...others] = await recordsOf(narrative);
        if (record === undefined || others.length > 0) {
          throw new Error(`${record === undefined ? 'no' : 'more than one'} record says "${narrative}"`);
        }
        return record;
      },
      copies: async (narrative) => (await recordsOf(narrative)).length,
      book,
      serverDies: () => pms.close(),
      async serverReturns() {
        pms = await startPmsServer({ dataFolder: pmsFolder, port });
      },
      async expectPromisesKept() {
        const findings = judgeSnapshot({ book: book(), said }, await office.truth());
        expect(findings.filter(({ broken }) => broken.length > 0)).toEqual([]);
      },
    });
    await running?.close();
    await pms.close();
    rmSync(folder, { recursive: true, force: true });
  },
});

export { expect };
