/** What a person types for something longer: a trigger for a phrase, a nickname for a matter. */
export const shorthand = /* sql */ `
CREATE TABLE shorthand (
  timekeeper_id TEXT NOT NULL,
  kind          TEXT NOT NULL CHECK (kind IN ('phrase', 'nickname')),
  trigger       TEXT NOT NULL,
  stands_for    TEXT NOT NULL,
  PRIMARY KEY (timekeeper_id, kind, trigger)
) STRICT, WITHOUT ROWID;
`;
