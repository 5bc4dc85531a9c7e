import { join } from 'node:path';
import { app } from 'electron';
import { AppImageUpdater } from 'electron-updater';
import { ElectronHttpExecutor } from 'electron-updater/out/electronHttpExecutor';
import { feedOf, settled } from '../../src-main/desktop/update-feed';
import type { UpdateFeed } from '../../src-main/updates/updates';

export type UpdateProbe = {
  readonly server: string;
  readonly publicKey: string;
  readonly current: string;
  readonly channel: 'stable' | 'early';
  /** Where an app-update.yml lies, and where it puts what it downloads. */
  readonly folder: string;
};

declare global {
  /** What the test calls inside Electron: begins anew, looks, downloads. */
  var updateProbe: {
    open(asked: UpdateProbe): Promise<void>;
    look(): ReturnType<UpdateFeed['look']>;
    download(): Promise<void>;
  };
}

/** An Electron app of nothing but the feed of updates: electron-updater with its own HTTP, as an installed app would have it. */
let feed: UpdateFeed | null = null;
const opened = (): UpdateFeed => {
  if (feed === null) throw new Error('the probe was not opened');
  return feed;
};
globalThis.updateProbe = {
  async open({ server, publicKey, current, channel, folder }) {
    await app.whenReady();
    const updater = new AppImageUpdater(undefined, {
      version: current,
      name: 'daybook',
      isPackaged: true,
      appUpdateConfigPath: join(folder, 'app-update.yml'),
      userDataPath: folder,
      baseCachePath: folder,
      whenReady: () => app.whenReady(),
      relaunch: () => undefined,
      quit: () => undefined,
      onQuit: () => undefined,
    });
    // An updater that is told what app it serves is told its HTTP too: Electron's own, as an installed one has it.
    Object.assign(updater, { httpExecutor: new ElectronHttpExecutor() });
    feed = feedOf(Promise.resolve(settled(updater, server, channel)), publicKey);
  },
  look: () => opened().look(),
  download: () => opened().download(),
};
