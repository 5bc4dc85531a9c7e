import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { CallOutput, CallParsed, DesktopCall, Handlers, Topic } from '../shared/ipc/contract';
import type { Settings, StatusView } from '../shared/ipc/views';
import { setPerson } from './commands/person-set';
import { bringInRescued } from './commands/rescue-import';
import { settleByPolicy } from './commands/settings-by-policy';
import { takeBackUnended } from './commands/work-in-parts';
import { endOfLog, reportText } from './diagnosis/report';
import { type ProxyFor, tryAll } from './diagnosis/try-all';
import { EngineError } from './engine-error';
import { beforeMigration } from './exchange/backup/before-migration';
import type { ChooseFile } from './exchange/chosen-files';
import { noPrinter, type PrintPdf } from './exchange/pdf/prebill-pdf';
import { writeWhole } from './exchange/write-whole';
import { storeHandlers } from './handlers/all';
import { guardHandlers } from './handlers/guard';
import { logHandlers } from './handlers/log';
import { syncHandlers } from './handlers/sync';
import { watchHead } from './head-watch';
import { noSync } from './no-sync';
import { connectClio } from './pms/clio/adapter';
import type { Logger, Ports } from './ports';
import { staleSyncOf } from './queries/stale-sync';
import { statusGet } from './queries/status-get';
import { appendAudit } from './store/audit';
import { courtSince } from './store/court';
import { inTransaction, type StoreContext, storeContext } from './store/database';
import { openStore } from './store/open-store';
import { getSettings, putSettings, seedSettings } from './store/settings';
import { sqliteVersion } from './store/store-facts';
import { ensureStoreId, storeIdOf } from './store/store-id';
import { openWorksLeft } from './store/work-steps';
import { createSync } from './sync/create-sync';
import { mendQueue } from './sync/mend-queue';
import { type PowerEvent, watchTimers } from './timer-watch';
import { openWayBack } from './way-back';
import { watchWhole } from './whole-watch';
import { openWorks } from './works';

export type EngineOptions = {
  readonly pmsBaseUrl: string;
  readonly oauth: { readonly clientId: string; readonly clientSecret: string };
  readonly appVersion: string;
  /** Names and versions for Diagnostics ("electron": "45.4.1"). */
  readonly versions: Readonly<Record<string, string>>;
  readonly defaultSettings?: Partial<Settings>;
  /** Where new entries go while the database cannot be written. Default: a folder in the person's home. */
  readonly rescueFolder?: string;
  /** Where backups go unless the person chose otherwise. Left out: none are made. */
  readonly backupFolder?: string;
  /** Opens the system's file dialogs. Left out: nothing can be chosen. */
  readonly chooseFile?: ChooseFile;
  /** The system's proxy for an address. Left out: nobody knows. */
  readonly proxyFor?: ProxyFor;
  /** Makes a PDF of a page. Left out: none can be made. */
  readonly printPdf?: PrintPdf;
};

/** The engine fills every call but those that need the desktop, and those that open it anew. */
export type EngineHandlers = Omit<Handlers, DesktopCall | 'restoreApply' | 'rebuildApply'>;

export type Engine = {
  readonly handlers: EngineHandlers;
  /** Told after every commit what to read again. Returns how to stop listening. */
  onChanged(listener: (topics: readonly Topic[]) => void): () => void;
  readonly session: {
    authorizeUrl(redirectUri: string, state: string, loginHint?: string): string;
    completeSignIn(code: string, redirectUri: string): Promise<StatusView>;
    signOut(): Promise<StatusView>;
  };
  syncSoon(reason: string): void;
  /** The laptop woke from sleep: what may have changed meanwhile is looked at anew (contract 20). */
  woke(): void;
  /** What the laptop goes through, for the timers: sleep and lock are told, never guessed. */
  power(event: PowerEvent): void;
  /** No good sync for so long that a person must be told, with the words for it (P5); null where all is well. */
  staleSync(): StatusView['staleSync'];
  /** Puts an event that was no command's into the audit trail. */
  note(action: string): void;
  /** What is wrong with the store, in plain words; null where all is well. */
  readonly storeProblem: string | null;
  /**
   * Makes a backup ready to take the database's place: after a fresh backup of the present one, with sync at rest. It is in
   * place once the engine has been closed and opened again.
   * @throws EngineError with what is wrong; nothing has changed then, and the engine goes on
   */
  prepareRestore(input: CallParsed<'restoreApply'>): Promise<CallOutput<'restoreApply'>>;
  /** Reads a damaged database for a rebuild; it may take its time, and everything else goes on. */
  salvage(input: CallParsed<'rebuildApply'>): Promise<void>;
  /** Makes a rebuilt database ready to take the place of the one in use, as `prepareRestore` does. */
  prepareRebuild(input: CallParsed<'rebuildApply'>): Promise<CallOutput<'rebuildApply'>>;
  close(): Promise<void>;
};

