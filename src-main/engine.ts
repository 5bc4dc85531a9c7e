import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Handlers, Topic } from '../shared/ipc/contract';
import type { Settings, StatusView } from '../shared/ipc/views';
import { bringInRescued } from './commands/rescue-import';
import { conflictHandlers } from './conflict-handlers';
import { EngineError } from './engine-error';
import { guardHandlers } from './guard-handlers';
import { localHandlers } from './local-handlers';
import { connectClio } from './pms/clio/adapter';
import { normalise } from './pms/clio/normalise';
import type { Ports } from './ports';
import { prebillHandlers } from './prebill-handlers';
import { statusGet } from './queries/status-get';
import { inTransaction, storeContext } from './store/database';
import { openStore } from './store/open-store';
import { getSettings, putSettings, seedSettings } from './store/settings';
import { sqliteVersion } from './store/store-facts';
import { createSync } from './sync/create-sync';
import { watchTimers } from './timer-watch';

export type EngineOptions = {
  readonly pmsBaseUrl: string;
  readonly oauth: { readonly clientId: string; readonly clientSecret: string };
  readonly appVersion: string;
  /** Names and versions for Diagnostics ("electron": "45.4.1"). */
  readonly versions: Readonly<Record<string, string>>;
  readonly defaultSettings?: Partial<Settings>;
  /** Where new entries go while the database cannot be written. Default: a folder in the person's home. */
  readonly rescueFolder?: string;
};

/** The engine fills every call but the two that need a browser window. */
export type EngineHandlers = Omit<Handlers, 'signIn' | 'signOut'>;

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
  /** What is wrong with the store, in plain words; null where all is well. */
  readonly storeProblem: string | null;
  close(): Promise<void>;
};

const broughtInWords = (count: number) =>
  `What was taken down while the database could not be used has been brought in: ${count} entries or timers.`;

/** Opens the store and composes the engine around it, in plain Node. It opens whatever the state of the database is. */
export function openEngine(ports: Ports, options: EngineOptions): Engine {
  const { clock, logger } = ports;
  const listeners = new Set<(topics: readonly Topic[]) => void>();
  const rescueFolder = options.rescueFolder ?? join(homedir(), 'Daybook rescue');
  const opened = openStore({
    file: ports.databaseFile,
    rescueFolder,
    now: new Date(clock.now()).toISOString(),
    logger,
  });
  const store = storeContext({
    db: opened.db,
    clock,
    ids: ports.ids,
    failpoints: ports.failpoints,
    machine: ports.machine,
    logger,
    emit: (topics) => {
      for (const listener of listeners) listener(topics);
    },
  });
  const writable = !opened.db.memory;
  let storeProblem = opened.problem;
  if (writable) {
    inTransaction(store, 'engine.open', () => {
      seedSettings(store, options.defaultSettings ?? {});
      // Where the PMS is comes from how the product was started, every time.
      if (getSettings(store).pmsBaseUrl !== options.pmsBaseUrl)
        putSettings(store, { pmsBaseUrl: options.pmsBaseUrl });
    });
  }
  // Only into the real database: a rescue database brings nothing in.
  if (writable && opened.db.name === ports.databaseFile) {
    const broughtIn = bringInRescued(store, ports.databaseFile, rescueFolder);
    if (broughtIn > 0) storeProblem = [opened.problem, broughtInWords(broughtIn)].filter(Boolean).join(' ');
  }
  const stopWatching = writable ? watchTimers(store) : () => undefined;
  const pms = connectClio({
    baseUrl: options.pmsBaseUrl,
    oauth: options.oauth,
    transport: ports.transport,
    tokens: ports.tokens,
    clock,
  });
  const sync = createSync(store, pms);
  const status = () => statusGet(store, sync.state(), storeProblem);
  const soon = (name: string) => () => {
    throw new EngineError('internal', `${name} is not connected yet.`);
  };
  const handlers: EngineHandlers = {
    ...localHandlers(store, () => ({
      appVersion: options.appVersion,
      versions: { ...options.versions, sqlite: sqliteVersion(store) },
      tokenProtection: ports.tokens.protection(),
    })),
    statusGet: status,
    syncNow() {
      sync.handlers.syncNow();
      return {};
    },
    async workOffline(input) {
      await sync.handlers.workOffline(input);
      return status();
    },
    holdRetry(input) {
      sync.handlers.holdRetry(input);
      return {};
    },
    missingDecide(input) {
      sync.handlers.missingDecide(input);
      return {};
    },
    ...conflictHandlers(store, { normalise, syncSoon }),
    ...prebillHandlers(store, sync.soon),
  };
  // A store in memory only keeps nothing: what it pulled or pushed would be forgotten, and pushed again.
  if (writable) sync.start();
  return {
    handlers: guardHandlers(handlers, { clock, logger, databaseFile: opened.db.name }),
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    session: {
      authorizeUrl: sync.session.authorizeUrl,
      async completeSignIn(code, redirectUri) {
        await sync.session.completeSignIn(code, redirectUri);
        return status();
      },
      async signOut() {
        await sync.session.signOut();
        return status();
      },
    },
    syncSoon: sync.soon,
    storeProblem,
    async close() {
      stopWatching();
      await sync.stop();
      listeners.clear();
      opened.db.close();
    },
  };
}
