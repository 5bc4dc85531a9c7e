import { generateKeyPairSync } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyOfKeyFile } from '../../../src-main/secrets/keys/key-file';
import type { Protector } from '../../../src-main/secrets/protector';
import { securityHandlers } from '../../../src-main/secrets/security-handlers';
import { createVault, type VaultOpened, type VaultWorld } from '../../../src-main/secrets/vault';
import { keyFileOf } from '../../../src-main/store/database-key';
import { openStore } from '../../../src-main/store/open-store';
import { peekHeader } from '../../../src-main/store/peek-header';
import { testKeychain } from '../../helpers/engine/keychain';
import { silentLogger } from '../../helpers/engine/quiet';
import { testClock, testFolder } from '../../helpers/engine/store';

const secret = 'Privileged-call-with-Ondine';
const passphrase = 'seven brown bears at breakfast';
const noKeychain: Protector = {
  kind: 'none',
  words: 'none',
  backend: null,
  wrap: async (plain) => Buffer.from(plain),
  unwrap: async (wrapped) => wrapped.toString(),
};

function laptop() {
  const folder = testFolder();
  const databaseFile = join(folder, 'daybook.db');
  const clock = testClock();
  /** A start of the app, as far as the key. */
  async function start(other: Partial<VaultWorld> & { keychain?: Protector } = {}) {
    const { keychain = testKeychain('one'), ...rest } = other;
    const notes: string[] = [];
    const vault = createVault({
      databaseFile,
      rescueFolder: join(folder, 'rescue'),
      protector: Promise.resolve(keychain),
      allowUnencrypted: false,
      firmKey: null,
      clock,
      logger: silentLogger,
      hit: () => undefined,
      changed: () => undefined,
      ...rest,
    });
    const calls = securityHandlers(vault, { print: async () => true, note: (action) => notes.push(action) });
    await vault.begin();
    let opened: VaultOpened | null = null;
    void vault.opened.then((known) => {
      opened = known;
    });
    await Promise.resolve();
    return { vault, calls, notes, opened: () => opened as VaultOpened | null };
  }
  function write(opened: VaultOpened | null, value = secret): void {
    const { db } = openStore({
      file: databaseFile,
      rescueFolder: folder,
      now: '2026-11-21T10:00:00.000Z',
      logger: silentLogger,
      key: opened?.key ?? null,
    });
    db.prepare('INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)').run('secret', value);
    db.close();
  }
  function read(opened: VaultOpened | null): unknown {
    const { db } = openStore({
      file: databaseFile,
      rescueFolder: folder,
      now: '2026-11-21T10:00:00.000Z',
      logger: silentLogger,
      key: opened?.key ?? null,
    });
    const value = db.prepare("SELECT value FROM setting WHERE name = 'secret'").pluck().get();
    db.close();
    return value;
  }
  return { folder, databaseFile, clock, start, write, read };
}

/** What can be read in the clear beside the database. */
const inTheClear = (folder: string) =>
  readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(secret));

describe('a first start', () => {
  test('with a keychain makes a key, keeps its wrapped form twice, and opens it again by itself', async () => {
    const place = laptop();
    const first = await place.start();
    expect(first.vault.view().state).toBe('open');
    place.write(first.opened());
    expect(existsSync(keyFileOf(place.databaseFile))).toBe(true);
    expect(existsSync(copyOfKeyFile(keyFileOf(place.databaseFile)))).toBe(true);
    const again = await place.start();
    expect(place.read(again.opened())).toBe(secret);
    expect(inTheClear(place.folder)).toEqual([]);
    expect(await again.calls.securityGet({})).toMatchObject({ state: 'encrypted', passphrase: null });
  });

  test('a database of before is encrypted, and nothing of it stays in the clear', async () => {
    const place = laptop();
    place.write(null);
    expect(inTheClear(place.folder)).toEqual(['daybook.db']);
    const { opened } = await place.start();
    expect(place.read(opened())).toBe(secret);
    expect(inTheClear(place.folder)).toEqual([]);
    expect(peekHeader(place.databaseFile, opened()?.key)).toMatchObject({ isEncrypted: true });
  });

  test('without a keychain a passphrase is asked for, and opens it at the next start', async () => {
    const place = laptop();
    place.write(null);
    const first = await place.start({ keychain: noKeychain });
    expect(first.vault.view()).toMatchObject({ state: 'asks', ways: ['new_passphrase', 'retry'] });
    expect(first.opened()).toBeNull();
    expect(await first.calls.vaultOpen({ by: 'new_passphrase', passphrase })).toMatchObject({
      state: 'open',
    });
    expect(place.read(first.opened())).toBe(secret);
    const next = await place.start({ keychain: noKeychain });
    expect(next.vault.view()).toMatchObject({ state: 'asks', ways: ['passphrase', 'meanwhile', 'afresh'] });
    await next.calls.vaultOpen({ by: 'passphrase', passphrase });
    expect(place.read(next.opened())).toBe(secret);
  });

  test('a build that cannot encrypt runs in the clear only where that is allowed, and says so', async () => {
    const place = laptop();
    const packaged = await place.start({ canEncrypt: false });
    expect(packaged.vault.view()).toMatchObject({ state: 'asks', ways: ['retry'] });
    expect(packaged.vault.view().words).toMatch(/can’t encrypt/);
    const development = await place.start({ canEncrypt: false, allowUnencrypted: true });
    expect(development.opened()).toEqual({ key: null, problem: null, meanwhile: null });
    const view = await development.calls.securityGet({});
    expect(view).toMatchObject({ state: 'development' });
    expect(view.words).toMatch(/Not encrypted: development runtime/);
  });

  test('an encrypted database is not touched by a build that cannot read it, allowed or not', async () => {
    const place = laptop();
    place.write((await place.start()).opened());
    const before = readFileSync(place.databaseFile);
    const other = await place.start({ canEncrypt: false, allowUnencrypted: true });
    expect(other.vault.view().state).toBe('asks');
    expect(readFileSync(place.databaseFile)).toEqual(before);
  });
});