/** Opens the store and composes the engine around it, in plain Node. It opens whatever the state of the database is. */
export function openEngine(ports: Ports, options: EngineOptions): Engine {
  const { clock, logger } = ports;
  const listeners = new Set<(topics: readonly Topic[]) => void>();
  const rescueFolder = options.rescueFolder ?? join(homedir(), 'Daybook rescue');
  const now = new Date(clock.now()).toISOString();
  const opened = openStore({
    file: ports.databaseFile,
    key: ports.databaseKey ?? null,
    rescueFolder,
    now,
    logger,
    appVersion: options.appVersion,
    unfitFolder: ports.unfitFolder ?? null,
    meanwhile: ports.meanwhile ?? null,
    hit: ports.failpoints.hit,
    ...beforeMigration(options.backupFolder, now, logger),
  });
  const { databaseFile, databaseKey: _key, keyProblem = null, transport, tokens, idleMs, ...world } = ports;
  const store = storeContext({
    ...world,
    db: opened.db,
    emit: (topics) => {
      for (const listener of listeners) listener(topics);
    },
  });
  const isReal = opened.db.name === databaseFile;
  const pms = connectClio({ baseUrl: options.pmsBaseUrl, oauth: options.oauth, transport, tokens, clock });
  const notices = [keyProblem, opened.problem, ports.folderWarning ?? null];
  if (!opened.db.memory) {
    notices.push(trouble(logger, () => prepareSettings(store, options)));
    notices.push(trouble(logger, () => settleByPolicy(store)));
  }
  const head = watchHead(store);
  // An older copy that could not be marked as such would send again what it forgot to have sent (P2).
  let isSafeToSync = isReal;
  if (isReal) {
    notices.push(
      trouble(logger, () => {
        isSafeToSync = false;
        const words = head.begin();
        isSafeToSync = true;
        return words;
      }),
    );
  }
  const sync = isSafeToSync ? createSync(store, pms) : noSync;
  const works = openWorks(store);
  const wayBack = openWayBack(store, isReal, options, sync, pms, works);

  const watch = watchTimers(store, idleMs ?? (() => null));
  if (!opened.db.memory) notices.push(trouble(logger, watch.begin));
  if (isReal)
    notices.push(trouble(logger, () => broughtInWords(bringInRescued(store, databaseFile, rescueFolder))));
  const storeProblem = notices.filter((one) => one !== null).join(' ') || null;

  const whole = watchWhole(store);
  let unended: string | null = null;
  const problemNow = () =>
    [storeProblem, unended, whole.words()].filter((one) => one !== null).join(' ') || null;
  const status = () => statusGet(store, sync.state(), problemNow(), sync.failing(), wayBack.status());
  const printPdf = options.printPdf ?? noPrinter;
  const log = logHandlers(store, wayBack.files, options.appVersion, status, printPdf);
  const { writers, handlers: ofStore } = storeHandlers(store, {
    files: wayBack.files,
    works,
    watch,
    printPdf,
    appVersion: options.appVersion,
    normalise: pms.adapter.normalise,
    diagnostics: () => ({
      appVersion: options.appVersion,
      versions: { ...options.versions, sqlite: sqliteVersion(store) },
      tokenProtection: tokens.protection(),
    }),
  });
  const findings = () =>
    tryAll(store, { transport }, { proxyFor: options.proxyFor ?? null, backup: wayBack.status() });
  const handlers: EngineHandlers = {
    ...ofStore,
    ...syncHandlers(sync, status),
    ...wayBack.handlers,
    ...log.handlers,
    diagnosticsTry: async () => ({ findings: await findings() }),
    async diagnosticsSave({ chosen }) {
      const path = wayBack.files.path(chosen, 'diagnostics');
      const text = reportText({
        at: new Date(clock.now()).toISOString(),
        diagnostics: await ofStore.diagnosticsGet({}),
        findings: await findings(),
        status: await status(),
        log: await endOfLog(join(dirname(databaseFile), 'logs', 'daybook.log')),
      });
      await writeWhole(path, Buffer.from(text, 'utf8'));
      return { path };
    },
    personSet(input) {
      setPerson(store, input);
      return status();
    },
    /** *Work offline* is a setting that something has to be done about. */
    async settingsSet(patch) {
      const settings = await ofStore.settingsSet(patch);
      if (patch.workOffline !== undefined) await sync.handlers.workOffline({ on: patch.workOffline });
      return settings;
    },
  };
  const session: Engine['session'] = {
    authorizeUrl: sync.session.authorizeUrl,
    completeSignIn: (code, redirectUri) => sync.session.completeSignIn(code, redirectUri).then(status),
    signOut: () => sync.session.signOut().then(status),
  };
  const guard = { clock, logger, databaseFile: opened.db.name };
  sync.start();
  wayBack.start();
  if (isReal) whole.begin();
  if (isReal && openWorksLeft(store).length > 0) {
    const takingBack = works.run('Taking back what was not ended', 'Stopped.', async (step) => {
      unended = unendedWords(await takeBackUnended(store, step));
      store.changed(['status']);
    });
    // Stopped, or the disk is full: the next start goes on with it.
    takingBack.catch((error: unknown) => logger.error('engine.not_taken_back', { error: String(error) }));
  }
  return {
    handlers: guardHandlers(handlers, guard),
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    session: guardHandlers(session, guard),
    syncSoon: sync.soon,
    woke: sync.woke,
    power: watch.power,
    // In court nothing is said; it is said afterwards.
    note(action) {
      if (opened.db.memory) return;
      trouble(logger, () => inTransaction(store, 'security.note', () => void noteSecurity(store, action)));
    },
    staleSync: () => (courtSince(store) === null ? staleSyncOf(store, sync.failing()) : null),
    storeProblem,
    ...guardHandlers(
      {
        prepareRestore: wayBack.prepareRestore,
        salvage: wayBack.salvage,
        prepareRebuild: wayBack.prepareRebuild,
      },
      guard,
    ),
    async close() {
      watch.stop();
      whole.stop();
      const parts = [works, sync, wayBack, log, ...writers];
      const stopped = await Promise.allSettled(parts.map(async (part) => part.stop()));
      if (isReal) head.stop();
      listeners.clear();
      // Whatever would not come to rest: the database is closed, so that another may take its place.
      opened.db.close();
      for (const one of stopped) if (one.status === 'rejected') logger.error('engine.part_not_stopped');
    },
  };
}

