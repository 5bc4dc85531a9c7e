/** Words that the firm writes and no dictionary has. */
export const firmWords = /* sql */ `
CREATE TABLE firm_word (
  word     TEXT NOT NULL COLLATE NOCASE PRIMARY KEY,
  added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