describe('a keychain that changed', () => {
  test('is explained and never answered with a new key; the recovery key opens, and the next start asks nothing', async () => {
    const place = laptop();
    const first = await place.start();
    place.write(first.opened());
    const { recoveryKey } = await first.calls.recoveryMake({});
    await expect(first.calls.recoveryKeep({ fifthGroup: 'AAAA' })).rejects.toMatchObject({
      field: 'fifthGroup',
    });
    await first.calls.recoveryKeep({ fifthGroup: recoveryKey.split('-')[4] ?? '' });
    expect(first.notes).toEqual(['security.recovery_key_made']);
    const keys = readFileSync(keyFileOf(place.databaseFile));

    const changed = await place.start({ keychain: testKeychain('two') });
    expect(changed.vault.view()).toMatchObject({
      state: 'asks',
      ways: ['retry', 'recovery', 'meanwhile', 'afresh'],
    });
    expect(changed.vault.view().words).toMatch(/Nothing was changed, and nothing was deleted/);
    await changed.calls.vaultOpen({ by: 'retry' });
    expect(readFileSync(keyFileOf(place.databaseFile))).toEqual(keys);
    await expect(
      changed.calls.vaultOpen({ by: 'recovery', recoveryKey: recoveryKey.slice(1) }),
    ).rejects.toMatchObject({ field: 'recoveryKey' });
    await changed.calls.vaultOpen({ by: 'recovery', recoveryKey });
    expect(place.read(changed.opened())).toBe(secret);

    const next = await place.start({ keychain: testKeychain('two') });
    expect(place.read(next.opened())).toBe(secret);
  });

  test('one that is gone for a while: a second try is enough', async () => {
    const place = laptop();
    place.write((await place.start()).opened());
    const gone = await place.start({ keychain: noKeychain });
    expect(gone.vault.view().title).toMatch(/keychain is not there/);
    expect(gone.vault.view().words).toMatch(/sealed by gnome_libsecret; this session has no keyring/);
    expect(place.read((await place.start()).opened())).toBe(secret);
  });

  test('the firm’s key opens too', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('x25519');
    const firmKey = String(publicKey.export({ format: 'pem', type: 'spki' }));
    const place = laptop();
    place.write((await place.start({ firmKey })).opened());
    const changed = await place.start({ firmKey, keychain: testKeychain('two') });
    const pem = String(privateKey.export({ format: 'pem', type: 'pkcs8' }));
    await changed.calls.vaultOpen({ by: 'firm', privateKey: pem });
    expect(place.read(changed.opened())).toBe(secret);
  });

  test('beginning afresh is the last way, and what was locked stays on the disk with its keys', async () => {
    const place = laptop();
    place.write((await place.start()).opened());
    const changed = await place.start({ keychain: testKeychain('two') });
    expect(changed.vault.view().ways.at(-1)).toBe('afresh');
    await changed.calls.vaultOpen({ by: 'afresh', sure: 'twice' });
    expect(place.read(changed.opened())).toBeUndefined();
    const all = readdirSync(place.folder).filter((name) => name.includes('.locked-'));
    // The half by which time is written while nothing opens it goes along; it is made anew wherever it is missing.
    const aside = all.filter((name) => !name.includes('.rescue-key'));
    expect([all.length, aside.length]).toEqual([4, 3]);

    // The former keychain comes back: both are put in their places, and open.
    const [database = '', ...keys] = aside.sort((left, right) => left.length - right.length);
    const back = laptop();
    copyFileSync(join(place.folder, database), back.databaseFile);
    const key = keys.find((name) => name.includes('.keys.json.locked')) ?? '';
    copyFileSync(join(place.folder, key), keyFileOf(back.databaseFile));
    expect(back.read((await back.start()).opened())).toBe(secret);
  });
});

