import { z } from 'zod';
import type { Id } from '../../shared/domain/id';
import { EntryArrangement, SavedView, type ViewContent } from '../../shared/ipc/views';
import { prepared, type StoreContext } from './database';
import { jsonColumn } from './sync/json-column';

const Row = z.strictObject({
  name: z.string(),
  content: jsonColumn(SavedView.omit({ name: true })),
});

/** A person's saved views of Entries, by name. One that can't be read is reported by name alone, and left out. */
export function entryViewsOf(store: StoreContext, timekeeperId: Id): SavedView[] {
  const rows = prepared(
    store.db,
    'SELECT name, content FROM entry_view WHERE timekeeper_id = ? ORDER BY name COLLATE NOCASE',
  ).all(timekeeperId);
  return rows.flatMap((row) => {
    const parsed = Row.safeParse(row);
    if (parsed.success) return [{ name: parsed.data.name, ...parsed.data.content }];
    store.logger.warn('entry_view.unreadable', {});
    return [];
  });
}

/** @param content null: there is no view of this name any more */
export function putEntryView(
  store: StoreContext,
  timekeeperId: Id,
  name: string,
  content: ViewContent | null,
): void {
  if (content === null) {
    prepared(store.db, 'DELETE FROM entry_view WHERE timekeeper_id = ? AND name = ?').run(timekeeperId, name);
    return;
  }
  prepared(
    store.db,
    `INSERT INTO entry_view (timekeeper_id, name, content) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET name = excluded.name, content = excluded.content`,
  ).run(timekeeperId, name, JSON.stringify(content));
}

/** How a person left Entries; null where they never changed it, or another version did in a way unknown here. */
export function entryArrangementOf(store: StoreContext, timekeeperId: Id): EntryArrangement | null {
  const text = prepared(store.db, 'SELECT arrangement FROM entry_arrangement WHERE timekeeper_id = ?')
    .pluck()
    .get(timekeeperId);
  if (text === undefined) return null;
  const parsed = jsonColumn(EntryArrangement).safeParse(text);
  if (!parsed.success) store.logger.warn('entry_arrangement.unreadable', {});
  return parsed.success ? parsed.data : null;
}

export function putEntryArrangement(
  store: StoreContext,
  timekeeperId: Id,
  arrangement: EntryArrangement,
): void {
  prepared(
    store.db,
    `INSERT INTO entry_arrangement (timekeeper_id, arrangement) VALUES (?, ?)
     ON CONFLICT DO UPDATE SET arrangement = excluded.arrangement`,
  ).run(timekeeperId, JSON.stringify(arrangement));
}
