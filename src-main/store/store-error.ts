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

/** SQLite's result code of an error ("SQLITE_FULL"), or null if it is no error of SQLite's. */
export function sqliteCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return error.code.startsWith('SQLITE_') ? error.code : null;
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
