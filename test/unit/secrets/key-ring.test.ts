import { generateKeyPairSync } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyOfKeyFile, KeyFile, readKeyFile, writeKeyFile } from '../../../src-main/secrets/keys/key-file';
import {
  idOf,
  newKeyRing,
  openByFirm,
  openByKeychain,
  openByPassphrase,
  openByRecovery,
  withHolder,
  withNextInPlace,
  withNextKey,
  withoutHolder,
} from '../../../src-main/secrets/keys/key-ring';
import { newRecoveryKey, troubleInRecoveryKey } from '../../../src-main/secrets/keys/recovery-key';
import { closeBox, openBox, readPublicKey } from '../../../src-main/secrets/keys/sealed-box';
import { testKeychain } from '../../helpers/engine/keychain';
import { testFolder } from '../../helpers/engine/store';

const now = '2026-11-21T10:00:00.000Z';
const passphrase = 'seven brown bears at breakfast';
const keychain = testKeychain('one');
const begun = () => newKeyRing({ kind: 'keychain', protector: keychain }, now);

describe('the key ring', () => {
  test('each holder opens the same key, and no other opens it', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('x25519');
    const recoveryKey = newRecoveryKey();
    let ring = await begun();
    ring = await withHolder(ring, { kind: 'passphrase', passphrase }, now);
    ring = await withHolder(ring, { kind: 'recovery', recoveryKey }, now);
    const pem = String(publicKey.export({ format: 'pem', type: 'spki' }));
    ring = await withHolder(ring, { kind: 'firm', publicKey: pem }, now);
    const file = KeyFile.parse(JSON.parse(JSON.stringify(ring.file)));

    const opened = [
      await openByKeychain(file, keychain),
      await openByPassphrase(file, passphrase),
      await openByRecovery(file, recoveryKey.toLowerCase().replaceAll('-', ' ')),
      await openByFirm(file, String(privateKey.export({ format: 'pem', type: 'pkcs8' }))),
    ];
    for (const one of opened) expect(one?.current.equals(ring.current)).toBe(true);

    await expect(openByKeychain(file, testKeychain('two'))).rejects.toThrow();
    expect(await openByPassphrase(file, `${passphrase} `)).toBeNull();
    expect(await openByRecovery(file, newRecoveryKey())).toBeNull();
    const other = generateKeyPairSync('x25519').privateKey.export({ format: 'pem', type: 'pkcs8' });
    expect(await openByFirm(file, String(other))).toBeNull();
    expect(await openByFirm(file, 'no key at all')).toBeNull();
  });

  test('the firm may have an RSA key', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const text = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
    const ring = await withHolder(await begun(), { kind: 'firm', publicKey: text }, now);
    const pem = String(privateKey.export({ format: 'pem', type: 'pkcs8' }));
    expect((await openByFirm(ring.file, pem))?.current.equals(ring.current)).toBe(true);
    const small = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey;
    expect(() => readPublicKey(String(small.export({ format: 'pem', type: 'spki' })))).toThrow(/X25519/);
  });

  test('a next key is in every box, and the former is opened by it', async () => {
    const recoveryKey = newRecoveryKey();
    let ring = await withHolder(await begun(), { kind: 'recovery', recoveryKey }, now);
    const first = ring.current;
    ring = await withNextKey(ring, keychain, now);
    const between = await openByRecovery(ring.file, recoveryKey);
    expect(between?.current.equals(first)).toBe(true);
    expect(between?.next?.equals(ring.next ?? first)).toBe(true);

    ring = withNextInPlace(ring);
    const after = await openByRecovery(KeyFile.parse(ring.file), recoveryKey);
    expect(after?.current.equals(first)).toBe(false);
    expect(after?.next).toBeNull();
    expect(after?.former.map(idOf)).toEqual([idOf(first)]);
  });

  test('the last that opens the database is never taken away', async () => {
    const ring = await begun();
    expect(() => withoutHolder(ring, 'keychain')).toThrow(/Nobody would be left/);
    const both = await withHolder(ring, { kind: 'passphrase', passphrase }, now);
    const alone = withoutHolder(both, 'keychain');
    await expect(openByKeychain(alone.file, keychain)).rejects.toThrow();
    expect((await openByPassphrase(alone.file, passphrase))?.current.equals(ring.current)).toBe(true);
  });

  test('the file holds no key, and no passphrase', async () => {
    const ring = await withHolder(await begun(), { kind: 'passphrase', passphrase }, now);
    const text = JSON.stringify(ring.file);
    expect(text).not.toContain(passphrase);
    for (const form of ['hex', 'base64'] as const) {
      expect(text).not.toContain(ring.current.bytes().toString(form));
    }
  });
});

