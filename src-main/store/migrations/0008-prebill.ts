/**
 * Pre-bill: which line went into which, so that its time can't come back beside it (P2); what was said about a line, kept;
 * and what an approval knows beyond the facts that it froze.
 */
export const prebill = /* sql */ `
CREATE TABLE line_merge (
  entry_id TEXT PRIMARY KEY REFERENCES entry(id),   -- in the trash since
  into_id  TEXT NOT NULL REFERENCES entry(id)
) STRICT, WITHOUT ROWID;
CREATE INDEX line_merge_into ON line_merge (into_id);

CREATE TABLE line_comment (
  id        TEXT PRIMARY KEY,
  entry_id  TEXT NOT NULL REFERENCES entry(id),
  at        TEXT NOT NULL,
  author    TEXT NOT NULL,                 -- a name, as it was then
  kind      TEXT NOT NULL CHECK (kind IN ('comment', 'return', 'hold', 'write_down', 'no_charge', 'charge', 'move')),
  text      TEXT NOT NULL
) STRICT;
CREATE INDEX line_comment_by_entry ON line_comment (entry_id, at, id);

ALTER TABLE approval ADD COLUMN currency TEXT;
ALTER TABLE approval ADD COLUMN standard_minor INTEGER;   -- worked time at the full rate
ALTER TABLE approval ADD COLUMN adjustment_reason TEXT;   -- why less is billed, in the reviewer's words
ALTER TABLE approval ADD COLUMN allotted INTEGER;         -- 1: billed time is its share of a rounded day
`;
