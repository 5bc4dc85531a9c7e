import { copyFileSync, constants as files } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { cachedFirm } from '../firm/cached-firm';
import { firmId } from '../firm/fill-firm';
import type { Bench } from '../house/figure';

/** The matters of a large firm. */
export const manyMatters = 20_000;
/** So many of the newest entries were made today. */
const rowsOfToday = 12;

/**
 * A data folder with a firm of so many entries, the newest of which were worked today, so that the first screen has rows; and
 * with 20,000 matters whatever its size. Zero: an empty folder, as on the first morning.
 */
export function dataFolder(bench: Pick<Bench, 'folder' | 'say'>, entries: number): string {
  const folder = bench.folder();
  if (entries === 0) return folder;
  const file = join(folder, 'daybook.db');
  copyFileSync(cachedFirm(entries, bench.say), file, files.COPYFILE_FICLONE);
  const db = new BetterSqlite3(file);
  try {
    const today = new Date().toLocaleDateString('sv');
    db.prepare(
      `UPDATE entry SET work_date = ?, timekeeper_id = (SELECT timekeeper_id FROM account)
       WHERE number IN (SELECT number FROM entry WHERE deleted_at IS NULL ORDER BY number DESC LIMIT ?)`,
    ).run(today, rowsOfToday);
    addMatters(db);
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
  return folder;
}

function addMatters(db: BetterSqlite3.Database): void {
  const known = db.prepare('SELECT count(*) FROM matter').pluck().get() as number;
  const names = db.prepare('SELECT name, client_id FROM matter ORDER BY id').all() as {
    name: string;
    client_id: string;
  }[];
  const put = db.prepare("INSERT INTO matter VALUES (?, ?, ?, ?, 'open', 'hourly', 1, NULL)");
  db.transaction(() => {
    for (let n = known; n < manyMatters; n += 1) {
      const like = names[n % names.length];
      const number = `${String(n).padStart(5, '0')}-001`;
      put.run(firmId.matter(n), number, `${like?.name.split(' ').reverse().join(' ')} ${n}`, like?.client_id);
    }
  })();
}
