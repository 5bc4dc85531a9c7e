import { z } from 'zod';
import type { Id } from '../../shared/domain/id';
import { Instant, type WorkDate } from '../../shared/time/work-date';
import { prepared, type StoreContext } from './database';

/** What was said of a day: that it is done, and that its missing time was asked about. */
const DayMark = z.strictObject({ doneAt: Instant.nullable(), askedAt: Instant.nullable() });
export type DayMark = z.infer<typeof DayMark>;

export function dayMark(store: StoreContext, date: WorkDate): DayMark {
  const row = prepared(
    store.db,
    'SELECT done_at AS doneAt, asked_at AS askedAt FROM day_mark WHERE work_date = ?',
  ).get(date);
  return row === undefined ? { doneAt: null, askedAt: null } : DayMark.parse(row);
}

export function putDayMark(store: StoreContext, date: WorkDate, { doneAt, askedAt }: DayMark): void {
  prepared(
    store.db,
    `INSERT INTO day_mark (work_date, done_at, asked_at) VALUES (?, ?, ?)
     ON CONFLICT (work_date) DO UPDATE SET done_at = excluded.done_at, asked_at = excluded.asked_at`,
  ).run(date, doneAt, askedAt);
}

/** The earliest work date of a timekeeper's entries; null where there is none. */
export function firstDayOf(store: StoreContext, timekeeperId: Id): WorkDate | null {
  const date = prepared(
    store.db,
    'SELECT min(work_date) FROM entry WHERE timekeeper_id = ? AND deleted_at IS NULL',
  )
    .pluck()
    .get(timekeeperId);
  return typeof date === 'string' ? date : null;
}
