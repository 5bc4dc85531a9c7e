import type { Database } from './database';

/** A file that can't be used as a Daybook database, and why, in words for a person. */
export class UnusableDatabase extends Error {}

/** An encrypted database whose key isn't at hand: it may be whole, and opens where its key is. */
export class LockedDatabase extends UnusableDatabase {
  constructor() {
    super('It is encrypted with another key than this laptop’s, or all of it is damaged.');
  }
}

/**
 * Looks through a whole database, one table a step, so that a large one can be checked between other work.
 * @param alsoReferences whether rows that point nowhere make it unusable
 * @throws UnusableDatabase naming what is damaged
 */
export function* checkWhole(db: Database, alsoReferences = true): Generator<void> {
  try {
    const tables = db
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name",
      )
      .pluck()
      .all() as string[];
    for (const table of tables) {
      yield;
      const verdict = db.pragma(`integrity_check("${table}")`, { simple: true });
      if (verdict !== 'ok') throw new UnusableDatabase(`It is damaged (in ${table}).`);
    }
    yield;
    if (alsoReferences && (db.pragma('foreign_key_check') as unknown[]).length > 0) {
      throw new UnusableDatabase('It is damaged: rows point to others that are missing.');
    }
  } catch (error) {
    if (error instanceof UnusableDatabase) throw error;
    throw new UnusableDatabase('It is damaged or cut short, and cannot be read to the end.');
  }
}
