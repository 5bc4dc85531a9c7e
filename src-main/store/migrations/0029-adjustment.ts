/**
 * What review takes off a line's amount, beside its hours and its rate. Null of an approval: from before it was kept. The indexes
 * that reports read instead of the entries carry it too, since what is billed depends on it.
 */
export const adjustment = /* sql */ `
ALTER TABLE entry ADD COLUMN adjustment_minor INTEGER NOT NULL DEFAULT 0 CHECK (adjustment_minor <= 0);
ALTER TABLE approval ADD COLUMN adjustment_minor INTEGER CHECK (adjustment_minor <= 0);
CREATE INDEX entry_adjusted ON entry (id) WHERE adjustment_minor <> 0 AND review_state <> 'approved';
DROP INDEX entry_by_date;
DROP INDEX entry_by_matter;
DROP INDEX entry_by_timekeeper;
CREATE INDEX entry_by_date ON entry
  (work_date DESC, id DESC, deleted_at, timekeeper_id, matter_id, worked_seconds, billed_seconds, rate_minor,
   adjustment_minor, billing, source, review_state, task_code, activity_code);
CREATE INDEX entry_by_matter ON entry
  (matter_id, work_date DESC, id DESC, deleted_at, timekeeper_id, worked_seconds, billed_seconds, rate_minor,
   adjustment_minor, billing, source, review_state, task_code, activity_code);
CREATE INDEX entry_by_timekeeper ON entry
  (timekeeper_id, work_date DESC, id DESC, deleted_at, matter_id, worked_seconds, billed_seconds, rate_minor,
   adjustment_minor, billing, source, review_state, task_code, activity_code);
`;
