import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backupKeys } from '../../src-main/secrets/backup-keys';
import { copyOfKeyFile } from '../../src-main/secrets/keys/key-file';
import type { Protector } from '../../src-main/secrets/protector';
import { securityHandlers } from '../../src-main/secrets/security-handlers';
import { createVault, type VaultOpened, type VaultWorld } from '../../src-main/secrets/vault';
import { type DatabaseKey, keyFileOf } from '../../src-main/store/database-key';
import { openStore } from '../../src-main/store/open-store';
import { testKeychain } from '../helpers/engine/keychain';
import { silentLogger } from '../helpers/engine/quiet';
import { testClock, testFolder } from '../helpers/engine/store';

/**
 * Ways in which somebody stood before a locked database although what opens it was at hand: a keychain that couldn't seal
 * kept out the recovery key, a disk that took no key file kept out everybody, a keychain that came back was not looked for
 * again, and beside backups of two keys only the first key file was opened.
 */
const file = () => join(testFolder(), 'daybook.db');
const passphrase = 'seven brown bears at breakfast';

async function start(databaseFile: string, other: Partial<VaultWorld> = {}) {
  const vault = createVault({
    databaseFile,
    rescueFolder: dirname(databaseFile),
    protector: Promise.resolve(testKeychain('one')),
    allowUnencrypted: false,
    firmKey: null,
    clock: testClock(),
    logger: silentLogger,
    hit: () => undefined,
    changed: () => undefined,
    ...other,
  });
  let opened: VaultOpened | null = null;
  void vault.opened.then((known) => {
    opened = known;
  });
  await vault.begin();
  await Promise.resolve();
  const calls = securityHandlers(vault, { print: async () => true, note: () => undefined });
  return { vault, calls, opened: () => opened as VaultOpened | null };
}

function touch(databaseFile: string, key: DatabaseKey | null | undefined): string | null {
  const { db, problem } = openStore({
    file: databaseFile,
    rescueFolder: dirname(databaseFile),
    now: '2026-11-21T10:00:00.000Z',
    logger: silentLogger,
    key: key ?? null,
  });
  db.close();
  return problem;
}

async function withRecoveryKey(databaseFile: string) {
  const first = await start(databaseFile);
  touch(databaseFile, first.opened()?.key);
  const { recoveryKey } = await first.calls.recoveryMake({});
  await first.calls.recoveryKeep({ fifthGroup: recoveryKey.split('-')[4] ?? '' });
  return recoveryKey;
}

const sick: Protector = {
  ...testKeychain('two'),
  wrap: () => Promise.reject(new Error('the keychain is locked')),
};
/** Seals, and can't open what it sealed. */
const forgetful: Protector = {
  ...testKeychain('two'),
  unwrap: () => Promise.reject(new Error('the keychain is locked')),
};

describe('with a recovery key', () => {
  test.each([
    ['can’t seal', sick],
    ['can’t open what it sealed', forgetful],
  ])('a keychain that %s keeps nobody out, and the key file as it was', async (_words, keychain) => {
    const database = file();
    const recoveryKey = await withRecoveryKey(database);
    const before = readFileSync(keyFileOf(database));
    const changed = await start(database, { protector: Promise.resolve(keychain) });
    await changed.calls.vaultOpen({ by: 'recovery', recoveryKey });
    expect(touch(database, changed.opened()?.key)).toBeNull();
    expect(readFileSync(keyFileOf(database))).toEqual(before);
  });
});

test('a passphrase is not taken away for a keychain that doesn’t open what it sealed', async () => {
  const database = file();
  const first = await start(database, { protector: Promise.resolve(testKeychain('one')) });
  touch(database, first.opened()?.key);
  await first.calls.passphraseSet({ passphrase, present: null });
  const next = await start(database, { protector: Promise.resolve(forgetful) });
  await next.calls.vaultOpen({ by: 'passphrase', passphrase });
  await expect(next.calls.passphraseRemove({ present: passphrase })).rejects.toThrow();
  expect((await next.calls.securityGet({})).passphrase).not.toBeNull();
});

test('a disk that takes no key file doesn’t keep anybody from an encrypted database', async () => {
  const database = file();
  const first = await start(database);
  touch(database, first.opened()?.key);
  await first.calls.keyRotate({});
  let isFull = false;
  const hit = (name: string) => {
    if (name === 'key:wiped') isFull = true;
    if (isFull && name === 'keys:written') throw Object.assign(new Error('full'), { code: 'ENOSPC' });
  };
  const next = await start(database, { hit });
  expect(next.vault.view().state).toBe('open');
  expect(touch(database, next.opened()?.key)).toBeNull();
  // What goes beside the backups is of the key that the database has now.
  expect(next.vault.ring()?.current).toBe(next.opened()?.key);
  const after = await start(database);
  expect(touch(database, after.opened()?.key)).toBeNull();
});

test('a copy of the key file that is gone or older is there again at the next start', async () => {
  const database = file();
  await withRecoveryKey(database);
  const path = keyFileOf(database);
  rmSync(copyOfKeyFile(path));
  await start(database);
  expect(readFileSync(copyOfKeyFile(path), 'utf8')).toBe(readFileSync(path, 'utf8'));
  writeFileSync(path, '{');
  await start(database);
  expect(readFileSync(copyOfKeyFile(path), 'utf8')).toBe(readFileSync(path, 'utf8'));
});

test('beside backups of two keys a recovery key opens both', async () => {
  const database = file();
  const recoveryKey = await withRecoveryKey(database);
  const folder = join(dirname(database), 'backups');
  mkdirSync(folder);
  const keys: DatabaseKey[] = [];
  for (let count = 0; count < 4; count += 1) {
    const { vault, calls, opened } = await start(database);
    const note = backupKeys(vault).note();
    writeFileSync(join(folder, note?.name ?? ''), note?.text ?? '');
    keys.push(opened()?.key as DatabaseKey);
    await calls.keyRotate({});
  }
  writeFileSync(join(folder, 'Daybook keys 0000000000000000.json'), '{');
  const elsewhere = file();
  const { vault } = await start(elsewhere);
  const there = backupKeys(vault);
  expect(await there.unlock(join(folder, 'any.db'), { by: 'recovery', secret: recoveryKey })).toBeNull();
  for (const key of keys) expect(there.others().some((other) => other.equals(key))).toBe(true);
});

test('a keychain that was unlocked meanwhile is looked for again', async () => {
  const database = file();
  touch(database, (await start(database)).opened()?.key);
  const gone: Protector = { ...testKeychain('one'), kind: 'none' };
  const protectorAgain = () => Promise.resolve(testKeychain('one'));
  const { vault, calls, opened } = await start(database, {
    protector: Promise.resolve(gone),
    protectorAgain,
  });
  expect(vault.view().state).toBe('asks');
  await calls.vaultOpen({ by: 'retry' });
  expect(touch(database, opened()?.key)).toBeNull();
});

test('a passphrase that is in the key file, and not in its copy, is not said to have failed', async () => {
  const database = file();
  let isFull = false;
  const hit = (name: string) => {
    if (isFull && name === 'keys:copy-written') throw Object.assign(new Error('full'), { code: 'ENOSPC' });
  };
  const first = await start(database, { hit });
  touch(database, first.opened()?.key);
  isFull = true;
  expect((await first.calls.passphraseSet({ passphrase, present: null })).passphrase).not.toBeNull();
  const next = await start(database);
  await next.calls.vaultOpen({ by: 'passphrase', passphrase });
  const path = keyFileOf(database);
  expect(readFileSync(copyOfKeyFile(path), 'utf8')).toBe(readFileSync(path, 'utf8'));
});
