/**
 * Codes beside the PMS's: sets that clients define, each import a version that stays; what the firm's codes go out as; a code
 * said for one line, which only this laptop keeps; stars; the class that a timekeeper has for a client.
 */
export const codes = /* sql */ `
CREATE TABLE code_set (
  id         TEXT PRIMARY KEY,
  name       TEXT NOT NULL COLLATE NOCASE UNIQUE,
  client_id  TEXT REFERENCES client(id),   -- null: for any client
  created_at TEXT NOT NULL,
  retired_at TEXT                          -- no longer offered; lines keep their codes
) STRICT;
CREATE TABLE code_set_version (
  set_id  TEXT NOT NULL REFERENCES code_set(id),
  version INTEGER NOT NULL CHECK (version > 0),
  codes   TEXT NOT NULL,                   -- JSON array of CustomCode
  source  TEXT NOT NULL,                   -- the file's name and format
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  PRIMARY KEY (set_id, version)
) STRICT;
CREATE TABLE code_mapping (
  client_id   TEXT NOT NULL REFERENCES client(id),
  kind        TEXT NOT NULL,
  firm_code   TEXT NOT NULL,
  client_code TEXT NOT NULL,
  PRIMARY KEY (client_id, kind, firm_code)
) STRICT, WITHOUT ROWID;
CREATE TABLE line_code (
  entry_id TEXT NOT NULL REFERENCES entry(id),
  kind     TEXT NOT NULL,
  code     TEXT NOT NULL,
  PRIMARY KEY (entry_id, kind)
) STRICT, WITHOUT ROWID;
CREATE TABLE code_favourite (
  timekeeper_id TEXT NOT NULL REFERENCES timekeeper(id),
  kind          TEXT NOT NULL,
  code          TEXT NOT NULL,
  PRIMARY KEY (timekeeper_id, kind, code)
) STRICT, WITHOUT ROWID;
CREATE TABLE timekeeper_class (
  timekeeper_id TEXT NOT NULL REFERENCES timekeeper(id),
  client_id     TEXT REFERENCES client(id), -- null: for clients that say nothing else
  class         TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX timekeeper_class_one ON timekeeper_class (timekeeper_id, coalesce(client_id, ''));
`;
