import { z } from 'zod';
import type { Id } from '../../shared/domain/id';
import { Instant } from '../../shared/time/work-date';
import { prepared, type StoreContext } from './database';

/** Where in its day an entry lies, as a person said it. Raw time is the timer's; this only says where it stands. */
export const EntrySpan = z.strictObject({ fromAt: Instant, toAt: Instant });
export type EntrySpan = z.infer<typeof EntrySpan>;

export function entrySpan(store: StoreContext, entryId: Id): EntrySpan | null {
  const row = prepared(
    store.db,
    'SELECT from_at AS fromAt, to_at AS toAt FROM entry_span WHERE entry_id = ?',
  ).get(entryId);
  return row === undefined ? null : EntrySpan.parse(row);
}

/** Says where an entry lies; null: nowhere, as after an undo. */
export function putEntrySpan(store: StoreContext, entryId: Id, span: EntrySpan | null): void {
  if (span === null) {
    prepared(store.db, 'DELETE FROM entry_span WHERE entry_id = ?').run(entryId);
    return;
  }
  prepared(
    store.db,
    `INSERT INTO entry_span (entry_id, from_at, to_at) VALUES (?, ?, ?)
     ON CONFLICT (entry_id) DO UPDATE SET from_at = excluded.from_at, to_at = excluded.to_at`,
  ).run(entryId, span.fromAt, span.toAt);
}
