import { join } from 'node:path';
import { app } from 'electron';
import type { Handlers } from '../shared/ipc/contract';
import { surround } from './desktop/around-engine';
import { sayThatItCannotStart } from './desktop/cannot-start';
import { engineOptions } from './desktop/engine-options';
import { openEntrance } from './desktop/entrance';
import { exportAndQuit } from './desktop/export-and-quit';
import { judgeFolder, readFirmPolicy } from './desktop/firm-policy';
import { holdGlobalHotkey } from './desktop/global-hotkey';
import { bringBackGonePages } from './desktop/gone-pages';
import { denyPermissions, hardenAllContents, isFromPage } from './desktop/harden';
import { readLaunchOptions } from './desktop/launch-options';
import { fileLogger, logTheUncaught } from './desktop/logger';
import { ownHandlers } from './desktop/own-handlers';
import { declarePageScheme, servePage } from './desktop/page-scheme';
import { desktopPorts } from './desktop/ports';
import { shellFolder } from './desktop/shell-folder';
import { openUpdates } from './desktop/updates';
import { openWindows } from './desktop/windows';
import { bindContract } from './ipc/bind';
import { openRestorableEngine, type RestorableEngine } from './restorable-engine';
import { backupKeys } from './secrets/backup-keys';

const { options, policy } = readFirmPolicy(
  readLaunchOptions(process.argv.slice(1), process.env, process.platform),
);
const folder = shellFolder(options.dataFolder);
app.setPath('userData', folder);
app.setPath('sessionData', join(folder, 'browser'));
declarePageScheme();
hardenAllContents();

// One app per data folder: whoever comes second has raised the first by asking.
if (app.requestSingleInstanceLock())
  app.whenReady().then(run).catch(sayThatItCannotStart(options.dataFolder));
else app.quit();

async function run(): Promise<void> {
  const logger = fileLogger(folder);
  logTheUncaught(logger);
  bringBackGonePages(logger);
  logger.info('start', { version: app.getVersion(), electron: process.versions.electron ?? null });

  let engine: RestorableEngine | null = null;
  const windows = openWindows(folder);
  servePage(join(import.meta.dirname, '../renderer'));
  denyPermissions();
  const { unfitFolder = null, folderWarning = null } = judgeFolder(options, policy);
  const entrance = openEntrance(
    { dataFolder: options.dataFolder, policy, unfitFolder, logger, note: (action) => engine?.note(action) },
    windows,
  );
  const { vault, lock } = entrance;
  const handlers = Promise.withResolvers<Handlers>();
  bindContract({
    handlers: handlers.promise,
    early: entrance.handlers,
    lockedFor: lock.refusal,
    isOurPage: (event) => isFromPage(event, windows.pages()),
    logger,
  });
  // The window first: its page loads while the database is opened, and asks for what opens it.
  windows.show();
  const { key: databaseKey, problem: keyProblem } = await vault.opened;
  if (options.exportTo !== null) return exportAndQuit(options.dataFolder, databaseKey, options.exportTo);

  if (policy.source !== null)
    logger.info('policy', { source: policy.source, problems: policy.problems.length });
  const real = desktopPorts(options.dataFolder, logger);
  const keys = { databaseKey, keyProblem, backupKeys: backupKeys(vault) };
  const ports = { ...real, ...keys, policy, unfitFolder, folderWarning };
  engine = openRestorableEngine(ports, engineOptions(options, windows));
  const { close, syncSoon } = engine;
  const quickEntry = (): void => (lock.view().isLocked ? windows.show() : windows.quick.toggle());
  const hotkey = holdGlobalHotkey(engine, quickEntry, logger);
  const onChanged = () => windows.tell(['settings']);
  const updates = openUpdates(engine, { policy, clock: real.clock, logger, onChanged });
  const own = ownHandlers(engine, hotkey, windows, options);
  handlers.resolve({ ...engine.handlers, ...entrance.handlers, ...updates.handlers, ...own });
  const letGo = surround(engine, windows, entrance, quickEntry);
  void real.tokens.read().then(async (tokens) => {
    if (tokens !== null || !options.signIn) return syncSoon('start');
    await Promise.resolve(own.signIn({})).catch(() => logger.warn('sign-in did not come about'));
  });
  // After the windows, so that no page asks a closed engine.
  app.once('will-quit', (event) => {
    event.preventDefault();
    letGo();
    hotkey.letGo();
    updates.stop();
    // In a turn of its own: inside this event Electron still takes itself to be quitting, and would not hear it.
    void close().finally(() => setImmediate(() => app.quit()));
  });
}
