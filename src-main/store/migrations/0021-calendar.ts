/** Events of calendar files that a person opened: suggestions, never sent anywhere. One row is one occurrence. */
export const calendar = /* sql */ `
CREATE TABLE calendar_event (
  uid        TEXT NOT NULL,
  occurrence TEXT NOT NULL,                -- its place in a series: an instant or a day, as the file has it
  from_at    TEXT NOT NULL, to_at TEXT NOT NULL,
  all_day    TEXT,                         -- the day of an event without hours
  title      TEXT NOT NULL, place TEXT NOT NULL,
  file_name  TEXT NOT NULL,
  reading    TEXT NOT NULL,                -- which reading of the file brought it
  dismissed  INTEGER NOT NULL DEFAULT 0,
  entry_id   TEXT REFERENCES entry(id),    -- what it was taken for
  PRIMARY KEY (uid, occurrence)
) STRICT;
CREATE INDEX calendar_event_by_time ON calendar_event (from_at);
`;
