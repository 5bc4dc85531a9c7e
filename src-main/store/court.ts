import { Instant } from '../../shared/time/work-date';
import { prepared, type StoreContext } from './database';

const name = 'court.since';

/** Since when court mode is on; null: it is off. On disk, so that a dead battery in a hearing changes nothing. */
export function courtSince(store: StoreContext): Instant | null {
  const value = prepared(store.db, 'SELECT value FROM setting WHERE name = ?').pluck().get(name);
  const read = Instant.nullable().safeParse(typeof value === 'string' ? JSON.parse(value) : null);
  return read.success ? read.data : null;
}

export function putCourt(store: StoreContext, since: Instant | null): void {
  prepared(
    store.db,
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(name, JSON.stringify(since));
}
