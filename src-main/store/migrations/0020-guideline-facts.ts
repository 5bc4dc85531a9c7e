/** What guidelines ask of people and matters and the PMS doesn't know: who was admitted when, and what is being billed now. */
export const guidelineFacts = /* sql */ `
CREATE TABLE timekeeper_admission (
  timekeeper_id TEXT PRIMARY KEY REFERENCES timekeeper(id),
  year          INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200)
) STRICT, WITHOUT ROWID;
CREATE TABLE billing_period (
  scope     TEXT NOT NULL CHECK (scope IN ('client', 'matter')),
  scope_id  TEXT NOT NULL,
  from_date TEXT NOT NULL,
  to_date   TEXT NOT NULL CHECK (to_date >= from_date),
  PRIMARY KEY (scope, scope_id)
) STRICT, WITHOUT ROWID;
`;
