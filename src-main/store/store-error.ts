import { EngineError } from '../engine-error';

/** What SQLite's result codes mean to the person who just pressed Enter. */
const words: readonly (readonly [prefix: string, sentence: string])[] = [
  ['SQLITE_FULL', 'The disk is full: nothing was saved. Free some space and save again.'],
  ['SQLITE_READONLY', 'The database cannot be written, so nothing was saved. The status bar says why.'],
  ['SQLITE_CANTOPEN', 'The database cannot be opened: its file or folder is missing or not allowed.'],
  ['SQLITE_PERM', 'The database may not be used by this user account. Nothing was saved.'],
  ['SQLITE_BUSY', 'Another program is using the database. Nothing was saved; try again in a moment.'],
  ['SQLITE_LOCKED', 'Another program is using the database. Nothing was saved; try again in a moment.'],
  ['SQLITE_IOERR', 'The disk reported an error. Nothing was saved.'],
  ['SQLITE_CORRUPT', 'The database is damaged. Nothing was saved; start Daybook again to set it aside.'],
  ['SQLITE_NOTADB', 'The file is not a Daybook database. Nothing was saved.'],
];

/** The primary result codes that a disk can cause, for bindings that give a newer extended code as a bare number. */
const primaryCodes: Readonly<Record<number, string>> = {
  3: 'SQLITE_PERM',
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  26: 'SQLITE_NOTADB',
};

/** SQLite's result code of an error ("SQLITE_FULL"), or null if it is no error of SQLite's. */
export function sqliteCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  if (error.code.startsWith('SQLITE_')) return error.code;
  // "UNKNOWN_SQLITE_ERROR_1544" is a read-only folder: the low byte of an extended code is its primary code.
  const bare = /^UNKNOWN_SQLITE_ERROR_(\d+)$/.exec(error.code)?.[1];
  return bare === undefined ? null : (primaryCodes[Number(bare) & 0xff] ?? null);
}

/** A store failure in plain words, or null where the error is a bug (a broken constraint) and not the disk's doing. */
export function asStoreError(error: unknown): EngineError | null {
  const code = sqliteCode(error);
  if (code === null) return null;
  const known = words.find(([prefix]) => code.startsWith(prefix));
  if (known === undefined) return null;
  const said = new EngineError('store', known[1]);
  said.cause = error;
  return said;
}
