import type { Id } from '../../shared/domain/id';
import { prepared, type StoreContext } from './database';

/** A part of a long piece of work: its step, and of how many rows. */
export type PartStep = { readonly id: number; readonly rows: number };

/** Says whether a long piece of work is under way, being done or undone. In the running transaction. */
export function setWorkOpen(store: StoreContext, work: Id, isOpen: boolean): void {
  prepared(store.db, 'UPDATE undo_step SET is_open = ? WHERE work = ?').run(isOpen ? 1 : 0, work);
  store.changed(['undo']);
}

/** The parts of a long piece of work, in the order in which they were done: those that stand, or those that were undone. */
export function partsOfWork(store: StoreContext, work: Id, which: 'done' | 'undone'): PartStep[] {
  return prepared(
    store.db,
    `SELECT id, json_array_length(after) AS rows FROM undo_step
     WHERE work = ? AND (undone_at IS NULL) = ? ORDER BY id`,
  ).all(work, which === 'done' ? 1 : 0) as PartStep[];
}

/** What was under way when the app died: no other piece of work is open when it starts. */
export function openWorksLeft(store: StoreContext): { readonly work: Id; readonly label: string }[] {
  return prepared(
    store.db,
    'SELECT work, min(label) AS label FROM undo_step WHERE is_open = 1 GROUP BY work ORDER BY max(id) DESC',
  ).all() as { work: Id; label: string }[];
}

/** Forgets the steps of a piece of work that were undone: neither undo nor redo knows them any more. */
export function dropUndoneParts(store: StoreContext, work: Id): void {
  prepared(store.db, 'DELETE FROM undo_step WHERE work = ? AND undone_at IS NOT NULL').run(work);
}
