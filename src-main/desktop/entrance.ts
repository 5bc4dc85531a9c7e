import type { Handlers } from '../../shared/ipc/contract';
import { Topic } from '../../shared/ipc/contract';
import type { lockCalls } from '../../shared/ipc/lock-calls';
import type { PolicyInForce } from '../../shared/policy/in-force';
import type { Logger } from '../ports';
import type { AppLock } from '../secrets/app-lock';
import { type SecurityHandlers, securityHandlers } from '../secrets/security-handlers';
import type { Vault } from '../secrets/vault';
import { lockApp } from './lock-app';
import { openVault } from './open-vault';
import { printRecoveryKey } from './print-recovery-key';
import type { Windows } from './windows';

type World = {
  readonly dataFolder: string;
  readonly policy: PolicyInForce;
  readonly unfitFolder: string | null;
  readonly logger: Logger;
  /** Somebody changed who opens the database: for the audit trail. */
  note(action: string): void;
};

/** What stands before the engine: the database's key, and the lock of the running app. */
export interface Entrance {
  readonly vault: Vault;
  readonly lock: AppLock;
  /** The calls that are answered before the engine is there. */
  readonly handlers: SecurityHandlers & Pick<Handlers, keyof typeof lockCalls>;
  /** 0: it never locks itself. */
  lockAfter(minutes: number): void;
}

export function openEntrance(world: World, windows: Windows): Entrance {
  const { dataFolder, policy, unfitFolder, logger, note } = world;
  const vault = openVault(dataFolder, policy, unfitFolder, logger, () => windows.tell(['security']));
  let minutes = 0;
  const lock = lockApp(
    vault,
    () => minutes,
    (isLocked) => {
      if (isLocked) windows.closeQuick();
      windows.tell(isLocked ? ['security'] : Topic.options);
    },
  );
  return {
    vault,
    lock,
    handlers: { ...securityHandlers(vault, { print: printRecoveryKey, note }), ...lock.handlers },
    lockAfter(asked) {
      minutes = asked;
    },
  };
}
