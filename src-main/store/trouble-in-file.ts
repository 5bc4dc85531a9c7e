import { checkWhole, UnusableDatabase } from './check-whole';
import { connect, keyFor } from './cipher';
import type { DatabaseKey } from './database-key';

/**
 * Looks through a database file in one go. It imports next to nothing: a process of its own begins with it.
 * @returns what is wrong with it in plain words, or null
 * @throws Error where it can't be opened at all
 */
export function troubleInFile(file: string, key: DatabaseKey | null = null): string | null {
  const db = connect(file, keyFor(file, key), { fileMustExist: true });
  try {
    for (const _step of checkWhole(db));
    return null;
  } catch (error) {
    if (error instanceof UnusableDatabase) return error.message;
    throw error;
  } finally {
    db.close();
  }
}
