import { rmSync } from 'node:fs';
import { connect } from './cipher';
import type { Database } from './database';
import { workingCopy } from './database-file';
import type { DatabaseKey } from './database-key';
import { type ReadTable, type Row, readableRows } from './readable-rows';
import { dumpTables } from './table-dump';

/** A table as far as it can be read. */
export type SalvagedTable = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** Rows were passed over because the file is damaged there. */
  readonly isCut: boolean;
};

export type Salvage = {
  readonly tables: readonly SalvagedTable[];
  /** False: not even the list of tables could be read. */
  readonly isReadable: boolean;
};

/**
 * Reads what can be read of a database file, damaged or of any version, from a copy: the original is never opened. Nothing is
 * migrated and nothing checked, since what is wrong with the file is why somebody asks.
 * @param copy where the copy may lie; it is removed
 */
export function salvage(file: string, key: DatabaseKey | null, copy: string): Salvage {
  removeCopy(copy);
  workingCopy(file, copy);
  let db: Database | null = null;
  try {
    db = connect(copy, key);
    const open = db;
    return {
      isReadable: true,
      tables: dumpTables(open).map(({ name, columns }) => readAsFarAsPossible(open, { name, columns })),
    };
  } catch {
    return { isReadable: false, tables: [] };
  } finally {
    db?.close();
    removeCopy(copy);
  }
}

function readAsFarAsPossible(db: Database, table: ReadTable): SalvagedTable {
  const rows: Row[] = [];
  const reading = readableRows(db, table);
  for (let next = reading.next(); ; next = reading.next()) {
    if (next.done === true) return { ...table, rows, isCut: next.value };
    rows.push(next.value);
  }
}

function removeCopy(copy: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(copy + suffix, { force: true });
}
