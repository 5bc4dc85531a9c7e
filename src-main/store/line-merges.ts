import type { Id } from '../../shared/domain/id';
import { prepared, type StoreContext } from './database';

/** Which line went into which by a merge: its time stands there, and must not come back beside it (P2). */
export function mergedInto(store: StoreContext, entryId: Id): Id | null {
  const into = prepared(store.db, 'SELECT into_id FROM line_merge WHERE entry_id = ?').pluck().get(entryId);
  return typeof into === 'string' ? into : null;
}

/** Says into which line an entry went; null: into none, as after an undo. */
export function setMergedInto(store: StoreContext, entryId: Id, intoId: Id | null): void {
  if (intoId === null) {
    prepared(store.db, 'DELETE FROM line_merge WHERE entry_id = ?').run(entryId);
    return;
  }
  prepared(
    store.db,
    `INSERT INTO line_merge (entry_id, into_id) VALUES (?, ?)
     ON CONFLICT (entry_id) DO UPDATE SET into_id = excluded.into_id`,
  ).run(entryId, intoId);
}
