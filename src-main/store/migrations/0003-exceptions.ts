/** Each request about an entry with what came of it, and what tells a row that fails by itself from one on a bad line. */
export const exceptions = /* sql */ `
CREATE TABLE sync_step (
  id INTEGER PRIMARY KEY,
  run_id INTEGER,                          -- the cycle; null for a person's act
  entry_id TEXT NOT NULL REFERENCES entry(id),
  operation_id TEXT NOT NULL, operation TEXT NOT NULL, revision INTEGER NOT NULL,
  act TEXT NOT NULL, attempt INTEGER NOT NULL,
  at TEXT NOT NULL, answered_at TEXT,
  answer TEXT, status INTEGER, message TEXT NOT NULL,  -- the vendor's words; never our content
  followed TEXT,                           -- null while it is under way
  remote_id TEXT, times INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX sync_step_by_run ON sync_step (run_id, id);
CREATE INDEX sync_step_by_entry ON sync_step (entry_id, id);
CREATE INDEX sync_step_open ON sync_step (id) WHERE followed IS NULL;

-- Failures of the row's own in a row: tries that the PMS did not take, and looks that told nothing.
ALTER TABLE outbox ADD COLUMN failures INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN failed_looks INTEGER NOT NULL DEFAULT 0;
-- Since when a row is held, what the person in charge can do, and what it depended on when it was held.
ALTER TABLE outbox ADD COLUMN hold_since TEXT;
ALTER TABLE outbox ADD COLUMN hold_remedy TEXT;
ALTER TABLE outbox ADD COLUMN hold_circumstances TEXT;
`;
