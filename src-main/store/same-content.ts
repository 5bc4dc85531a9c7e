import type { TimeEntry } from '../../shared/domain/time-entry';
import { prepared, type StoreContext } from './database';

export type SameContent = Pick<
  TimeEntry,
  'timekeeperId' | 'matterId' | 'workDate' | 'workedSeconds' | 'narrative'
>;

const count = `SELECT count(*) FROM entry WHERE timekeeper_id = @timekeeperId AND work_date = @workDate
  AND deleted_at IS NULL AND matter_id IS @matterId AND worked_seconds = @workedSeconds AND narrative = @narrative`;

/** How many entries outside the trash tell of the very same work: person, day, matter, worked time and words. */
export function countSameContent(store: StoreContext, content: SameContent): number {
  const { timekeeperId, matterId, workDate, workedSeconds, narrative } = content;
  const asked = { timekeeperId, matterId, workDate, workedSeconds, narrative };
  return Number(prepared(store.db, count).pluck().get(asked));
}

const ofDay = `SELECT id, worked_seconds AS workedSeconds, billed_seconds AS billedSeconds, narrative FROM entry
  WHERE timekeeper_id = @timekeeperId AND work_date = @workDate AND matter_id IS @matterId AND deleted_at IS NULL
  ORDER BY created_at, id`;

/** A person's entries of a day on a matter, outside the trash, by what tells one piece of work from another. */
export function workOfDay(
  store: StoreContext,
  { timekeeperId, workDate, matterId }: Pick<SameContent, 'timekeeperId' | 'workDate' | 'matterId'>,
): Pick<TimeEntry, 'id' | 'workedSeconds' | 'billedSeconds' | 'narrative'>[] {
  return prepared(store.db, ofDay).all({ timekeeperId, workDate, matterId }) as ReturnType<typeof workOfDay>;
}
