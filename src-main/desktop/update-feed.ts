import { app } from 'electron';
import type { AppUpdater } from 'electron-updater';
import { isSignedBy } from '../updates/signature';
import type { UpdateFeed } from '../updates/updates';

/** The key by which a release signs its lists, put here by the build; empty: this build takes no updates. */
declare const __UPDATE_PUBLIC_KEY__: string;

/**
 * electron-updater as a feed: a generic server, staged by the server's own share, each file checked by its hash, each list by our
 * key. It decides nothing: it neither downloads nor installs by itself, and never goes down.
 * @param server the firm's own server; null: the one in the package
 * @returns null where there is nothing to look for: a build without a key, or an app that is not installed
 */
export function updateFeed(server: string | null, channel: 'stable' | 'early'): UpdateFeed | null {
  const publicKey = __UPDATE_PUBLIC_KEY__;
  if (!app.isPackaged || publicKey === '') return null;
  const ready = load(server, channel);
  // Told when it is first wanted; an unheard refusal would count as uncaught.
  ready.catch(() => {});
  return feedOf(ready, publicKey);
}

/** An updater as a feed. @param publicKey by which its lists are signed, as `isSignedBy` takes it */
export function feedOf(ready: Promise<AppUpdater>, publicKey: string): UpdateFeed {
  return {
    async look() {
      const result = await (await ready).checkForUpdates();
      if (!result?.isUpdateAvailable) return null;
      const { updateInfo } = result;
      const signature = (updateInfo as { daybookSignature?: unknown }).daybookSignature;
      return { version: updateInfo.version, isSigned: isSignedBy(publicKey, updateInfo, signature) };
    },
    async download() {
      await (await ready).downloadUpdate();
    },
    install: () => void ready.then((updater) => updater.quitAndInstall(true, true)),
  };
}

/** Loaded when it is wanted: starting the app needs no updater. */
async function load(server: string | null, channel: 'stable' | 'early'): Promise<AppUpdater> {
  const { autoUpdater } = await import('electron-updater');
  return settled(autoUpdater, server, channel);
}

/** The updater does nothing by itself, asks this server, and never goes down. */
export function settled(updater: AppUpdater, server: string | null, channel: 'stable' | 'early'): AppUpdater {
  updater.logger = null;
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  updater.disableWebInstaller = true;
  updater.allowPrerelease = channel === 'early';
  if (server !== null) updater.setFeedURL({ provider: 'generic', url: server });
  // After the channel and the server, since both turn it on.
  updater.allowDowngrade = false;
  return updater;
}
