/**
 * Entries that had no record when an older copy of the database was put back: each may have been changed and sent in the time
 * that the copy knows nothing of (P2). `looked_up`: its create has been looked for since, or is being looked for.
 */
export const fromCopy = /* sql */ `
CREATE TABLE from_copy (
  entry_id TEXT PRIMARY KEY REFERENCES entry (id),
  since TEXT,
  looked_up INTEGER NOT NULL CHECK (looked_up IN (0, 1))
) STRICT, WITHOUT ROWID;
`;
