import { Id } from '../../../shared/domain/id';
import { Instant } from '../../../shared/time/work-date';
import { prepared, type StoreContext } from '../database';

/**
 * Entries that an older copy of the database knew: those without a record may have been sent since it was made, and those
 * with one may have lost it since and been sent anew (P2). What isn't among them came after the copy was put back.
 */

/**
 * Notes all entries that are here now. Noted once more, one is looked up anew, from the earlier of both times on.
 * @param since by the server's clock, from when on a record of them may have been made; null where nobody knows
 */
export function noteFromCopy(store: StoreContext, since: Instant | null): void {
  prepared(
    store.db,
    `INSERT INTO from_copy (entry_id, since, looked_up)
     SELECT id, ?, 0 FROM entry WHERE true
     ON CONFLICT (entry_id) DO UPDATE SET since = min(since, excluded.since), looked_up = 0`,
  ).run(since);
}

/** Whether what is known of an entry may be older than what was sent of it. */
export function isFromCopy(store: StoreContext, entryId: Id): boolean {
  return prepared(store.db, 'SELECT 1 FROM from_copy WHERE entry_id = ?').get(entryId) !== undefined;
}

/** An entry's look-up that is still to come, with the time from which on; null where none is. */
export function lookUpDue(store: StoreContext, entryId: Id): { readonly since: Instant | null } | null {
  const row = prepared(store.db, 'SELECT since FROM from_copy WHERE entry_id = ? AND looked_up = 0').get(
    entryId,
  ) as { since: unknown } | undefined;
  return row === undefined ? null : { since: Instant.nullable().parse(row.since) };
}

export function markLookedUp(store: StoreContext, entryId: Id): void {
  prepared(store.db, 'UPDATE from_copy SET looked_up = 1 WHERE entry_id = ?').run(entryId);
}

/** An entry that an older copy knew, from when on a record of it may have been made, and whether it was looked for. */
export type FromCopy = {
  readonly entryId: Id;
  readonly since: Instant | null;
  readonly lookedUp: boolean;
};

export function fromCopyRows(store: StoreContext): FromCopy[] {
  const rows = prepared(store.db, 'SELECT entry_id, since, looked_up FROM from_copy ORDER BY entry_id').all();
  return (rows as { entry_id: unknown; since: unknown; looked_up: unknown }[]).map((row) => ({
    entryId: Id.parse(row.entry_id),
    since: Instant.nullable().parse(row.since),
    lookedUp: row.looked_up === 1,
  }));
}

/** Notes it as a later database knew it. */
export function putFromCopy(store: StoreContext, { entryId, since, lookedUp }: FromCopy): void {
  prepared(
    store.db,
    `INSERT INTO from_copy (entry_id, since, looked_up) VALUES (?, ?, ?)
     ON CONFLICT (entry_id) DO UPDATE SET since = excluded.since, looked_up = excluded.looked_up`,
  ).run(entryId, since, lookedUp ? 1 : 0);
}
