import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { PlainFile } from '../../../shared/ipc/plain-calls';
import { changeKey, finishKeyChange } from '../../store/change-key';
import type { DatabaseKey } from '../../store/database-key';
import { looksEncrypted } from '../../store/settle-key';
import { wipe } from '../../store/wipe';
import { readBackupName } from '../backup/backup-name';

export type FoundPlain = PlainFile & { readonly path: string };

const companions = ['-wal', '-shm', '-journal'];
/** What a change of key that was cut off leaves beside a file. */
const halfway = /\.key-(ready|former|unfinished)$/;

/**
 * The older databases and backups of this laptop that lie in the clear: backups of this database, databases that a restore or
 * damage set aside, and rescue databases that were brought in. The one in use is not among them.
 * @param of the tail of the database's id, as backups are named by it; null: it has none yet
 */
export function plainFiles(
  databaseFile: string,
  backupFolder: string | null,
  of: string | null,
): FoundPlain[] {
  const found = new Map<string, FoundPlain>();
  const look = (folder: string, kindOf: (name: string) => PlainFile['kind'] | null) => {
    for (const raw of namesIn(folder)) {
      const name = raw.replace(halfway, '');
      const kind = companions.some((one) => name.endsWith(one)) ? null : kindOf(name);
      if (kind === null) continue;
      const path = join(folder, name);
      if (isPlain(path)) found.set(path, { path, name, kind, bytes: bytesOf(path) });
    }
  };
  look(dirname(databaseFile), (name) => kindBeside(basename(databaseFile), name));
  if (backupFolder !== null)
    look(backupFolder, (name) => (readBackupName(name)?.of === of ? 'backup' : null));
  return [...found.values()].sort((left, right) => (left.name < right.name ? -1 : 1));
}

function kindBeside(database: string, name: string): PlainFile['kind'] | null {
  if (name.startsWith(`${database}.damaged-`)) return 'damaged';
  if (name.startsWith(`${database}.replaced-`)) return 'set_aside';
  if (/^daybook-rescue(-\d{8}T\d{6}Z)?\.db\.brought-in-/.test(name) && !name.endsWith('.json'))
    return 'brought_in';
  return null;
}

/** What a change of key that was cut off left in the clear beside a file counts by the file. */
function isPlain(path: string): boolean {
  return [path, `${path}.key-former`, `${path}.key-unfinished`].some(
    (one) => existsSync(one) && bytesOf(one) > 0 && !looksEncrypted(one),
  );
}

function bytesOf(path: string): number {
  return ['', ...companions].reduce(
    (sum, suffix) => sum + (statSync(path + suffix, { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/**
 * Gives a file the key, crash-safe: cut off anywhere, the same call finishes it. @throws what `changeKey` throws, the file is as
 * it was then
 */
export function encryptPlain({ path }: FoundPlain, key: DatabaseKey, hit: (name: string) => void): void {
  finishKeyChange(path, key, hit);
  if (existsSync(path) && looksEncrypted(path)) return;
  changeKey(path, null, key, hit);
}

/** Writes over a file with all that belongs to it, and removes it. The file itself is the last to go. */
export function destroyPlain({ path }: FoundPlain): void {
  for (const left of ['.key-ready', '.key-former', '.key-unfinished', '']) {
    for (const suffix of companions) wipe(path + left + suffix);
  }
  for (const left of ['.head', '.key-ready', '.key-former', '.key-unfinished', '']) wipe(path + left);
}
