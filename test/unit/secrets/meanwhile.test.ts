import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backupKeys } from '../../../src-main/secrets/backup-keys';
import type { Protector } from '../../../src-main/secrets/protector';
import { createVault, type Vault, type VaultWorld } from '../../../src-main/secrets/vault';
import { keyFileOf } from '../../../src-main/store/database-key';
import { testKeychain } from '../../helpers/engine/keychain';
import { enter, narrativesIn, offlineLaptop } from '../../helpers/engine/laptop';
import { silentLogger } from '../../helpers/engine/quiet';

const noKeychain: Protector = {
  kind: 'none',
  words: 'none',
  backend: null,
  wrap: async (plain) => Buffer.from(plain),
  unwrap: async (wrapped) => wrapped.toString(),
};

const narrative = 'Privileged call with Ondine';

/** A laptop as often as it is started: the vault, and the engine that it opens. */
function laptopWithVault() {
  const laptop = offlineLaptop();
  const rescueFolder = join(laptop.folder, 'home');
  async function knock(keychain: Protector, other: Partial<VaultWorld> = {}): Promise<Vault> {
    const vault = createVault({
      databaseFile: laptop.databaseFile,
      rescueFolder,
      protector: Promise.resolve(keychain),
      allowUnencrypted: false,
      firmKey: null,
      clock: laptop.clock,
      logger: silentLogger,
      hit: () => undefined,
      changed: () => undefined,
      ...other,
    });
    await vault.begin();
    return vault;
  }
  async function engineOf(vault: Vault, unfitFolder: string | null = null) {
    const { key, problem, meanwhile } = await vault.opened;
    return laptop.start(undefined, {
      databaseKey: key,
      keyProblem: problem,
      meanwhile,
      unfitFolder,
      backupKeys: backupKeys(vault),
    });
  }
  return { ...laptop, rescueFolder, knock, engineOf };
}

const inTheClear = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .filter((file) => readFileSync(file).includes(narrative));

const keychain = testKeychain('one');

describe('while nothing opens the database', () => {
  test.each([
    ['the keychain is gone', noKeychain],
    ['the keychain is another one', testKeychain('two')],
  ])('%s: time is written, encrypted, and comes in once it is opened again', async (_why, other) => {
    const at = laptopWithVault();
    const first = await at.engineOf(await at.knock(keychain));
    await enter(at, first, 'Before');
    await first.close();

    for (const word of ['', ', again']) {
      at.clock.advance(60_000);
      const vault = await at.knock(other);
      expect(vault.view().ways).toContain('meanwhile');
      await vault.open({ by: 'meanwhile' });
      const engine = await at.engineOf(vault);
      expect(engine.storeProblem).toContain('what you write now comes in by itself');
      expect(await narrativesIn(engine)).toEqual([]);
      await enter(at, engine, narrative + word);
      await engine.close();
    }
    expect(inTheClear(at.folder)).toEqual([]);

    const back = await at.engineOf(await at.knock(keychain));
    expect(await narrativesIn(back)).toEqual(['Before', narrative, `${narrative}, again`]);
    await back.close();
    expect(inTheClear(at.folder)).toEqual([]);
    // Brought in once.
    const after = await at.engineOf(await at.knock(keychain));
    expect(after.storeProblem).toBeNull();
    expect(await narrativesIn(after)).toHaveLength(3);
  });

  test('an upgrade on a full disk leaves the database in the clear as it was, and takes time all the same', async () => {
    const at = laptopWithVault();
    const plain = at.start(undefined, { databaseKey: null });
    await enter(at, plain, 'Before');
    await plain.close();
    const full = () => {
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    };
    const vault = await at.knock(keychain, { hit: (name) => (name === 'key:copied' ? full() : undefined) });
    expect(vault.view()).toMatchObject({ state: 'asks', ways: ['retry', 'meanwhile'] });
    await vault.open({ by: 'meanwhile' });
    const engine = await at.engineOf(vault);
    await enter(at, engine, narrative);
    await engine.close();
    expect(inTheClear(at.folder)).toEqual([]);

    const roomy = await at.engineOf(await at.knock(keychain));
    expect(await narrativesIn(roomy)).toEqual(['Before', narrative]);
  });

  test('it is not offered where the database was never opened with a key, nor twice at once', async () => {
    const at = laptopWithVault();
    const vault = await at.knock(noKeychain);
    expect(vault.view().ways).toEqual(['new_passphrase', 'retry']);
    await expect(vault.open({ by: 'meanwhile' })).rejects.toMatchObject({ code: 'not_allowed' });
  });
});

test('an unfit folder gets no key file; what is written meanwhile lies encrypted at home and comes in from there', async () => {
  const at = laptopWithVault();
  const unfit = 'The folder is synced by a cloud.';
  const engine = await at.engineOf(await at.knock(keychain, { unfitFolder: unfit }), unfit);
  expect(engine.storeProblem).toContain(unfit);
  await enter(at, engine, narrative);
  await engine.close();
  expect(readdirSync(at.data)).toEqual([]);
  expect(existsSync(keyFileOf(join(at.rescueFolder, 'daybook-rescue.db')))).toBe(true);
  expect(inTheClear(at.folder)).toEqual([]);
  // The same again, on the same rescue database.
  const second = await at.engineOf(await at.knock(keychain, { unfitFolder: unfit }), unfit);
  expect(await narrativesIn(second)).toEqual([narrative]);
  await second.close();

  const fit = await at.engineOf(await at.knock(keychain));
  expect(await narrativesIn(fit)).toEqual([narrative]);
});
