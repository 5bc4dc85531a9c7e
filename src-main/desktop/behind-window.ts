import { app } from 'electron';
import type { Handlers } from '../../shared/ipc/contract';
import type { PolicyInForce } from '../../shared/policy/in-force';
import { answering } from '../ipc/answer';
import type { AnswerBy } from '../ipc/bind';
import type { Logger } from '../ports';
import { openRestorableEngine, type RestorableEngine } from '../restorable-engine';
import { backupKeys } from '../secrets/backup-keys';
import { surround } from './around-engine';
import { engineOptions } from './engine-options';
import { openEntrance } from './entrance';
import { exportAndQuit } from './export-and-quit';
import { judgeFolder } from './firm-policy';
import { holdGlobalHotkey } from './global-hotkey';
import type { HandedFile } from './handed-file';
import type { LaunchOptions } from './launch-options';
import { ownHandlers } from './own-handlers';
import { desktopPorts } from './ports';
import { openSample } from './sample-firm';
import { openUpdates } from './updates';
import type { Windows } from './windows';

type Front = {
  readonly options: LaunchOptions;
  readonly policy: PolicyInForce;
  readonly windows: Windows;
  readonly handed: HandedFile;
  /** The page's calls wait until they are told who answers them. */
  readonly answerBy: AnswerBy;
  readonly logger: Logger;
};

/** Everything behind the window: what opens the database, the engine, and what a desktop app owes both. */
export async function openBehindWindow(front: Front): Promise<void> {
  const { options, policy, windows, handed, answerBy, logger } = front;
  const sample = openSample(options);
  let engine: RestorableEngine | null = null;
  const { unfitFolder = null, folderWarning = null } = judgeFolder(options, policy);
  const entrance = openEntrance(
    { dataFolder: options.dataFolder, policy, unfitFolder, logger, note: (action) => engine?.note(action) },
    windows,
  );
  const { vault, lock } = entrance;
  const handlers = Promise.withResolvers<Handlers>();
  const { handlers: early } = entrance;
  answerBy(answering({ handlers: handlers.promise, early, lockedFor: lock.refusal, logger }));
  const { key: databaseKey, problem: keyProblem, meanwhile } = await vault.opened;
  if (options.exportTo !== null) return exportAndQuit(options.dataFolder, databaseKey, options.exportTo);

  if (policy.source !== null)
    logger.info('policy', { source: policy.source, problems: policy.problems.length });
  const real = desktopPorts(options.dataFolder, logger);
  const keys = { databaseKey, keyProblem, backupKeys: backupKeys(vault) };
  const ports = { ...real, ...keys, policy, unfitFolder, folderWarning, meanwhile };
  engine = openRestorableEngine(ports, engineOptions(options, windows, handed));
  const { close, syncSoon } = engine;
  const quickEntry = (): void => (lock.view().isLocked ? windows.show() : windows.quick.toggle());
  const hotkey = holdGlobalHotkey(engine, quickEntry, logger);
  const onChanged = () => windows.tell(['settings']);
  const updates = openUpdates(engine, { policy, clock: real.clock, logger, onChanged });
  const own = ownHandlers(engine, hotkey, windows, options, handed);
  const all = { ...engine.handlers, ...entrance.handlers, ...updates.handlers, ...own };
  handlers.resolve(await sample.handlers(all, real));
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
