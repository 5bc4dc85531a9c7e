import { z } from 'zod';
import type { Unreadable } from '../../../shared/pms/port';
import { Instant } from '../../../shared/time/work-date';
import { nowInstant, prepared, type StoreContext } from '../database';

/** Remote things that this version can't read: parked, counted and shown, while the rest goes on (contract 7). */
const Parked = z.strictObject({
  id: z.int(),
  collection: z.string(),
  remoteId: z.string().nullable(),
  reason: z.string(),
  firstSeen: Instant,
  lastSeen: Instant,
});
export type Parked = z.infer<typeof Parked>;

export function park(store: StoreContext, collection: string, thing: Unreadable): void {
  const now = nowInstant(store);
  prepared(
    store.db,
    `INSERT INTO parked (collection, remote_id, reason, raw, first_seen, last_seen) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (collection, coalesce(remote_id, ''), reason)
     DO UPDATE SET raw = excluded.raw, last_seen = excluded.last_seen, released_at = NULL`,
  ).run(collection, thing.remoteId, thing.reason, thing.raw, now, now);
  store.changed(['activity', 'status']);
}

/** A record that can be read again is no longer parked; its row stays as a trace. */
export function releaseParked(store: StoreContext, collection: string, remoteId: string): void {
  const { changes } = prepared(
    store.db,
    // Spelled as the index of the table is: without it, each record of a page would be looked for among all parked ones.
    "UPDATE parked SET released_at = ? WHERE collection = ? AND coalesce(remote_id, '') = ? AND released_at IS NULL",
  ).run(nowInstant(store), collection, remoteId);
  if (changes > 0) store.changed(['activity', 'status']);
}

/** What was not met again since an instant is no longer parked. */
export function releaseUnseen(store: StoreContext, collection: string, since: Instant): void {
  const { changes } = prepared(
    store.db,
    'UPDATE parked SET released_at = ? WHERE collection = ? AND released_at IS NULL AND last_seen < ?',
  ).run(nowInstant(store), collection, since);
  if (changes > 0) store.changed(['activity', 'status']);
}

export function parkedList(store: StoreContext): Parked[] {
  return prepared(
    store.db,
    `SELECT id, collection, remote_id AS remoteId, reason, first_seen AS firstSeen, last_seen AS lastSeen
     FROM parked WHERE released_at IS NULL ORDER BY last_seen DESC, id LIMIT 500`,
  )
    .all()
    .flatMap((row) => {
      const parsed = Parked.safeParse(row);
      return parsed.success ? [parsed.data] : [];
    });
}

/** Parked records of a collection that can be asked for again, those not seen for longest first. */
export function parkedRemoteIds(store: StoreContext, collection: string): string[] {
  return prepared(
    store.db,
    `SELECT DISTINCT remote_id FROM parked WHERE collection = ? AND released_at IS NULL AND remote_id IS NOT NULL
     ORDER BY last_seen, remote_id`,
  )
    .pluck()
    .all(collection) as string[];
}

/** It was asked for and could not be read: others have their turn before it is asked for again. */
export function markParkedMet(store: StoreContext, collection: string, remoteId: string): void {
  prepared(
    store.db,
    "UPDATE parked SET last_seen = ? WHERE collection = ? AND coalesce(remote_id, '') = ? AND released_at IS NULL",
  ).run(nowInstant(store), collection, remoteId);
}

export function parkedCount(store: StoreContext): number {
  return Number(prepared(store.db, 'SELECT count(*) FROM parked WHERE released_at IS NULL').pluck().get());
}
