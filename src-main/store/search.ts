import { prepared, type StoreContext } from './database';

/**
 * Full-text search over narratives. The index keeps no copy of the text and has no triggers (they cost five times as
 * much on a pull), so whoever writes an entry feeds it: forget the old words first, then feed the new ones.
 */
export function feedSearch(store: StoreContext, number: number, narrative: string): void {
  prepared(store.db, 'INSERT INTO entry_search (rowid, narrative) VALUES (?, ?)').run(number, narrative);
}

export function forgetSearch(store: StoreContext, number: number, narrative: string): void {
  prepared(store.db, "INSERT INTO entry_search (entry_search, rowid, narrative) VALUES ('delete', ?, ?)").run(
    number,
    narrative,
  );
}

/** Whether the index agrees with the narratives, word for word. Slow: for tests and diagnostics. */
export function searchIsWhole(store: StoreContext): boolean {
  try {
    store.db.exec("INSERT INTO entry_search (entry_search, rank) VALUES ('integrity-check', 1)");
    return true;
  } catch {
    return false;
  }
}

/** What a person typed, as a query that can't be a syntax error: every word must occur, each may be the beginning of one. */
export function searchQuery(typed: string): string | null {
  const words = typed.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 ? null : words.map((word) => `"${word}"*`).join(' ');
}

/** Above this many hits it is cheaper to walk the entries by date and ask of each than to fetch and sort all hits. */
const manyHits = 5_000;

/** Whether a query meets so many narratives that a page should walk by date. */
export function meetsMany(store: StoreContext, query: string): boolean {
  const hits = prepared(
    store.db,
    'SELECT count(*) FROM (SELECT 1 FROM entry_search WHERE entry_search MATCH ? LIMIT ?)',
  )
    .pluck()
    .get(query, manyHits);
  return hits === manyHits;
}