describe('the key file', () => {
  test('gone with its copy: no new key is made, and putting it back is enough', async () => {
    const place = laptop();
    place.write((await place.start()).opened());
    const path = keyFileOf(place.databaseFile);
    const kept = readFileSync(path);
    rmSync(path);
    rmSync(copyOfKeyFile(path));
    const without = await place.start();
    expect(without.vault.view()).toMatchObject({ state: 'asks', ways: ['retry', 'meanwhile', 'afresh'] });
    expect(existsSync(path)).toBe(false);
    const { writeFileSync } = await import('node:fs');
    writeFileSync(path, kept);
    await without.calls.vaultOpen({ by: 'retry' });
    expect(place.read(without.opened())).toBe(secret);
  });
});

describe('a passphrase', () => {
  test('takes the keychain’s place, is asked to be changed, and can be removed', async () => {
    const place = laptop();
    const first = await place.start();
    place.write(first.opened());
    await first.calls.passphraseSet({ passphrase, present: null });

    const locked = await place.start();
    expect(locked.opened()).toBeNull();
    await locked.calls.vaultOpen({ by: 'passphrase', passphrase });
    expect(place.read(locked.opened())).toBe(secret);
    const another = 'nine grey geese at noon today';
    await expect(
      locked.calls.passphraseSet({ passphrase: another, present: 'not this one' }),
    ).rejects.toMatchObject({ field: 'present' });
    await locked.calls.passphraseSet({ passphrase: another, present: passphrase });
    const next = await place.start();
    await expect(next.calls.vaultOpen({ by: 'passphrase', passphrase })).rejects.toMatchObject({
      field: 'passphrase',
    });
    await next.calls.vaultOpen({ by: 'passphrase', passphrase: another });
    await next.calls.passphraseRemove({ present: another });
    expect(place.read((await place.start()).opened())).toBe(secret);
  });

  test('a thousand wrong ones: a growing pause, nothing deleted, and the right one still opens', async () => {
    const place = laptop();
    const first = await place.start();
    place.write(first.opened());
    await first.calls.passphraseSet({ passphrase, present: null });
    const files = () => readdirSync(place.folder).map((name) => readFileSync(join(place.folder, name)));
    const before = files();
    const locked = await place.start();
    let tried = 0;
    let refused = 0;
    for (let count = 1; count <= 1000; count += 1) {
      const guess = async () => locked.calls.vaultOpen({ by: 'passphrase', passphrase: `wrong ${count}` });
      const answer = await guess().catch((error: { field: string | null }) => error);
      if ('field' in answer && answer.field === 'passphrase') tried += 1;
      else refused += 1;
    }
    // The clock stands still here, so only the free guesses and the one that began the pause cost anything.
    expect([tried, refused]).toEqual([4, 996]);
    expect(locked.vault.view().waitSeconds).toBe(2);
    expect(files()).toEqual(before);
    place.clock.advance(60_000);
    await locked.calls.vaultOpen({ by: 'passphrase', passphrase });
    expect(place.read(locked.opened())).toBe(secret);
  }, 120_000);
});

test('a new key comes into place at the next start, and the backup’s former one is still known', async () => {
  const place = laptop();
  const first = await place.start();
  place.write(first.opened());
  expect(await first.calls.keyRotate({})).toMatchObject({ hasNextKey: true });
  const next = await place.start();
  expect(next.opened()?.key?.equals(first.opened()?.key ?? (next.opened()?.key as never))).toBe(false);
  expect(place.read(next.opened())).toBe(secret);
  expect(await next.calls.securityGet({})).toMatchObject({ hasNextKey: false });
  expect(next.vault.ring()?.former).toHaveLength(1);
});

test('a database swapped for another is neither opened nor written over', async () => {
  const [place, other] = [laptop(), laptop()];
  place.write((await place.start()).opened());
  other.write((await other.start()).opened());
  copyFileSync(other.databaseFile, place.databaseFile);
  const before = readFileSync(place.databaseFile);
  const { opened } = await place.start();
  const { db, problem } = openStore({
    file: place.databaseFile,
    rescueFolder: dirname(place.databaseFile),
    now: '2026-11-21T10:00:00.000Z',
    logger: silentLogger,
    key: opened()?.key ?? null,
  });
  expect(problem).toMatch(/doesn’t open with the key of this laptop.*left untouched/);
  db.close();
  expect(readFileSync(place.databaseFile)).toEqual(before);
});
