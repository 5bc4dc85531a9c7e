import type { Database } from './database';

export type Row = Record<string, unknown>;

/** A table of a damaged file while it is being read. */
export type ReadTable = { readonly name: string; readonly columns: readonly string[] };

const rowid = 'rowid ';
/** No table is larger: beyond it there is nothing to look for. */
const widestGap = 2 ** 52;

/**
 * The rows of a table as far as they can be read. Where a page can't be, reading goes on behind it: at growing distances until
 * something is there, and from that place backwards to the damage, so that only what is damaged is passed over.
 * @returns whether rows may have been passed over
 */
export function* readableRows(db: Database, { name }: ReadTable): Generator<Row, boolean> {
  const table = `"${name.replaceAll('"', '""')}"`;
  const select = `SELECT rowid AS "${rowid}", * FROM ${table}`;
  const kind = yield* until(db, `${select} ORDER BY rowid`);
  if (kind.end === 'whole') return false;
  if (kind.end === 'no_rowid') return (yield* until(db, `SELECT * FROM ${table}`)).end !== 'whole';
  let last = kind.last ?? Number.MIN_SAFE_INTEGER;
  for (;;) {
    const next = firstBehind(db, select, last);
    if (next === null) return true;
    // Up to the damage, and then on from where something was found.
    yield* until(db, `${select} WHERE rowid > ? AND rowid < ? ORDER BY rowid DESC`, last, next);
    const on = yield* until(db, `${select} WHERE rowid >= ? ORDER BY rowid`, next);
    if (on.end === 'whole') return true;
    last = on.last ?? next;
  }
}

type Until = { readonly end: 'whole' | 'damaged' | 'no_rowid'; readonly last: number | null };

function* until(db: Database, sql: string, ...values: number[]): Generator<Row, Until> {
  let last: number | null = null;
  try {
    for (const row of db.prepare(sql).iterate(...values) as IterableIterator<Row>) {
      const { [rowid]: number, ...rest } = row;
      if (typeof number === 'number') last = number;
      yield rest;
    }
    return { end: 'whole', last };
  } catch (error) {
    const isWithoutRowid = error instanceof Error && error.message.includes('no such column: rowid');
    return { end: isWithoutRowid ? 'no_rowid' : 'damaged', last };
  }
}

/** The first row number behind the damage that can be found; null: there is none. */
function firstBehind(db: Database, select: string, last: number): number | null {
  const from = Math.max(last, 0);
  for (let gap = 1; gap <= widestGap; gap *= 2) {
    try {
      const row = db.prepare(`${select} WHERE rowid >= ? ORDER BY rowid LIMIT 1`).get(from + gap) as
        | Row
        | undefined;
      return row === undefined ? lastOf(db, select, last) : Number(row[rowid]);
    } catch {
      // The damage reaches so far.
    }
  }
  return null;
}

/** Behind the last row that the steps met there may be fewer than a step. */
function lastOf(db: Database, select: string, last: number): number | null {
  try {
    const row = db.prepare(`${select} WHERE rowid > ? ORDER BY rowid DESC LIMIT 1`).get(last) as
      | Row
      | undefined;
    return row === undefined ? null : Number(row[rowid]);
  } catch {
    return null;
  }
}
