/** The currency in which a matter is billed, where it is another than its client's; as people said it here. */
export const matterCurrency = /* sql */ `
CREATE TABLE matter_currency (
  matter_id TEXT PRIMARY KEY REFERENCES matter(id),
  currency  TEXT NOT NULL CHECK (length(currency) = 3)
) STRICT, WITHOUT ROWID;
`;
