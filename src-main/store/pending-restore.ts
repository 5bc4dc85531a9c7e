import { existsSync, renameSync, statSync } from 'node:fs';
import { nameForGood } from './database-file';
import type { DatabaseKey } from './database-key';
import { peekHeader } from './peek-header';
import { setAside } from './set-aside';

/**
 * A restore comes about by names alone. The copy that is to take the database's place is made whole and then named
 * `<database>.restore-ready`: that is the moment from which the new one counts. The rest is done by whoever opens the
 * database next, as often as it takes, so that a crash at any point leaves either the old database or the new one.
 */
export const restoreReadyOf = (databaseFile: string): string => `${databaseFile}.restore-ready`;

/**
 * Puts a restored database in place, if one waits. The one in use is set aside with its log first: a log beside a file that
 * it doesn't belong to would be read into it.
 * @param hit failpoints, one between any two steps
 * @returns where the database that was in use lies now; null where nothing waited
 */
export function finishRestore(
  databaseFile: string,
  hit: (name: string) => void,
  key: DatabaseKey | null = null,
): string | null {
  const ready = restoreReadyOf(databaseFile);
  if (!existsSync(ready)) return null;
  // The same stamp however often it takes, so that what was set aside in two goes still lies together.
  const stamp = new Date(Math.floor(statSync(ready).mtimeMs)).toISOString();
  const peek = peekHeader(ready, key);
  if (peek.kind !== 'sqlite' || peek.isEncrypted !== (key !== null)) {
    renameSync(ready, `${ready}.unusable-${stamp.replace(/[-:]/g, '')}`);
    return null;
  }
  hit('restore:finish');
  const aside = setAside(databaseFile, 'replaced', stamp);
  hit('restore:set-aside');
  nameForGood(ready, databaseFile);
  hit('restore:in-place');
  return aside;
}
