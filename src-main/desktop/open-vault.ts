import { homedir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import type { PolicyInForce } from '../../shared/policy/in-force';
import { policyAllows } from '../../shared/policy/in-force';
import type { Logger } from '../ports';
import { systemClock } from '../providers/clock';
import { type Protector, plainProtector, systemProtector } from '../secrets/protector';
import { createVault, type Vault } from '../secrets/vault';
import { hasCipher } from '../store/cipher';

/** The vault of the app. A packaged app runs in the clear only where the firm's policy says so; a development one may. */
export function openVault(
  dataFolder: string,
  policy: PolicyInForce,
  unfitFolder: string | null,
  logger: Logger,
  changed: () => void,
): Vault {
  const vault = createVault({
    databaseFile: join(dataFolder, 'daybook.db'),
    rescueFolder: join(homedir(), 'Daybook rescue'),
    protector: keychainOrNone(logger),
    protectorAgain: () => keychainOrNone(logger),
    allowUnencrypted: !app.isPackaged || policyAllows(policy, 'allowUnencrypted'),
    firmKey: policy.policy.recoveryPublicKey ?? null,
    clock: systemClock,
    logger,
    hit: () => {},
    unfitFolder,
    canEncrypt: hasCipher(),
    changed,
  });
  void vault.begin();
  return vault;
}

/** A keychain that can't even be asked is none: the ways of a missing one are open then. */
function keychainOrNone(logger: Logger): Promise<Protector> {
  return systemProtector().catch(() => {
    logger.error('vault.keychain_failed');
    return plainProtector;
  });
}
