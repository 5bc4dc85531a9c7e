import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { exportWithoutApp } from '../exchange/everything/export-without-app';
import { systemClock } from '../providers/clock';
import { type DatabaseKey, keyFileOf } from '../store/database-key';
import { peekHeader } from '../store/peek-header';
import { readKeyFile } from './keys/key-file';
import { openByFirm, openByPassphrase, openByRecovery } from './keys/key-ring';

/**
 * `npm run rescue -- --data <folder> --out <folder>`: everything out of a database without the app. `--database <file>` names
 * one by itself, such as one that was set aside. An encrypted one is opened by DAYBOOK_PASSPHRASE, DAYBOOK_RECOVERY_KEY (from
 * the environment: anybody may read the arguments of a program) or `--firm-key <file>`, the firm's private key.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    database: { type: 'string' },
    keys: { type: 'string' },
    'firm-key': { type: 'string' },
    out: { type: 'string' },
  },
});

async function keyOf(file: string, keyFile: string): Promise<DatabaseKey | null> {
  const peek = peekHeader(file, null);
  // In the clear: no key is needed. A damaged head looks like noise too, so a key is asked for only where there is a key file.
  if (peek.kind === 'sqlite' && !peek.isEncrypted) return null;
  const found = readKeyFile(keyFile);
  if (found.kind !== 'found') return null;
  const { DAYBOOK_PASSPHRASE: passphrase, DAYBOOK_RECOVERY_KEY: recoveryKey } = process.env;
  const firmKey = values['firm-key'];
  const ring =
    recoveryKey !== undefined
      ? await openByRecovery(found.file, recoveryKey)
      : passphrase !== undefined
        ? await openByPassphrase(found.file, passphrase)
        : firmKey !== undefined
          ? await openByFirm(found.file, readFileSync(firmKey, 'utf8'))
          : null;
  if (ring === null) {
    throw new Error(
      'The database is encrypted. Set DAYBOOK_PASSPHRASE or DAYBOOK_RECOVERY_KEY, or name the firm’s private key with --firm-key; what was given doesn’t open it.',
    );
  }
  return ring.current;
}

async function main(): Promise<void> {
  const { data, database, out } = values;
  const file = database ?? (data === undefined ? undefined : join(data, 'daybook.db'));
  if (file === undefined || out === undefined) {
    throw new Error('Usage: npm run rescue -- --data <Daybook’s data folder> --out <folder>');
  }
  const keyFile = values.keys ?? keyFileOf(data === undefined ? file : join(data, 'daybook.db'));
  const key = await keyOf(file, keyFile);
  const now = new Date(systemClock.now()).toISOString();
  const { folder, report, isWhole } = await exportWithoutApp({ databaseFile: file, key, folder: out, now });
  console.log(`${report}\nIt lies in ${folder}`);
  process.exitCode = isWhole ? 0 : 2;
}

main().catch((error: unknown) => {
  console.error(
    error instanceof Error ? error.message : 'Something unforeseen happened. Nothing was changed.',
  );
  process.exitCode = 1;
});
