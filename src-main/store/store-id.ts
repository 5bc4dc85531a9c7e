import { type Database, prepared, type StoreContext } from './database';

/** Which database this is, so that backups of two databases in one folder are not taken for each other's. */
const name = 'store.id';

export function storeIdOf(db: Database): string | null {
  const id = prepared(db, 'SELECT value FROM setting WHERE name = ?').pluck().get(name);
  return typeof id === 'string' ? id : null;
}

/** Gives a database its id where it has none yet. */
export function ensureStoreId(store: StoreContext): void {
  prepared(store.db, 'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING').run(
    name,
    store.ids.uuid(),
  );
}
