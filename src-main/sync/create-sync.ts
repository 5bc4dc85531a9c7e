import type { CallParsed } from '../../shared/ipc/contract';
import type { PmsConnection } from '../pms/connection';
import { getAccount } from '../store/account';
import { inTransaction, type StoreContext } from '../store/database';
import { getSetting, putSettings } from '../store/settings';
import { idMapOf } from '../store/sync/id-map';
import { hasRowsToSend } from '../store/sync/outbox';
import { type ConnectionState, connectionAfter } from './connectivity';
import type { SyncContext } from './context';
import { type CycleMemory, endOfError, newMemory, runCycle } from './cycle';
import { decideMissing, retryAllHeld, retryHeld } from './person-decides';
import { createScheduler } from './scheduler';
import { completeSignIn, signOut } from './session';
import { type FailingSync, watchSync } from './sync-watch';

export type Sync = {
  /** Begins to sync, unless the person works offline. Call once, after the store is open. */
  start(): void;
  /** What the status bar shows of it (P5). */
  state(): ConnectionState;
  /** Whether a cycle runs at this moment. */
  running(): boolean;
  /** Why sync has not gone through although something answers, and for how long (P5); null where it goes through. */
  failing(): FailingSync | null;
  /** Something happened that is worth trying for: an approval, a network change (contract 20). */
  soon(reason: string): void;
  /** The laptop slept: tries, and looks anew at what may have changed or gone meanwhile (contract 6, 20). */
  woke(): void;
  readonly handlers: {
    syncNow(): void;
    workOffline(input: CallParsed<'workOffline'>): Promise<void>;
    holdRetry(input: CallParsed<'holdRetry'>): void;
    /** @returns how many are tried or looked up again */
    holdRetryAll(): number;
    missingDecide(input: CallParsed<'missingDecide'>): void;
  };
  readonly session: {
    authorizeUrl(redirectUri: string, state: string, loginHint?: string): string;
    completeSignIn(code: string, redirectUri: string): Promise<void>;
    signOut(): Promise<void>;
  };
  /** Resolves once nothing is under way any more; what was, is settled at the next start. */
  stop(): Promise<void>;
};

/** Joins store and PMS to a running sync. Nothing is sent before `start`. */
export function createSync(store: StoreContext, pms: PmsConnection): Sync {
  let connection: Pick<ConnectionState, 'connection' | 'connectionWords'> = {
    connection: 'never_tried',
    connectionWords: '',
  };
  let memory: CycleMemory = newMemory();
  const watch = watchSync(store.clock);

  const scheduler = createScheduler({
    clock: store.clock,
    ids: store.ids,
    abort: pms.abort,
    hasWork: () => hasRowsToSend(store),
    onChange: () => store.changed(['status']),
    async cycle(stopped) {
      const end = await runCycle(store, pms, memory, stopped).catch((error) => endOfError(store, error));
      connection = connectionAfter(end, connection);
      watch.ended(end);
      return end;
    },
  });
  const worksOffline = (): boolean => getSetting(store, 'workOffline');
  /** Changes of who is signed in that are under way: no cycle may begin beside one, whoever asks for it (contract 18). */
  let changes = 0;
  let lastChange: Promise<void> = Promise.resolve();
  const resume = (): void => {
    if (changes === 0 && !worksOffline()) scheduler.resume();
  };

  /** Changes who is signed in while nothing is under way, one change at a time, and goes on afterwards whatever came of it. */
  async function apart(change: () => Promise<void>): Promise<void> {
    changes += 1;
    const before = lastChange;
    const own = (async () => {
      await before;
      await scheduler.pause();
      memory = newMemory();
      await change();
    })();
    lastChange = own.catch(() => undefined);
    try {
      await own;
    } finally {
      changes -= 1;
      resume();
    }
  }

  return {
    start: resume,
    state: () => stateOf(connection, worksOffline(), scheduler.running(), scheduler.nextAt()),
    running: () => scheduler.running(),
    failing: () => (worksOffline() ? null : watch.failing()),
    soon(reason) {
      store.logger.info('sync.soon', { reason });
      scheduler.soon();
    },
    woke() {
      store.logger.info('sync.soon', { reason: 'woke' });
      // The clock that times the next look stands still in sleep.
      memory.sweepWanted = true;
      memory.referenceAt = null;
      watch.woke();
      scheduler.soon();
    },
    handlers: {
      syncNow() {
        memory.sweepWanted = true;
        // Who may see what may have changed as well.
        memory.referenceAt = null;
        scheduler.soon();
      },
      async workOffline({ on }) {
        inTransaction(store, 'sync.work-offline', () => {
          putSettings(store, { workOffline: on });
          store.changed(['settings', 'status']);
        });
        if (on) {
          await scheduler.pause();
          // Much may happen at the office meanwhile: coming back is a new connection like any other.
          memory = newMemory();
        } else resume();
      },
      holdRetry(input) {
        retryHeld(personContext(store, pms), input);
        scheduler.soon();
      },
      holdRetryAll() {
        const count = retryAllHeld(personContext(store, pms));
        scheduler.soon();
        return count;
      },
      missingDecide(input) {
        decideMissing(personContext(store, pms), input);
        scheduler.soon();
      },
    },
    session: {
      authorizeUrl: pms.auth.authorizeUrl,
      completeSignIn: (code, redirectUri) =>
        apart(async () => {
          await completeSignIn(store, pms, code, redirectUri);
          connection = { connection: 'never_tried', connectionWords: '' };
        }),
      signOut: () =>
        apart(async () => {
          await signOut(store, pms);
          connection = { connection: 'signed_out', connectionWords: 'Signed out' };
        }),
    },
    stop: () => scheduler.pause(),
  };
}

function stateOf(
  connection: Pick<ConnectionState, 'connection' | 'connectionWords'>,
  worksOffline: boolean,
  syncing: boolean,
  nextAt: number | null,
): ConnectionState {
  const nextTryAt = nextAt === null ? null : new Date(nextAt).toISOString();
  if (worksOffline) {
    return { connection: 'work_offline', connectionWords: 'You work offline', syncing, nextTryAt: null };
  }
  return { ...connection, syncing, nextTryAt };
}

/** A person's decision goes through the planner's own steps, outside any cycle. */
export function personContext(store: StoreContext, pms: PmsConnection): SyncContext {
  return {
    store,
    adapter: pms.adapter,
    ids: idMapOf(store),
    epoch: getAccount(store).epoch,
    stopped: () => false,
    run: null,
    counts: { pulled: 0, pushed: 0, conflicts: 0, held: 0 },
  };
}
