import type { Id } from '../../shared/domain/id';
import { custodyFilters, custodyJoins, movingEntries } from './custody-sql';
import { prepared, type StoreContext } from './database';

/** Every entry that is not in the trash, with its revision: to compare two databases. */
export function entryRevisions(store: StoreContext): Map<Id, number> {
  const rows = prepared(store.db, 'SELECT id, revision FROM entry WHERE deleted_at IS NULL').raw().all();
  return new Map(rows as [Id, number][]);
}

/** Entries that are not, or not wholly, on the PMS, oldest first; those that wait to be deleted there are among them. */
export function unsyncedIds(store: StoreContext): Id[] {
  return prepared(
    store.db,
    `SELECT e.id FROM entry e ${custodyJoins} WHERE e.id IN (${movingEntries})
       AND (k.id IS NOT NULL OR ${custodyFilters.waiting}) ORDER BY e.created_at, e.id`,
  )
    .pluck()
    .all() as Id[];
}

/** Every entry, the trash included, oldest first. */
export function entryIds(store: StoreContext): Id[] {
  return prepared(store.db, 'SELECT id FROM entry ORDER BY created_at, id').pluck().all() as Id[];
}
