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
