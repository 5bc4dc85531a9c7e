import { type Database, prepared } from './database';

export type DumpedTable = {
  readonly name: string;
  readonly columns: readonly string[];
  rows(): IterableIterator<Record<string, unknown>>;
};

/**
 * Every table with what a person or the PMS said, row by row, without knowing any of them by name: a table added one day is
 * in it. The search index is left out: it holds nothing that the narratives don't.
 */
export function dumpTables(db: Database): DumpedTable[] {
  const names = prepared(
    db,
    `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
  )
    .pluck()
    .all() as string[];
  return names.map((name) => ({
    name,
    columns: prepared(db, 'SELECT name FROM pragma_table_info(?) ORDER BY cid').pluck().all(name) as string[],
    // The name comes from the schema itself, quoted as a name.
    rows: () =>
      db.prepare(`SELECT * FROM "${name.replaceAll('"', '""')}"`).iterate() as IterableIterator<
        Record<string, unknown>
      >,
  }));
}

/** How many tables and rows a dump holds. */
export function countRows(db: Database): { tables: number; rows: number } {
  const tables = dumpTables(db);
  const count = (name: string) =>
    Number(
      db
        .prepare(`SELECT count(*) FROM "${name.replaceAll('"', '""')}"`)
        .pluck()
        .get(),
    );
  return { tables: tables.length, rows: tables.reduce((sum, { name }) => sum + count(name), 0) };
}
