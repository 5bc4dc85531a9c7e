import { prepared, type StoreContext } from './database';

/** What was kept in a place; null where nothing was. */
export function keptTextOf(store: StoreContext, place: string): string | null {
  return (
    (prepared(store.db, 'SELECT value FROM kept_text WHERE place = ?').pluck().get(place) as string) ?? null
  );
}

/** @param value null: nothing is kept there any more */
export function putKeptText(store: StoreContext, place: string, value: string | null): void {
  if (value === null) {
    prepared(store.db, 'DELETE FROM kept_text WHERE place = ?').run(place);
    return;
  }
  prepared(
    store.db,
    'INSERT INTO kept_text (place, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  ).run(place, value);
}
