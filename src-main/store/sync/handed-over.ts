import { z } from 'zod';
import { Id } from '../../../shared/domain/id';
import { Instant } from '../../../shared/time/work-date';
import { EngineError } from '../../engine-error';
import { nowInstant, prepared, type StoreContext } from '../database';

/** Work that was handed over to a file for another laptop, and stays held here (P2). */

export type HandedSubject = 'entry' | 'timer';

const HandOver = z.strictObject({ fileId: Id, at: Instant, entries: z.int(), timers: z.int() });
/** One file that work was handed over to, with how much of it is still out. */
export type HandOver = z.infer<typeof HandOver>;

export function isHandedOver(store: StoreContext, entryId: Id): boolean {
  return handedOverAt(store, 'entry', entryId) !== null;
}

/** Since when something is handed over; null where it is not, or not any more. */
export function handedOverAt(store: StoreContext, subject: HandedSubject, id: Id): Instant | null {
  const at = prepared(
    store.db,
    'SELECT at FROM handed_over WHERE subject = ? AND subject_id = ? AND ended_at IS NULL',
  )
    .pluck()
    .get(subject, id);
  return at === undefined ? null : Instant.parse(at);
}

export function putHandedOver(store: StoreContext, fileId: Id, subject: HandedSubject, id: Id): void {
  prepared(store.db, 'INSERT INTO handed_over (file_id, subject, subject_id, at) VALUES (?, ?, ?, ?)').run(
    fileId,
    subject,
    id,
    nowInstant(store),
  );
}

/** Whether this database ever knew that something was handed over to that file, ended or not. */
export function knowsHandOver(store: StoreContext, fileId: Id, subject: HandedSubject, id: Id): boolean {
  return (
    prepared(store.db, 'SELECT 1 FROM handed_over WHERE file_id = ? AND subject = ? AND subject_id = ?').get(
      fileId,
      subject,
      id,
    ) !== undefined
  );
}

/** It is no longer out: its record turned up on the PMS, or a person took it back. Returns whether it was. */
export function endHandedOver(
  store: StoreContext,
  subject: HandedSubject,
  id: Id,
  as: 'arrived' | 'taken_back',
): boolean {
  return (
    prepared(
      store.db,
      'UPDATE handed_over SET ended_at = ?, ended_as = ? WHERE subject = ? AND subject_id = ? AND ended_at IS NULL',
    ).run(nowInstant(store), as, subject, id).changes > 0
  );
}

/** The files that still have something of this laptop, newest first. */
export function openHandOvers(store: StoreContext): HandOver[] {
  return prepared(
    store.db,
    `SELECT file_id AS fileId, max(at) AS at, sum(subject = 'entry') AS entries, sum(subject = 'timer') AS timers
     FROM handed_over WHERE ended_at IS NULL GROUP BY file_id ORDER BY 2 DESC, file_id`,
  )
    .all()
    .map((row) => HandOver.parse(row));
}

/** What of one file is still out. */
export function handedOverTo(store: StoreContext, fileId: Id, subject: HandedSubject): Id[] {
  return prepared(
    store.db,
    'SELECT subject_id FROM handed_over WHERE file_id = ? AND subject = ? AND ended_at IS NULL ORDER BY subject_id',
  )
    .pluck()
    .all(fileId, subject)
    .map((id) => Id.parse(id));
}

/** P2: what a file for another laptop holds is changed there, or taken back first; changed here, it would leave from both. */
export function assertNotHandedOver(store: StoreContext, id: Id): void {
  const at = handedOverAt(store, 'entry', id);
  if (at === null) return;
  throw new EngineError(
    'not_allowed',
    `This entry was handed over to a file for another laptop on ${at.slice(0, 10)}. Change it there, or take it back in Settings, Backups and moving.`,
  );
}