/** @returns what to tell the person; null where all is well */
function prepareSettings(store: StoreContext, options: EngineOptions): string | null {
  return inTransaction(store, 'engine.open', () => {
    const damaged = mendQueue(store);
    ensureStoreId(store);
    seedSettings(store, options.defaultSettings ?? {});
    // Where the PMS is comes from how the product was started, every time.
    if (getSettings(store).pmsBaseUrl !== options.pmsBaseUrl)
      putSettings(store, { pmsBaseUrl: options.pmsBaseUrl });
    return damaged === 0 ? null : damagedWords(damaged);
  });
}

/** Who opens the database is no row of it, so the event stands alone in the trail. */
function noteSecurity(store: StoreContext, action: string): void {
  const subjectId = storeIdOf(store.db) ?? 'store';
  appendAudit(store, { action, subject: 'store', subjectId, before: null, after: null, reason: null });
}

const unendedWords = (left: readonly string[]): string =>
  left.length === 0
    ? 'A long piece of work was not ended when Daybook was: it was taken back whole. Do it again.'
    : `“${left[0]}” was not ended when Daybook was, and not all of it could be taken back, since some was changed. Undo takes back the rest.`;

const damagedWords = (count: number): string =>
  `${count === 1 ? 'A row of the queue was' : `${count} rows of the queue were`} damaged: Activity says which and what to do. The entries themselves are whole.`;

const broughtInWords = (count: number): string | null =>
  count === 0
    ? null
    : `What was taken down while the database could not be used has been brought in: ${count} entries or timers.`;

/** A disk that takes no byte must not keep the app from starting: what went wrong is said instead, or what a step says. */
function trouble(logger: Logger, step: () => unknown): string | null {
  try {
    const words = step();
    return typeof words === 'string' ? words : null;
  } catch (error) {
    if (!(error instanceof EngineError) || error.code !== 'store') throw error;
    logger.error('engine.start_step_failed');
    return error.message;
  }
}