describe('the key file', () => {
  test('is there twice; a damaged or missing one is answered with its copy, never with a new key', async () => {
    const path = join(testFolder(), 'daybook.db.keys.json');
    expect(readKeyFile(path).kind).toBe('none');
    const { file } = await begun();
    writeKeyFile(path, file);
    for (const harm of [() => writeFileSync(path, '{"format": "Daybook'), () => rmSync(path)]) {
      harm();
      expect(readKeyFile(path)).toMatchObject({ kind: 'found', file });
    }
    writeFileSync(copyOfKeyFile(path), 'nothing');
    expect(readKeyFile(path).kind).toBe('damaged');
    writeFileSync(path, JSON.stringify({ ...file, version: 2 }));
    expect(readKeyFile(path).kind).toBe('newer');
  });

  test('cut off at any step, the file of before or the new one is read', async () => {
    const first = (await begun()).file;
    const second = (await begun()).file;
    for (let step = 1; ; step += 1) {
      const path = join(testFolder(), 'daybook.db.keys.json');
      writeKeyFile(path, first);
      let hits = 0;
      const cut = () => {
        hits += 1;
        if (hits === step) throw new Error('dead');
      };
      const isDone = (() => {
        try {
          writeKeyFile(path, second, cut);
          return true;
        } catch {
          return false;
        }
      })();
      const found = readKeyFile(path);
      expect(found.kind === 'found' ? [first, second] : []).toContainEqual(
        found.kind === 'found' ? found.file : null,
      );
      if (isDone) break;
    }
  });

  test('is for this user only', async () => {
    const folder = testFolder();
    const path = join(folder, 'daybook.db.keys.json');
    writeKeyFile(path, (await begun()).file);
    expect(readdirSync(folder).sort()).toEqual(['daybook.db.keys.json', 'daybook.db.keys.json.copy']);
    expect(readFileSync(path, 'utf8')).toBe(readFileSync(copyOfKeyFile(path), 'utf8'));
  });
});

describe('a recovery key', () => {
  test('is nine groups of four, and a slip of the pen is found', () => {
    const key = newRecoveryKey();
    expect(key).toMatch(/^([0-9A-Z]{4}-){8}[0-9A-Z]{4}$/);
    expect(troubleInRecoveryKey(key)).toBeNull();
    expect(troubleInRecoveryKey(key.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l'))).toBeNull();
    expect(troubleInRecoveryKey(key.slice(1))).toMatch(/These are 35/);
    expect(troubleInRecoveryKey(`U${key.slice(1)}`)).toMatch(/“U” in group 1/);
    for (let at = 0; at < key.length; at += 1) {
      if (key[at] === '-') continue;
      const slip = key.slice(0, at) + (key[at] === '7' ? '8' : '7') + key.slice(at + 1);
      expect(troubleInRecoveryKey(slip)).toMatch(/last group doesn’t fit/);
    }
  });
});

test('a box that was changed opens for nobody', () => {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  const box = Buffer.from(closeBox(Buffer.alloc(32, 7), publicKey), 'base64');
  expect(openBox(box.toString('base64'), privateKey)).toEqual(Buffer.alloc(32, 7));
  for (const at of [0, 40, 70, box.length - 1]) {
    const changed = Buffer.from(box);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => openBox(changed.toString('base64'), privateKey)).toThrow();
  }
});
