import { join } from 'node:path';
import { app, session } from 'electron';
import { type Handlers, type MenuCommand, Topic } from '../shared/ipc/contract';
import { drawAttention } from './desktop/attention';
import { systemSigns } from './desktop/attention-signs';
import { sayThatItCannotStart } from './desktop/cannot-start';
import { exportAndQuit } from './desktop/export-and-quit';
import { fileDialogs } from './desktop/file-dialogs';
import { judgeFolder, readFirmPolicy } from './desktop/firm-policy';
import { followSettings } from './desktop/follow-settings';
import { holdGlobalHotkey } from './desktop/global-hotkey';
import { bringBackGonePages } from './desktop/gone-pages';
import { denyPermissions, hardenAllContents, isFromPage } from './desktop/harden';
import { readLaunchOptions } from './desktop/launch-options';
import { licencesOfThisBuild } from './desktop/licences';
import { lockApp } from './desktop/lock-app';
import { fileLogger, logTheUncaught } from './desktop/logger';
import { openMenu } from './desktop/menu';
import { openVault } from './desktop/open-vault';
import { hearOutsideWishes } from './desktop/outside-wishes';
import { declarePageScheme, servePage } from './desktop/page-scheme';
import { desktopPorts } from './desktop/ports';
import { onPower } from './desktop/power';
import { printRecoveryKey } from './desktop/print-recovery-key';
import { printToPdf } from './desktop/print-to-pdf';
import { answerQuickWindow, quickWindow } from './desktop/quick-window';
import { shellFolder } from './desktop/shell-folder';
import { signInThroughBrowser, stopSignIn } from './desktop/sign-in';
import { noticeStaleSync } from './desktop/stale-sync-notice';
import { followTheme } from './desktop/theme';
import { openTray } from './desktop/tray';
import { openUpdates } from './desktop/updates';
import { mainWindow } from './desktop/window';
import { windowStateIn } from './desktop/window-state';
import { bindContract } from './ipc/bind';
import { tellChanged, tellMenuCommand } from './ipc/tell';
import { openRestorableEngine, type RestorableEngine } from './restorable-engine';
import { backupKeys } from './secrets/backup-keys';
import { securityHandlers } from './secrets/security-handlers';

const CLIO = 'https://app.clio.com';

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
  const { electron, chrome, node } = process.versions;
  logger.info('start', { version: app.getVersion(), electron: electron ?? null });

  const windowState = windowStateIn(join(folder, 'window.json'));
  const window = mainWindow(windowState);
  const quick = quickWindow();
  const pages = () => [window.page(), quick.page()];
  const handlers = Promise.withResolvers<Handlers>();
  servePage(join(import.meta.dirname, '../renderer'));
  denyPermissions();
  let engine: RestorableEngine | null = null;
  const { unfitFolder = null, folderWarning = null } = judgeFolder(options, policy);
  const vault = openVault(options.dataFolder, policy, unfitFolder, logger, () => {
    for (const page of pages()) tellChanged(page, ['security']);
  });
  let autoLockMinutes = 0;
  const lock = lockApp(
    vault,
    () => autoLockMinutes,
    (isLocked) => {
      if (isLocked) answerQuickWindow(quick, { ask: 'close' });
      for (const page of pages()) tellChanged(page, isLocked ? ['security'] : Topic.options);
    },
  );
  const security = securityHandlers(vault, {
    print: printRecoveryKey,
    note: (action) => engine?.note(action),
  });
  const early = { ...security, ...lock.handlers };
  bindContract({
    handlers: handlers.promise,
    early,
    lockedFor: lock.refusal,
    isOurPage: (event) => isFromPage(event, pages()),
    logger,
  });
  // The window first: its page loads while the database is opened, and asks for what opens it.
  window.show();
  app.on('activate', window.show);
  // The small window is only ever hidden, so that the main one decides. Without a listener here Electron would, on macOS too.
  app.on('window-all-closed', () => {});
  window.onClosed(() => {
    if (process.platform !== 'darwin') app.quit();
  });
  const { key, problem } = await vault.opened;
  if (options.exportTo !== null) return exportAndQuit(options.dataFolder, key, options.exportTo);

  if (policy.source !== null)
    logger.info('policy', { source: policy.source, problems: policy.problems.length });
  const ports = {
    ...desktopPorts(options.dataFolder, logger),
    policy,
    databaseKey: key,
    keyProblem: problem,
    backupKeys: backupKeys(vault),
    unfitFolder,
    folderWarning,
  };
  engine = openRestorableEngine(ports, {
    pmsBaseUrl: options.pmsUrl ?? CLIO,
    oauth: { clientId: options.client?.id ?? '', clientSecret: options.client?.secret ?? '' },
    appVersion: app.getVersion(),
    versions: { electron: electron ?? '', chrome: chrome ?? '', node },
    backupFolder: options.backupFolder,
    chooseFile: fileDialogs(() => window.show()),
    printPdf: printToPdf,
    proxyFor: (url) => session.defaultSession.resolveProxy(url),
  });
  const signIn: Handlers['signIn'] = async () => {
    const status = await signInThroughBrowser(engine.session, options);
    window.show();
    return status;
  };
  const quickEntry = (): void => (lock.view().isLocked ? window.show() : quick.toggle());
  const hotkey = holdGlobalHotkey(engine, quickEntry, logger);
  const updates = openUpdates(engine, {
    policy,
    clock: ports.clock,
    logger,
    onChanged() {
      for (const page of pages()) tellChanged(page, ['settings']);
    },
  });
  handlers.resolve({
    ...engine.handlers,
    ...early,
    signIn,
    signOut: () => engine.session.signOut(),
    desktopGet: () => ({ hotkey: hotkey.held() }),
    signInStop() {
      stopSignIn();
      return {};
    },
    ...updates.handlers,
    licencesGet: licencesOfThisBuild,
    quickWindow(asked) {
      answerQuickWindow(quick, asked);
      return {};
    },
  });
  engine.onChanged((topics) => {
    for (const page of pages()) tellChanged(page, topics);
  });
  followTheme(engine, windowState);
  followSettings(engine, (settings) => {
    autoLockMinutes = settings.autoLockMinutes;
  });
  lock.start();

  const command = (asked: MenuCommand): void => {
    window.show();
    if (!lock.view().isLocked) tellMenuCommand(window.page(), asked);
  };
  openMenu(engine, command);
  const tray = openTray({ newEntry: quickEntry, run: command, show: window.show });
  onPower({
    power: engine.power,
    woke: engine.woke,
    left: lock.left,
    unlocked: () => engine.syncSoon('unlocked'),
  });
  noticeStaleSync(engine, () => command('go_activity'));
  drawAttention(engine, systemSigns(command));
  void ports.tokens.read().then(async (tokens) => {
    if (tokens !== null || !options.signIn) return engine.syncSoon('start');
    await Promise.resolve(signIn({})).catch(() => logger.warn('sign-in did not come about'));
  });

  hearOutsideWishes((wish) => (wish === 'quick_entry' ? quickEntry() : command(wish)), window.show);
  // After the windows, so that no page asks a closed engine.
  app.once('will-quit', (event) => {
    event.preventDefault();
    tray?.destroy();
    lock.stop();
    hotkey.letGo();
    updates.stop();
    // In a turn of its own: inside this event Electron still takes itself to be quitting, and would not hear it.
    void engine.close().finally(() => setImmediate(() => app.quit()));
  });
}
