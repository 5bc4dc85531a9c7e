import { closeSync, openSync, writeSync } from 'node:fs';
import { connect, keyFor } from '../../../src-main/store/cipher';
import type { DatabaseKey } from '../../../src-main/store/database-key';

const pageBytes = 4096;

/** Writes over pages of a file, counted from 1, as a dying disk does. */
export function damagePages(file: string, pages: readonly number[]): void {
  const handle = openSync(file, 'r+');
  for (const page of pages)
    writeSync(handle, Buffer.alloc(pageBytes, 0xa5), 0, pageBytes, (page - 1) * pageBytes);
  closeSync(handle);
}

/** The leaf pages of a table or an index of a database that is whole, in the order of its rows. */
export function leafPagesOf(file: string, name: string, key: DatabaseKey | null): number[] {
  const db = connect(file, keyFor(file, key));
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
    return db
      .prepare('SELECT pageno FROM dbstat WHERE name = ? AND pagetype = ? ORDER BY path')
      .pluck()
      .all(name, 'leaf') as number[];
  } finally {
    db.close();
  }
}
