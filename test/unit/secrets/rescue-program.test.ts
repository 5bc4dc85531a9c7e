import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { writeKeyFile } from '../../../src-main/secrets/keys/key-file';
import { newKeyRing, withHolder } from '../../../src-main/secrets/keys/key-ring';
import { newRecoveryKey } from '../../../src-main/secrets/keys/recovery-key';
import { keyFileOf } from '../../../src-main/store/database-key';
import { damagePages, leafPagesOf } from '../../helpers/engine/damage';
import { testKeychain } from '../../helpers/engine/keychain';
import { enter, type OfflineLaptop, offlineLaptop } from '../../helpers/engine/laptop';
import { testFolder } from '../../helpers/engine/store';

/** `npm run rescue` itself, as the guide says, in a process of its own, on an encrypted database. */

const root = fileURLToPath(new URL('../../..', import.meta.url));
const passphrase = 'seven brown bears at breakfast';
const recoveryKey = newRecoveryKey();
const now = '2026-11-18T15:00:00.000Z';
const { publicKey, privateKey } = generateKeyPairSync('x25519');

/** A laptop whose entries a passphrase, a recovery key and the firm's key open. */
async function encryptedLaptop(entries: number): Promise<OfflineLaptop> {
  const laptop = offlineLaptop();
  const first = await newKeyRing({ kind: 'keychain', protector: testKeychain('one') }, now);
  const second = await withHolder(first, { kind: 'passphrase', passphrase }, now);
  const third = await withHolder(second, { kind: 'recovery', recoveryKey }, now);
  const pem = String(publicKey.export({ format: 'pem', type: 'spki' }));
  const ring = await withHolder(third, { kind: 'firm', publicKey: pem }, now);
  writeKeyFile(keyFileOf(laptop.databaseFile), ring.file);
  const engine = laptop.start(undefined, { databaseKey: ring.current });
  for (let number = 0; number < entries; number += 1) {
    await enter(laptop, engine, `Call with Ondine ${number} ${'about the motion to compel '.repeat(8)}`);
  }
  await engine.close();
  leafPagesOf(laptop.databaseFile, 'entry', ring.current);
  return laptop;
}

function rescue(laptop: OfflineLaptop, secrets: Record<string, string>, ...more: string[]) {
  const out = testFolder();
  const { DAYBOOK_PASSPHRASE: _one, DAYBOOK_RECOVERY_KEY: _other, ...env } = process.env;
  const done = spawnSync(
    'npm',
    ['run', '--silent', 'rescue', '--', '--data', laptop.data, '--out', out, ...more],
    { cwd: root, encoding: 'utf8', env: { ...env, ...secrets } },
  );
  const [folder] = readdirSync(out);
  return { ...done, out, folder: folder === undefined ? null : join(out, folder) };
}

const narratives = (folder: string | null): string[] => {
  const { tables } = JSON.parse(readFileSync(join(folder ?? '', 'everything.json'), 'utf8'));
  return tables.entry.rows.map((row: { narrative: string }) => row.narrative);
};

test('passphrase, recovery key and the firm’s private key each get everything out of an encrypted database', async () => {
  const laptop = await encryptedLaptop(2);
  const file = join(testFolder(), 'firm.pem');
  writeFileSync(file, String(privateKey.export({ format: 'pem', type: 'pkcs8' })));
  const fromPaper = recoveryKey.toLowerCase().replaceAll('-', ' ');
  for (const done of [
    rescue(laptop, { DAYBOOK_PASSPHRASE: passphrase }),
    rescue(laptop, { DAYBOOK_RECOVERY_KEY: recoveryKey }),
    rescue(laptop, { DAYBOOK_RECOVERY_KEY: fromPaper }),
    rescue(laptop, {}, '--firm-key', file),
  ]) {
    expect([done.status, done.stderr]).toEqual([0, '']);
    expect(done.stdout).toContain('2 of them time entries');
    expect(narratives(done.folder)).toHaveLength(2);
  }
});

test('with nothing, or with what is wrong, it says what to give, and writes nothing', async () => {
  const laptop = await encryptedLaptop(1);
  const wrong: Record<string, string>[] = [
    {},
    { DAYBOOK_PASSPHRASE: 'six brown bears at breakfast' },
    { DAYBOOK_RECOVERY_KEY: newRecoveryKey() },
    { DAYBOOK_RECOVERY_KEY: 'ABC' },
  ];
  for (const secrets of wrong) {
    const done = rescue(laptop, secrets);
    expect(done.status).toBe(1);
    expect(done.stderr).toContain('Set DAYBOOK_PASSPHRASE or DAYBOOK_RECOVERY_KEY');
    expect(readdirSync(done.out)).toEqual([]);
  }
});

test('a damaged one gives what can be read', async () => {
  const damaged = await encryptedLaptop(60);
  damagePages(damaged.databaseFile, [12]);
  const done = rescue(damaged, { DAYBOOK_RECOVERY_KEY: recoveryKey });
  expect([0, 2]).toContain(done.status);
  expect(narratives(done.folder).length).toBeGreaterThan(30);
});
