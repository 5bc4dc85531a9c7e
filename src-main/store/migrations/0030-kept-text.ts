/** What was typed and not yet saved: the page keeps nothing of its own on disk, since only this file is encrypted. */
export const keptText = /* sql */ `
CREATE TABLE kept_text (
  place TEXT PRIMARY KEY,                  -- which line or dialog it stands in
  value TEXT NOT NULL                      -- JSON, as the page wrote it
) STRICT, WITHOUT ROWID;
`;
