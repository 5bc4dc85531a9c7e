import { connect } from './cipher';
import { workingCopy } from './database-file';
import type { DatabaseKey } from './database-key';
import { removeDatabase } from './mended-copy';
import { writtenBy } from './written-by';

/** By which version a file that must not be touched was written: a copy is read, and removed. Null where nobody knows. */
export function writtenByFile(file: string, key: DatabaseKey | null): string | null {
  const copy = `${file}.read-only`;
  try {
    workingCopy(file, copy);
    const db = connect(copy, key);
    try {
      return writtenBy(db);
    } finally {
      db.close();
    }
  } catch {
    return null;
  } finally {
    removeDatabase(copy);
  }
}
