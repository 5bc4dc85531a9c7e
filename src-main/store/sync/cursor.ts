import { z } from 'zod';
import { Instant } from '../../../shared/time/work-date';
import { prepared, type StoreContext } from '../database';

/** How far each collection was read, in the server's time (contract 1). */
const Cursor = z.strictObject({ since: Instant, fullAt: Instant.nullable() });
export type Cursor = z.infer<typeof Cursor>;

export function getCursor(store: StoreContext, collection: string): Cursor | null {
  const row = prepared(store.db, 'SELECT since, full_at AS fullAt FROM cursor WHERE collection = ?').get(
    collection,
  );
  return row === undefined ? null : Cursor.parse(row);
}

/** Sets the cursor. It may go back with the server's clock: what is listed twice is applied once (contract 2). */
export function moveCursor(store: StoreContext, collection: string, since: Instant): void {
  prepared(
    store.db,
    `INSERT INTO cursor (collection, since) VALUES (?, ?)
     ON CONFLICT (collection) DO UPDATE SET since = excluded.since`,
  ).run(collection, since);
}

/** A vendor that counts changes by a cursor of its own has it kept beside the server's time, as it gave it. */
const feedOf = (collection: string): string => `${collection}: feed`;

/** The vendor's own cursor; null where it gave none yet. */
export function getFeedCursor(store: StoreContext, collection: string): string | null {
  const cursor = prepared(store.db, 'SELECT since FROM cursor WHERE collection = ?')
    .pluck()
    .get(feedOf(collection));
  return cursor === undefined ? null : z.string().min(1).parse(cursor);
}

export function moveFeedCursor(store: StoreContext, collection: string, cursor: string): void {
  prepared(
    store.db,
    `INSERT INTO cursor (collection, since) VALUES (?, ?)
     ON CONFLICT (collection) DO UPDATE SET since = excluded.since`,
  ).run(feedOf(collection), cursor);
}

/** Everything of the collection is read anew by the next pull. */
export function forgetCursor(store: StoreContext, collection: string): void {
  prepared(store.db, 'DELETE FROM cursor WHERE collection = ?').run(collection);
}

/** Remembers when all known records were last compared with what the PMS still shows. */
export function markSwept(store: StoreContext, collection: string, at: Instant): void {
  prepared(store.db, 'UPDATE cursor SET full_at = ? WHERE collection = ?').run(at, collection);
}

/** A collection of the reference cache was read whole; its age is told by store/reference.ts. */
export function markCacheRead(store: StoreContext, collection: string, at: Instant): void {
  prepared(
    store.db,
    `INSERT INTO cache_age (collection, read_at) VALUES (?, ?)
     ON CONFLICT (collection) DO UPDATE SET read_at = excluded.read_at`,
  ).run(collection, at);
}
