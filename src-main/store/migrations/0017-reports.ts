/**
 * The indexes by day, matter and timekeeper carry what reports group by and what work at full rate depends on, so that a
 * report over all entries reads an index and no narrative. The small ones answer whether there is anything of the kind at all.
 */
export const reports = /* sql */ `
DROP INDEX entry_by_date;
DROP INDEX entry_by_matter;
DROP INDEX entry_by_timekeeper;
CREATE INDEX entry_by_date ON entry
  (work_date DESC, id DESC, deleted_at, timekeeper_id, matter_id, worked_seconds, billed_seconds, rate_minor, billing,
   source, review_state, task_code, activity_code);
CREATE INDEX entry_by_matter ON entry
  (matter_id, work_date DESC, id DESC, deleted_at, timekeeper_id, worked_seconds, billed_seconds, rate_minor, billing,
   source, review_state, task_code, activity_code);
CREATE INDEX entry_by_timekeeper ON entry
  (timekeeper_id, work_date DESC, id DESC, deleted_at, matter_id, worked_seconds, billed_seconds, rate_minor, billing,
   source, review_state, task_code, activity_code);
CREATE INDEX approval_allotted ON approval (entry_id) WHERE allotted = 1;
CREATE INDEX approval_currency ON approval (currency) WHERE currency IS NOT NULL;
`;
