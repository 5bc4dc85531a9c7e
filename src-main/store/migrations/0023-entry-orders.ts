/**
 * Orders in which Entries is walked. Of narratives only the beginning is put in order: the whole would double the file. Names
 * are unique with their id, which is what lets SQLite read the entries of one after those of the other without sorting.
 */
export const entryOrders = /* sql */ `
CREATE UNIQUE INDEX timekeeper_by_name ON timekeeper (name COLLATE NOCASE, id);
CREATE UNIQUE INDEX client_by_name ON client (name COLLATE NOCASE, id);
CREATE UNIQUE INDEX matter_by_name ON matter (name COLLATE NOCASE, id);
CREATE UNIQUE INDEX matter_by_client ON matter (client_id, name COLLATE NOCASE, id);
CREATE UNIQUE INDEX matter_without_client ON matter (name COLLATE NOCASE, id) WHERE client_id IS NULL;
CREATE INDEX entry_by_narrative ON entry (substr(narrative, 1, 40) COLLATE NOCASE, work_date, id, deleted_at);
CREATE INDEX entry_by_codes ON entry
  (coalesce(task_code, ''), coalesce(activity_code, ''), work_date, id, deleted_at);
`;
