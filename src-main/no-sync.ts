import { EngineError } from './engine-error';
import type { Sync } from './sync/create-sync';

const words = 'There is no sync while the database cannot be used.';
const refuse = (): never => {
  throw new EngineError('not_allowed', words);
};

/**
 * Stands in for sync while entries go to a rescue database, or to none. What is taken down there will be brought into
 * the real database: sent from both, it would be on the PMS twice (P2).
 */
export const noSync: Sync = {
  start: () => undefined,
  state: () => ({ connection: 'trouble', connectionWords: words, syncing: false, nextTryAt: null }),
  running: () => false,
  failing: () => null,
  soon: () => undefined,
  woke: () => undefined,
  handlers: {
    syncNow: refuse,
    workOffline: refuse,
    holdRetry: refuse,
    holdRetryAll: refuse,
    missingDecide: refuse,
  },
  session: { authorizeUrl: refuse, completeSignIn: refuse, signOut: refuse },
  stop: () => Promise.resolve(),
};
