/**
 * Work that was written to a file for another laptop: it stays here, held, so that two laptops never both send it (P2). A
 * row ends when its record turns up on the PMS or when a person takes it back, and is kept.
 */
export const handedOver = /* sql */ `
CREATE TABLE handed_over (
  file_id     TEXT NOT NULL,              -- of the file it was written to
  subject     TEXT NOT NULL CHECK (subject IN ('entry', 'timer')),
  subject_id  TEXT NOT NULL,
  at          TEXT NOT NULL,
  ended_at    TEXT,
  ended_as    TEXT CHECK (ended_as IN ('arrived', 'taken_back')),
  PRIMARY KEY (file_id, subject, subject_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX handed_over_open ON handed_over (subject, subject_id) WHERE ended_at IS NULL;
`;
