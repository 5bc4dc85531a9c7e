import { Id, RemoteId } from '../../../shared/domain/id';
import { questionFor } from '../../../shared/sync/plan-absence';
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
    `SELECT count(*) AS count, min(question) AS words, count(DISTINCT question) AS wordings,
       (SELECT count(*) FROM base) AS known FROM missing WHERE question IS NOT NULL`,
  ).get() as { count: number; words: string | null; wordings: number; known: number };
  const { count, words } = row;
  if (count === 0 || words === null) return null;
  // Some may be back since it was put, and some joined it: it speaks of those that are away now.
  const isAsPut = row.wordings === 1 && (count === 1 || words.startsWith(`${count} `));
  return { count, words: isAsPut ? words : questionFor(count, row.known) };
}

/** The entries that the open question is about, the latest work first. */
export function missingEntryIds(store: StoreContext, limit: number): Id[] {
  return prepared(
    store.db,
    `SELECT b.entry_id FROM missing m JOIN base b ON b.remote_id = m.remote_id JOIN entry e ON e.id = b.entry_id
     WHERE m.question IS NOT NULL ORDER BY e.work_date DESC, e.id DESC LIMIT ?`,
  )
    .pluck()
    .all(limit)
    .map((id) => Id.parse(id));
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
