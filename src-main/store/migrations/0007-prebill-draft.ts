/** What was last printed of a matter's pre-bill, line by line, so that the next draft can show what changed since. */
export const prebillDraft = /* sql */ `
CREATE TABLE prebill_draft (
  id        TEXT PRIMARY KEY,
  matter_id TEXT NOT NULL REFERENCES matter(id),
  made_at   TEXT NOT NULL,
  made_by   TEXT NOT NULL REFERENCES timekeeper(id),
  hash      TEXT NOT NULL,                 -- SHA-256 over the canonical JSON of lines
  lines     TEXT NOT NULL                  -- JSON of DraftLine
) STRICT;
CREATE INDEX prebill_draft_last ON prebill_draft (matter_id, made_at);
`;
