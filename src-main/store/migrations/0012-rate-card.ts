/** The firm's own rate cards: never changed, only followed by later ones. */
export const rateCard = /* sql */ `
CREATE TABLE rate_card (
  number         INTEGER PRIMARY KEY,      -- the order in which they were made: the last that names a day holds
  id             TEXT NOT NULL UNIQUE,
  kind           TEXT NOT NULL CHECK (kind IN ('rate', 'blended', 'cap', 'discount')),
  matter_id      TEXT REFERENCES matter(id),
  client_id      TEXT REFERENCES client(id),
  timekeeper_id  TEXT REFERENCES timekeeper(id),
  class_code     TEXT,
  from_date      TEXT NOT NULL,
  to_date        TEXT,
  rate_minor     INTEGER CHECK (rate_minor > 0),
  discount_basis INTEGER CHECK (discount_basis BETWEEN 1 AND 10000),
  currency       TEXT NOT NULL,
  note           TEXT
) STRICT;
CREATE TRIGGER rate_card_no_update BEFORE UPDATE ON rate_card BEGIN SELECT raise(ABORT, 'rate cards are append only'); END;
CREATE TRIGGER rate_card_no_delete BEFORE DELETE ON rate_card BEGIN SELECT raise(ABORT, 'rate cards are append only'); END;
`;
