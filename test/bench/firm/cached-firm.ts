import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { migrate } from '../../../src-main/store/migrate';
import { migrations } from '../../../src-main/store/migrations/all';
import { benchNow } from '../bench-store';
import { fillFirm } from './fill-firm';
import { firmPlan, firmSeed } from './firm-plan';

/** What decides what is in a firm: this folder, what it draws with, and the schema. */
function recipe(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(import.meta.dirname).sort())
    hash.update(name).update(readFileSync(join(import.meta.dirname, name)));
  hash.update(readFileSync(join(import.meta.dirname, '../bench-store.ts')));
  for (const { sql } of migrations) hash.update(sql);
  return hash.digest('hex').slice(0, 16);
}

/**
 * The database of a firm of so many entries, made once and kept under the system's temporary folder by what it is made of.
 * It is to be copied, never opened for writing.
 * @param say is told when one has to be made, which takes a minute or two for a million entries
 */
export function cachedFirm(entries: number, say: (words: string) => void): string {
  const folder = join(tmpdir(), 'daybook-bench-firms', recipe());
  const file = join(folder, `firm-${entries}.db`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  // Two runs at once may both make it; the one that comes later puts the same in its place.
  const unfinished = join(folder, `firm-${entries}-${process.pid}.unfinished`);
  const from = performance.now();
  const db = new BetterSqlite3(unfinished);
  try {
    db.pragma('journal_mode = MEMORY');
    db.pragma('synchronous = OFF');
    db.pragma('cache_size = -262144');
    migrate(db, benchNow);
    fillFirm(db, firmPlan(entries));
    db.pragma('journal_mode = WAL');
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
    renameSync(unfinished, file);
  } finally {
    db.close();
    for (const end of ['', '-wal', '-shm']) rmSync(`${unfinished}${end}`, { force: true });
  }
  const seconds = ((performance.now() - from) / 1000).toFixed(0);
  say(`A firm of ${entries.toLocaleString('en-US')} entries was made from seed ${firmSeed} in ${seconds} s.`);
  return file;
}
