/**
 * Matters that came into this person's sight: their entries changed before the cursor, maybe long ago, and are still to be
 * listed (contract 1).
 */
export const intoSight = /* sql */ `
CREATE TABLE into_sight (remote_id TEXT PRIMARY KEY, seen_at TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;
