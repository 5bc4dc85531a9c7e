import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { StoreContext } from '../../store/database';
import { keptAskedMs } from '../backup/rotation';

/** So many of the databases that a backup took the place of stay, however old they are. */
const alwaysKept = 2;

/**
 * Which of the databases that were set aside by a restore may go: those older than the backups that were made before such
 * restores are kept, but never the newest few, and none that lies in the future by a clock that went wrong.
 * @param names of all files in the database's folder
 * @param now milliseconds since the epoch
 * @returns names of database files, the oldest last
 */
export function replacedToRemove(database: string, names: readonly string[], now: number): string[] {
  const replaced = names.flatMap((name) => {
    const at = replacedAt(database, name);
    return at === null ? [] : [{ name, at }];
  });
  return replaced
    .sort((left, right) => right.at - left.at || (left.name < right.name ? 1 : -1))
    .filter(({ at }, index) => index >= alwaysKept && now - at > keptAskedMs)
    .map(({ name }) => name);
}

/** When a database was set aside, in milliseconds since the epoch; null for any other file, its log and its note included. */
function replacedAt(database: string, name: string): number | null {
  if (!name.startsWith(`${database}.replaced-`)) return null;
  const stamp = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z(?:-\d+)?$/.exec(
    name.slice(`${database}.replaced-`.length),
  );
  if (stamp === null) return null;
  const [, year, month, day, hour, minute, second] = stamp;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at) ? null : at;
}

/**
 * Removes those that may go, with their logs and notes. Called after a good backup was made and looked through, so that what
 * goes is never the only copy of anything that is on this laptop now (P1).
 */
export function thinOutReplaced({ db, clock, logger }: StoreContext): void {
  const folder = dirname(db.name);
  try {
    for (const name of replacedToRemove(basename(db.name), readdirSync(folder), clock.now())) {
      // The database last: cut off in between, what is left of it is found once more.
      for (const suffix of ['-wal', '-shm', '.head', '']) {
        rmSync(join(folder, name + suffix), { force: true });
      }
      logger.info('restore.replaced_removed', { name });
    }
  } catch {
    logger.warn('restore.replaced_not_removed');
  }
}
