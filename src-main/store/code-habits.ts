import { z } from 'zod';
import { Id } from '../../shared/domain/id';
import { UtbmsKind } from '../../shared/domain/reference';
import { UtbmsCodeText } from '../../shared/domain/time-entry';
import { TimekeeperClass } from '../../shared/utbms/timekeeper-class';
import { prepared, type StoreContext } from './database';

export const Favourite = z.strictObject({ kind: UtbmsKind, code: UtbmsCodeText });
export type Favourite = z.infer<typeof Favourite>;

/** The codes that a timekeeper starred. */
export function favouriteCodes(store: StoreContext, timekeeperId: Id): Favourite[] {
  const rows = prepared(
    store.db,
    'SELECT kind, code FROM code_favourite WHERE timekeeper_id = ? ORDER BY kind, code',
  ).all(timekeeperId);
  return rows.flatMap((row) => {
    const parsed = Favourite.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
}

/** @returns whether anything changed */
export function putFavourite(store: StoreContext, timekeeperId: Id, star: Favourite, isOn: boolean): boolean {
  const statement = isOn
    ? 'INSERT OR IGNORE INTO code_favourite (timekeeper_id, kind, code) VALUES (?, ?, ?)'
    : 'DELETE FROM code_favourite WHERE timekeeper_id = ? AND kind = ? AND code = ?';
  return prepared(store.db, statement).run(timekeeperId, star.kind, star.code).changes > 0;
}

/** Codes on a matter's latest lines, the last one first. */
export function lastUsedCodes(
  store: StoreContext,
  matterId: Id,
  kind: 'task' | 'activity',
  limit: number,
): string[] {
  // Over the latest lines only: what was used years ago is no habit.
  const statement =
    kind === 'task'
      ? `SELECT code FROM (SELECT task_code AS code, work_date, id FROM entry
           WHERE matter_id = ? AND deleted_at IS NULL ORDER BY work_date DESC, id DESC LIMIT 200)
         WHERE code IS NOT NULL GROUP BY code ORDER BY max(work_date) DESC, max(id) DESC LIMIT ?`
      : `SELECT code FROM (SELECT activity_code AS code, work_date, id FROM entry
           WHERE matter_id = ? AND deleted_at IS NULL ORDER BY work_date DESC, id DESC LIMIT 200)
         WHERE code IS NOT NULL GROUP BY code ORDER BY max(work_date) DESC, max(id) DESC LIMIT ?`;
  return prepared(store.db, statement).pluck().all(matterId, limit) as string[];
}

/** By which class a client's e-billing knows a timekeeper; client null: clients of which nothing else is said. */
export const ClassOfTimekeeper = z.strictObject({
  timekeeperId: Id,
  clientId: Id.nullable(),
  classCode: TimekeeperClass,
});
export type ClassOfTimekeeper = z.infer<typeof ClassOfTimekeeper>;

export function timekeeperClasses(store: StoreContext): ClassOfTimekeeper[] {
  const rows = prepared(
    store.db,
    `SELECT timekeeper_id AS timekeeperId, client_id AS clientId, class AS classCode FROM timekeeper_class
     ORDER BY timekeeper_id, client_id`,
  ).all();
  return rows.flatMap((row) => {
    const parsed = ClassOfTimekeeper.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
}

/** The class for a client: its own, else the one for all; null where none is said. */
export function classFor(store: StoreContext, timekeeperId: Id, clientId: Id | null): string | null {
  const found = prepared(
    store.db,
    `SELECT class FROM timekeeper_class WHERE timekeeper_id = ? AND (client_id = ? OR client_id IS NULL)
     ORDER BY client_id IS NULL LIMIT 1`,
  )
    .pluck()
    .get(timekeeperId, clientId);
  return TimekeeperClass.safeParse(found).data ?? null;
}

/** @param classCode null: nothing is said any more */
export function putTimekeeperClass(
  store: StoreContext,
  timekeeperId: Id,
  clientId: Id | null,
  classCode: string | null,
): void {
  prepared(
    store.db,
    "DELETE FROM timekeeper_class WHERE timekeeper_id = ? AND coalesce(client_id, '') = coalesce(?, '')",
  ).run(timekeeperId, clientId);
  if (classCode === null) return;
  prepared(store.db, 'INSERT INTO timekeeper_class (timekeeper_id, client_id, class) VALUES (?, ?, ?)').run(
    timekeeperId,
    clientId,
    classCode,
  );
}
