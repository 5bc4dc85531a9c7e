import { rmSync } from 'node:fs';
import type { Step } from '../step';
import { connect } from './cipher';
import type { Database } from './database';
import { workingCopy } from './database-file';
import type { DatabaseKey } from './database-key';
import { migrate, schemaVersion } from './migrate';
import { migrations } from './migrations/all';
import { type ReadTable, readableRows } from './readable-rows';
import { dumpTables } from './table-dump';

export type MendedTable = {
  readonly name: string;
  /** Rows that were read and taken. */
  readonly rows: number;
  /** Rows that were read and fit no table of this version: nothing can be said of them but that they were there. */
  readonly refused: number;
  /** Rows were passed over because the file is damaged there. */
  readonly isCut: boolean;
};

export type Mended = {
  /** False: not even the list of tables could be read, and there is no copy. */
  readonly isReadable: boolean;
  readonly tables: readonly MendedTable[];
};

export type MendOptions = {
  /** The damaged file; it is never opened itself. */
  readonly file: string;
  /** By which it may open, null for none; the first that opens it is taken. */
  readonly keys: readonly (DatabaseKey | null)[];
  /** Where the copy is to lie, and the key that it gets. Whatever lies there goes. */
  readonly to: string;
  readonly key: DatabaseKey | null;
  /** ISO instant */
  readonly now: string;
  readonly step: Step;
};

/** So many rows are read between two steps: some milliseconds. */
const rowsPerStep = 300;

/**
 * Reads every row that can be read of a damaged database and writes it into a new file of the same version, which is then
 * brought to this one. What it holds needn't fit together: rows may point to others that are lost.
 */
export async function mendCopy(options: MendOptions): Promise<Mended> {
  const { file, to, step } = options;
  const source = `${to}.source`;
  removeDatabase(to);
  removeDatabase(source);
  let from: Database | null = null;
  let into: Database | null = null;
  try {
    workingCopy(file, source);
    from = openReadable(source, options.keys);
    if (from === null) return { isReadable: false, tables: [] };
    const version = Math.min(schemaVersion(from), migrations.at(-1)?.version ?? 0);
    into = connect(to, options.key);
    into.pragma('journal_mode = OFF');
    into.pragma('foreign_keys = OFF');
    migrate(
      into,
      options.now,
      migrations.filter((one) => one.version <= version),
    );
    const mended = await copyTables(from, into, step);
    migrate(into, options.now);
    into.prepare("INSERT INTO entry_search (entry_search) VALUES ('rebuild')").run();
    return { isReadable: true, tables: mended };
  } finally {
    from?.close();
    into?.close();
    removeDatabase(source);
  }
}

/** Removes a working file of ours with what SQLite put beside it. */
export function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
}

function openReadable(file: string, keys: MendOptions['keys']): Database | null {
  for (const key of keys) {
    let db: Database | null = null;
    try {
      db = connect(file, key);
      if (schemaVersion(db) > 0 && dumpTables(db).length > 0) return db;
      db.close();
    } catch {
      db?.close();
    }
  }
  return null;
}

async function copyTables(from: Database, into: Database, step: Step): Promise<MendedTable[]> {
  const known = new Map(dumpTables(into).map((table) => [table.name, new Set(table.columns)]));
  const mended: MendedTable[] = [];
  let done = 0;
  for (const { name, columns } of dumpTables(from)) {
    const shared = columns.filter((column) => known.get(name)?.has(column));
    if (shared.length === 0) continue;
    const table: ReadTable = { name, columns };
    const put = into.prepare(
      `INSERT OR REPLACE INTO "${name}" (${shared.map((one) => `"${one}"`).join(', ')})
       VALUES (${shared.map(() => '?').join(', ')})`,
    );
    const reading = readableRows(from, table);
    let [rows, refused, isCut, isOver] = [0, 0, false, false];
    while (!isOver) {
      into.exec('BEGIN');
      for (let count = 0; count < rowsPerStep; count += 1) {
        const next = reading.next();
        if (next.done === true) {
          isCut = next.value;
          isOver = true;
          break;
        }
        const { value } = next;
        try {
          put.run(shared.map((column) => value[column]));
          rows += 1;
        } catch {
          // It breaks a rule of its table, so damage has changed it.
          refused += 1;
        }
        done += 1;
      }
      into.exec('COMMIT');
      await step(done, null);
    }
    mended.push({ name, rows, refused, isCut });
  }
  return mended;
}
