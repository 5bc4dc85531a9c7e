import { RemoteId } from '../../../shared/domain/id';
import { nowInstant, prepared, type StoreContext } from '../database';

/** Known records that a complete listing no longer showed, waiting for a person where there are too many (contract 6). */

/** Puts the one question; records already asked about keep the day they were first missed. */
export function askAboutMissing(store: StoreContext, remoteIds: readonly RemoteId[], words: string): void {
  const put = prepared(
    store.db,
    `INSERT INTO missing (remote_id, first_missing_at, question) VALUES (?, ?, ?)
     ON CONFLICT (remote_id) DO UPDATE SET question = excluded.question`,
  );
  const now = nowInstant(store);
  for (const remoteId of remoteIds) put.run(remoteId, now, words);
  store.changed(['status']);
}

/** The open question, or null. */
export function missingQuestion(store: StoreContext): { count: number; words: string } | null {
  const row = prepared(
    store.db,
    'SELECT count(*) AS count, max(question) AS words FROM missing WHERE question IS NOT NULL',
  ).get() as { count: number; words: string | null };
  return row.count === 0 || row.words === null ? null : { count: row.count, words: row.words };
}

/** The records of the open question. */
export function missingRemoteIds(store: StoreContext): RemoteId[] {
  return prepared(store.db, 'SELECT remote_id FROM missing WHERE question IS NOT NULL ORDER BY remote_id')
    .pluck()
    .all()
    .map((id) => RemoteId.parse(id));
}

/** Records that a person wants kept here although the PMS no longer shows them: not asked about again. */
export function keptRemoteIds(store: StoreContext): RemoteId[] {
  return prepared(store.db, 'SELECT remote_id FROM missing WHERE question IS NULL')
    .pluck()
    .all()
    .map((id) => RemoteId.parse(id));
}

/** The question is answered with "keep": the records stay known, and are not asked about again while they are away. */
export function keepMissing(store: StoreContext): void {
  prepared(store.db, 'UPDATE missing SET question = NULL').run();
  store.changed(['status']);
}

/** A record is back, or its absence was dealt with. */
export function forgetMissing(store: StoreContext, remoteId: RemoteId): void {
  if (prepared(store.db, 'DELETE FROM missing WHERE remote_id = ?').run(remoteId).changes > 0) {
    store.changed(['status']);
  }
}
