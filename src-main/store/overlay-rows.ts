import { prepared, type StoreContext } from './database';
import type { Row } from './readable-rows';

export type Overlaid = {
  /** Rows that came new or with another content. */
  readonly taken: number;
  /** Rows that were there and, by a table that could be read whole, are not any more. */
  readonly removed: number;
  /** Rows that point to something which is lost, or contradict another one. */
  readonly refused: number;
};

/**
 * Lays the rows of a table of a later database over those of an earlier one of the same history, in the running transaction.
 * @param isWhole the later table could be read to its end: what it doesn't hold was removed, and goes here too
 */
export function overlayTable(
  store: StoreContext,
  later: StoreContext,
  table: string,
  isWhole: boolean,
): Overlaid {
  const columns = columnsOf(store, table);
  const names = columns.map(({ name }) => name);
  const primary = columns.filter(({ pk }) => pk > 0).map(({ name }) => name);
  // A table without one holds rows that are themselves alone.
  const keys = primary.length === 0 ? names : primary;
  const has = new Set(columnsOf(later, table).map(({ name }) => name));
  if (names.some((name) => !has.has(name))) return { taken: 0, removed: 0, refused: 0 };
  const list = names.map((name) => `"${name}"`).join(', ');
  const same = `SELECT ${list} FROM "${table}" WHERE ${keys.map((key) => `"${key}" IS ?`).join(' AND ')}`;
  const put = `INSERT OR REPLACE INTO "${table}" (${list}) VALUES (${names.map(() => '?').join(', ')})`;
  const rowsOf = (from: StoreContext) => from.db.prepare(`SELECT ${list} FROM "${table}"`);
  let [taken, removed, refused] = [0, 0, 0];
  const there = new Set<string>();
  const keyOf = (row: Row) => JSON.stringify(keys.map((key) => plain(row[key])));
  for (const row of rowsOf(later).iterate() as IterableIterator<Row>) {
    there.add(keyOf(row));
    const here = prepared(store.db, same).get(...keys.map((key) => row[key])) as Row | undefined;
    if (here !== undefined && names.every((name) => isSame(here[name], row[name]))) continue;
    const done = attempt(store, () => prepared(store.db, put).run(names.map((name) => row[name])));
    if (done) taken += 1;
    else refused += 1;
  }
  if (isWhole) {
    const remove = `DELETE FROM "${table}" WHERE ${keys.map((key) => `"${key}" IS ?`).join(' AND ')}`;
    for (const row of rowsOf(store).all() as Row[]) {
      if (there.has(keyOf(row))) continue;
      if (attempt(store, () => prepared(store.db, remove).run(...keys.map((key) => row[key])))) removed += 1;
    }
  }
  return { taken, removed, refused };
}

function columnsOf({ db }: StoreContext, table: string): { name: string; pk: number }[] {
  return prepared(db, 'SELECT name, pk FROM pragma_table_info(?) ORDER BY cid').all(table) as {
    name: string;
    pk: number;
  }[];
}

/** One row may not fit: it is left out, and the others come. */
function attempt({ db }: StoreContext, work: () => unknown): boolean {
  prepared(db, 'SAVEPOINT row').run();
  try {
    work();
    prepared(db, 'RELEASE row').run();
    return true;
  } catch {
    prepared(db, 'ROLLBACK TO row').run();
    prepared(db, 'RELEASE row').run();
    return false;
  }
}

const plain = (value: unknown): unknown => (Buffer.isBuffer(value) ? value.toString('base64') : value);
const isSame = (one: unknown, other: unknown): boolean => plain(one) === plain(other);
