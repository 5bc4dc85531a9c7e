/** How each person laid Entries out, and the views that they saved under a name. */
export const entryViews = /* sql */ `
CREATE TABLE entry_view (
  timekeeper_id TEXT NOT NULL,
  name          TEXT NOT NULL COLLATE NOCASE,
  content       TEXT NOT NULL,             -- JSON: filter, order, groups, columns
  PRIMARY KEY (timekeeper_id, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE entry_arrangement (
  timekeeper_id TEXT PRIMARY KEY,
  arrangement   TEXT NOT NULL              -- JSON: order, groups, columns
) STRICT, WITHOUT ROWID;
`;
