/** Rule sets in versions, which of them holds where and from when, and what people waived. Nothing of it is ever changed. */
export const guidelines = /* sql */ `
CREATE TABLE rule_set (
  name TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  -- The JSON as the person wrote it.
  text TEXT NOT NULL,
  -- Versions of the rule sets that it builds on, as they were: {"Firm standard": 2}.
  bases TEXT NOT NULL,
  saved_by TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  PRIMARY KEY (name, version)
) STRICT;
CREATE TRIGGER rule_set_stays BEFORE UPDATE ON rule_set BEGIN SELECT RAISE(ABORT, 'A version is never changed'); END;
CREATE TRIGGER rule_set_remains BEFORE DELETE ON rule_set BEGIN SELECT RAISE(ABORT, 'A version is never removed'); END;

CREATE TABLE rule_set_assignment (
  sequence INTEGER PRIMARY KEY,
  scope TEXT NOT NULL CHECK (scope IN ('firm', 'client', 'matter')),
  scope_id TEXT CHECK ((scope_id IS NULL) = (scope = 'firm')),
  -- NULL: nothing of its own from then on.
  rule_set TEXT,
  version INTEGER,
  effective_from TEXT NOT NULL,
  assigned_by TEXT NOT NULL,
  assigned_at TEXT NOT NULL,
  CHECK ((rule_set IS NULL) = (version IS NULL))
) STRICT;
CREATE TRIGGER assignment_stays BEFORE UPDATE ON rule_set_assignment BEGIN SELECT RAISE(ABORT, 'An assignment is never changed'); END;
CREATE TRIGGER assignment_remains BEFORE DELETE ON rule_set_assignment BEGIN SELECT RAISE(ABORT, 'An assignment is never removed'); END;

CREATE TABLE waiver (
  id TEXT PRIMARY KEY,
  -- A time entry's or an expense's id.
  line_id TEXT NOT NULL,
  rule TEXT NOT NULL,
  rule_set TEXT NOT NULL,
  version INTEGER NOT NULL,
  content_hash TEXT NOT NULL,
  reason TEXT NOT NULL,
  waived_by TEXT NOT NULL,
  waived_at TEXT NOT NULL,
  withdrawn_by TEXT,
  withdrawn_at TEXT
) STRICT;
CREATE INDEX waiver_line ON waiver (line_id) WHERE withdrawn_at IS NULL;
`;
