import type { Handlers } from '../../shared/ipc/contract';
import type { StatusView } from '../../shared/ipc/views';
import type { Sync } from '../sync/create-sync';

type SyncCalls = Pick<
  Handlers,
  'statusGet' | 'syncNow' | 'workOffline' | 'holdRetry' | 'holdRetryAll' | 'missingDecide'
>;

/** The calls that speak with the running sync. None waits for the network. */
export function syncHandlers(sync: Sync, status: () => StatusView): SyncCalls {
  return {
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
    holdRetryAll: () => ({ count: sync.handlers.holdRetryAll() }),
    missingDecide(input) {
      sync.handlers.missingDecide(input);
      return {};
    },
  };
}
