import type { Diagnostics } from '../../shared/ipc/views';
import { keyOf } from './cipher';
import { prepared, type StoreContext } from './database';
import { schemaVersion } from './migrate';

const synchronousNames = ['OFF', 'NORMAL', 'FULL', 'EXTRA'];

export type StoreFacts = Pick<
  Diagnostics,
  'databaseFile' | 'schemaVersion' | 'journalMode' | 'synchronous' | 'encryption' | 'entries'
>;

/** How the database is kept, as read back from it and not as asked for. */
export function storeFacts(store: StoreContext): StoreFacts {
  const { db } = store;
  return {
    databaseFile: db.name,
    schemaVersion: schemaVersion(db),
    journalMode: String(db.pragma('journal_mode', { simple: true })),
    synchronous: synchronousNames[Number(db.pragma('synchronous', { simple: true }))] ?? 'unknown',
    encryption: encryptionWords(store),
    entries: Number(prepared(db, 'SELECT count(*) FROM entry').pluck().get()),
  };
}

const encryptionWords = ({ db }: StoreContext): string =>
  keyOf(db) === null
    ? 'Not encrypted by Daybook: the file is as safe as the disk it is on'
    : 'Encrypted: AES-256 in the format of SQLCipher 4';

/** SQLite's version, for Diagnostics. */
export function sqliteVersion(store: StoreContext): string {
  return String(prepared(store.db, 'SELECT sqlite_version()').pluck().get());
}
