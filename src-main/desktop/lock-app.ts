import { powerMonitor } from 'electron';
import type { Handlers } from '../../shared/ipc/contract';
import type { lockCalls } from '../../shared/ipc/lock-calls';
import { systemClock } from '../providers/clock';
import { type AppLock, createAppLock } from '../secrets/app-lock';
import { holderIn, openByPassphrase } from '../secrets/keys/key-ring';
import type { Vault } from '../secrets/vault';

/** The lock of the running app. Its passphrase is the one that opens the database: there is one to remember. */
export function lockApp(
  vault: Pick<Vault, 'ring'>,
  minutes: () => number,
  changed: (isLocked: boolean) => void,
): AppLock & { readonly handlers: Pick<Handlers, keyof typeof lockCalls> } {
  const file = () => vault.ring()?.file ?? null;
  const lock: AppLock = createAppLock({
    clock: systemClock,
    idleMs: () => powerMonitor.getSystemIdleTime() * 1000,
    minutes,
    hasPassphrase() {
      const keys = file();
      return keys !== null && holderIn(keys, 'passphrase') !== null;
    },
    async verifyPassphrase(text) {
      const keys = file();
      return keys !== null && (await openByPassphrase(keys, text)) !== null;
    },
    changed: () => changed(lock.view().isLocked),
  });
  return {
    ...lock,
    handlers: {
      lockGet: () => lock.view(),
      lockNow: () => lock.lock(),
      lockOpen: ({ passphrase }) => lock.open(passphrase),
    },
  };
}
