import { join } from 'node:path';
import { app } from 'electron';
import { sayThatItCannotStart } from './desktop/cannot-start';
import { mayOpenDevTools, readFirmPolicy } from './desktop/firm-policy';
import { bringBackGonePages } from './desktop/gone-pages';
import { hearHandedFiles } from './desktop/handed-file';
import { denyPermissions, hardenAllContents, isFromPage } from './desktop/harden';
import { readLaunchOptions } from './desktop/launch-options';
import { fileLogger, logTheUncaught } from './desktop/logger';
import { declarePageScheme, servePage } from './desktop/page-scheme';
import { shellFolder } from './desktop/shell-folder';
import { openWindows } from './desktop/windows';
import { bindContract } from './ipc/bind';

/**
 * The window, and no more than the window needs: whoever starts Daybook waits for it. What stands behind it is a bundle of its
 * own (`desktop/behind-window.ts`), read while the page is being loaded.
 */
const { options, policy } = readFirmPolicy(
  readLaunchOptions(process.argv.slice(1), process.env, process.platform),
);
const folder = shellFolder(options.dataFolder);
app.setPath('userData', folder);
app.setPath('sessionData', join(folder, 'browser'));
declarePageScheme();
hardenAllContents();
const handed = hearHandedFiles();

// One app per data folder: whoever comes second has raised the first by asking.
if (app.requestSingleInstanceLock())
  app.whenReady().then(run).catch(sayThatItCannotStart(options.dataFolder));
else app.quit();

async function run(): Promise<void> {
  const logger = fileLogger(folder);
  logTheUncaught(logger);
  bringBackGonePages(logger);
  logger.info('start', { version: app.getVersion(), electron: process.versions.electron ?? null });

  const windows = openWindows(folder, mayOpenDevTools(policy));
  const pageHasBegun = servePage(join(import.meta.dirname, '../renderer'));
  denyPermissions();
  const answerBy = bindContract({ isOurPage: (event) => isFromPage(event, windows.pages()), logger });
  windows.show();
  await pageHasBegun;
  const { openBehindWindow } = await import('./desktop/behind-window');
  await openBehindWindow({ options, policy, windows, handed, answerBy, logger });
}
