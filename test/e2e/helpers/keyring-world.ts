import { type Daybook, type LaunchOptions, launchDaybook } from '../../helpers/launch-daybook';
import { type Keyring, startKeyring } from '../../helpers/runtime/keyring';
import { test as base, expect } from './world';

export type Started = Pick<LaunchOptions, 'policyFile' | 'args'> & { keyring?: Keyring | null };

/** A laptop whose database is encrypted, and a keyring of its own; it starts locked too. */
export const test = base.extend<{
  keyring: Keyring;
  /** Starts the app without waiting for its entries; `null` as keyring: a session that has none. */
  begin(options?: Started): Promise<Daybook>;
}>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern
  keyring: async ({}, use) => {
    const keyring = await startKeyring();
    await use(keyring);
    await keyring.end();
  },
  begin: async ({ world, keyring }, use) => {
    const started: Daybook[] = [];
    await use(async (options = {}) => {
      const daybook = await launchDaybook({
        dataFolder: world.dataFolder,
        keyring,
        size: { width: 1366, height: 768 },
        ...options,
      });
      started.push(daybook);
      return daybook;
    });
    for (const daybook of started) await daybook.close().catch(() => undefined);
  },
});

export { expect };
