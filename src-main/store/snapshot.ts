import BetterSqlite3 from 'better-sqlite3';
import { connect, keyOf } from './cipher';
import type { Database } from './database';

/**
 * A second, read-only connection that goes on seeing the database as it is now, so that a long read can be done in slices
 * and still tells of one moment. What is saved meanwhile neither waits for it nor shows in it. The caller closes it.
 */
export function openSnapshot(db: Database): Database {
  const snapshot = db.memory
    ? new BetterSqlite3(db.serialize())
    : connect(db.name, keyOf(db), { readonly: true, fileMustExist: true });
  try {
    snapshot.exec('BEGIN');
    // The view is taken by the first read, not by BEGIN.
    snapshot.prepare('SELECT count(*) FROM sqlite_schema').get();
    return snapshot;
  } catch (error) {
    snapshot.close();
    throw error;
  }
}
