import { connect } from './cipher';
import type { DatabaseKey } from './database-key';

/** Copies a database that is in use into a new file with the same key, as it is at one moment. It may take its time. */
export function copyApart(file: string, to: string, key: DatabaseKey | null): void {
  const db = connect(file, key, { fileMustExist: true, readonly: true });
  try {
    db.prepare('VACUUM INTO ?').run(to);
  } finally {
    db.close();
  }
}
