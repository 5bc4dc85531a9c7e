import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createAppLock } from '../../src-main/secrets/app-lock';
import { createVault } from '../../src-main/secrets/vault';
import { testKeychain } from '../helpers/engine/keychain';
import { silentLogger } from '../helpers/engine/quiet';
import { testClock, testFolder } from '../helpers/engine/store';

/**
 * After the fourth wrong passphrase the next one waits. The covers show for how long, from a view that they read when they are
 * told that it changed; and nobody told them: the button stayed, and each press was a refusal.
 */
test('a wrong passphrase is told to the cover of the running app, with the seconds that it waits', async () => {
  const clock = testClock();
  const seen: number[] = [];
  const lock = createAppLock({
    clock,
    idleMs: () => 0,
    minutes: () => 0,
    hasPassphrase: () => true,
    verifyPassphrase: async () => false,
    changed: () => seen.push(lock.view().waitSeconds),
  });
  lock.lock();
  for (let guess = 0; guess < 4; guess += 1) await lock.open('wrong').catch(() => null);
  expect(seen.at(-1)).toBeGreaterThan(0);
});

test('and to the cover before the database', async () => {
  const seen: number[] = [];
  const folder = testFolder();
  const databaseFile = join(folder, 'daybook.db');
  const start = async () => {
    const vault = createVault({
      databaseFile,
      rescueFolder: join(folder, 'rescue'),
      protector: Promise.resolve({ ...testKeychain('one'), kind: 'none' }),
      allowUnencrypted: false,
      firmKey: null,
      clock: testClock(),
      logger: silentLogger,
      hit: () => undefined,
      changed: () => seen.push(vault.view().waitSeconds),
    });
    await vault.begin();
    return vault;
  };
  await (await start()).open({ by: 'new_passphrase', passphrase: 'seven brown bears at breakfast' });
  const vault = await start();
  for (let guess = 0; guess < 4; guess += 1) {
    await vault.open({ by: 'passphrase', passphrase: 'wrong' }).catch(() => null);
  }
  expect(seen.at(-1)).toBeGreaterThan(0);
});
