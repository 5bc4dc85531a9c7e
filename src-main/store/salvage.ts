import { rmSync } from 'node:fs';
import { connect } from './cipher';
import type { Database } from './database';
import { workingCopy } from './database-file';
import type { DatabaseKey } from './database-key';
import { dumpTables } from './table-dump';

type Row = Record<string, unknown>;

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
    return { isReadable: true, tables: dumpTables(open).map((table) => readAsFarAsPossible(open, table)) };
  } catch {
    return { isReadable: false, tables: [] };
  } finally {
    db?.close();
    removeCopy(copy);
  }
}

/** Forwards until a page can't be read, then backwards from the end until the same gap. */
function readAsFarAsPossible(
  db: Database,
  { name, columns }: { name: string; columns: readonly string[] },
): SalvagedTable {
  const table = `"${name.replaceAll('"', '""')}"`;
  const forwards = readUntilDamage(() =>
    db.prepare(`SELECT rowid AS "rowid ", * FROM ${table} ORDER BY rowid`),
  );
  if (forwards.kind === 'no_rowid') {
    const plain = readUntilDamage(() => db.prepare(`SELECT * FROM ${table}`));
    return { name, columns, rows: plain.rows, isCut: plain.kind !== 'whole' };
  }
  if (forwards.kind === 'whole')
    return { name, columns, rows: forwards.rows.map(withoutRowid), isCut: false };
  const last = Number(forwards.rows.at(-1)?.['rowid '] ?? Number.MIN_SAFE_INTEGER);
  const backwards = readUntilDamage(
    () => db.prepare(`SELECT rowid AS "rowid ", * FROM ${table} WHERE rowid > ? ORDER BY rowid DESC`),
    last,
  );
  const rows = [...forwards.rows, ...backwards.rows.reverse()].map(withoutRowid);
  return { name, columns, rows, isCut: true };
}

function readUntilDamage(
  prepare: () => { iterate(...values: unknown[]): IterableIterator<unknown> },
  ...values: unknown[]
): { kind: 'whole' | 'damaged' | 'no_rowid'; rows: Row[] } {
  const rows: Row[] = [];
  try {
    for (const row of prepare().iterate(...values)) rows.push(row as Row);
    return { kind: 'whole', rows };
  } catch (error) {
    const isWithoutRowid = error instanceof Error && error.message.includes('no such column: rowid');
    return { kind: isWithoutRowid ? 'no_rowid' : 'damaged', rows };
  }
}

function withoutRowid(row: Row): Row {
  const { 'rowid ': _rowid, ...rest } = row;
  return rest;
}

function removeCopy(copy: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(copy + suffix, { force: true });
}
