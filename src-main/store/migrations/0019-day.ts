/** Where in its day an entry lies, where that was said; days that are done, and those that were asked about. */
export const dayMarks = /* sql */ `
CREATE TABLE entry_span (
  entry_id TEXT PRIMARY KEY REFERENCES entry(id),
  from_at  TEXT NOT NULL,
  to_at    TEXT NOT NULL
) STRICT;
CREATE TABLE day_mark (
  work_date TEXT PRIMARY KEY,
  done_at   TEXT,
  asked_at  TEXT
) STRICT;
`;
