import { createCipheriv } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Protector } from '../../src-main/secrets/protector';
import { createVault } from '../../src-main/secrets/vault';
import { silentLogger } from '../helpers/engine/quiet';
import { testClock, testFolder } from '../helpers/engine/store';

/**
 * A file that is no database and has no zeros was taken for an encrypted one whose keys are gone, and so was a file in the
 * place of the data folder: the app waited for a key that never was, instead of setting aside, or saying what is wrong, and
 * taking entries (P1).
 */

const noKeychain: Protector = {
  kind: 'none',
  words: 'none',
  backend: null,
  wrap: async (plain) => Buffer.from(plain),
  unwrap: async (wrapped) => wrapped.toString(),
};

/** What the way to a database finds, without a keychain and without a key file. */
async function stateOver(databaseFile: string): Promise<string> {
  const vault = createVault({
    databaseFile,
    rescueFolder: join(dirname(databaseFile), 'rescue'),
    protector: Promise.resolve(noKeychain),
    allowUnencrypted: true,
    firmKey: null,
    clock: testClock(),
    logger: silentLogger,
    hit: () => undefined,
    canEncrypt: false,
    changed: () => undefined,
  });
  await vault.begin();
  return vault.view().state;
}

test('letters in the place of the database are damage, for the store to set aside', async () => {
  const file = join(testFolder(), 'daybook.db');
  writeFileSync(file, 'not a database, but somebody may yet save what is in here\n'.repeat(200));
  expect(await stateOver(file)).toBe('open');
});

test('a file in the place of the data folder has no keys in it, and asks for none', async () => {
  const folder = join(testFolder(), 'laptop');
  writeFileSync(folder, '');
  expect(await stateOver(join(folder, 'daybook.db'))).toBe('open');
});

test('noise is an encrypted database whose keys are gone: it is asked about, and left alone', async () => {
  const folder = join(testFolder(), 'laptop');
  mkdirSync(folder);
  const file = join(folder, 'daybook.db');
  // The stream of a cipher: the same noise every time.
  const cipher = createCipheriv('aes-256-ctr', Buffer.alloc(32), Buffer.alloc(16));
  writeFileSync(file, cipher.update(Buffer.alloc(64 * 1024)));
  expect(await stateOver(file)).toBe('asks');
});
