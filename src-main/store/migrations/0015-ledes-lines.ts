/** Which line of which LEDES invoice became which entry or expense: the same line never becomes a second one. */
export const ledesLines = /* sql */ `
CREATE TABLE ledes_line (
  law_firm_id    TEXT NOT NULL,
  client_id      TEXT NOT NULL,
  invoice_number TEXT NOT NULL,
  line_number    TEXT NOT NULL,
  entry_id       TEXT REFERENCES entry(id),
  expense_id     TEXT REFERENCES expense(id),
  file_hash      TEXT NOT NULL,            -- of the file that brought it
  taken_at       TEXT NOT NULL,
  PRIMARY KEY (law_firm_id, client_id, invoice_number, line_number),
  CHECK ((entry_id IS NULL) <> (expense_id IS NULL))
) STRICT;
`;
