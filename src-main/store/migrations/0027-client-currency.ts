/** The currency in which a client is billed, where it is another than the firm's; as people said it here, since no PMS tells. */
export const clientCurrency = /* sql */ `
CREATE TABLE client_currency (
  client_id TEXT PRIMARY KEY REFERENCES client(id),
  currency  TEXT NOT NULL CHECK (length(currency) = 3)
) STRICT, WITHOUT ROWID;
`;
