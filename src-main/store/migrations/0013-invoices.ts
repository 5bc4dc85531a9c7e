/** Expenses, and the firm's own invoices for LEDES with the lines that they hold. */
export const invoices = /* sql */ `
CREATE TABLE expense (
  id            TEXT PRIMARY KEY,
  timekeeper_id TEXT NOT NULL REFERENCES timekeeper(id),
  matter_id     TEXT REFERENCES matter(id),
  date          TEXT NOT NULL,
  code          TEXT,
  quantity      INTEGER NOT NULL CHECK (quantity >= 0),     -- ten-thousandths
  unit_price    INTEGER NOT NULL CHECK (unit_price >= 0),   -- ten-thousandths of the major unit
  currency      TEXT NOT NULL,
  description   TEXT NOT NULL,
  receipt_path  TEXT,
  billing       TEXT NOT NULL,
  tax_rate      INTEGER CHECK (tax_rate >= 0),              -- ten-billionths
  review_state  TEXT NOT NULL,
  review_note   TEXT,
  revision      INTEGER NOT NULL,
  created_at    TEXT NOT NULL,
  updated_at    TEXT NOT NULL,
  deleted_at    TEXT
) STRICT;
CREATE INDEX expense_by_date ON expense (date DESC, id DESC);
CREATE INDEX expense_by_matter ON expense (matter_id, date DESC, id DESC);

-- How each client wants its LEDES files.
CREATE TABLE ledes_profile (
  id         TEXT PRIMARY KEY,
  profile    TEXT NOT NULL,                                 -- JSON of ExportProfile
  removed_at TEXT
) STRICT;

CREATE TABLE invoice (
  id               TEXT PRIMARY KEY,
  matter_id        TEXT NOT NULL REFERENCES matter(id),
  number           TEXT NOT NULL,
  date             TEXT NOT NULL,
  period_start     TEXT NOT NULL,
  period_end       TEXT NOT NULL,
  description      TEXT NOT NULL,
  client_matter_id TEXT NOT NULL,
  po_number        TEXT NOT NULL,
  profile_id       TEXT REFERENCES ledes_profile(id),
  adjustments      TEXT NOT NULL,                           -- JSON
  currency         TEXT NOT NULL,
  state            TEXT NOT NULL,
  revision         INTEGER NOT NULL,
  created_at       TEXT NOT NULL,
  updated_at       TEXT NOT NULL,
  file_hash        TEXT,
  file_name        TEXT,
  file             BLOB,                                    -- the exported bytes, so that the same file can be written again
  exported_at      TEXT,
  cancel_reason    TEXT
) STRICT;
CREATE INDEX invoice_by_date ON invoice (date DESC, id DESC);
-- A number is given once; a cancelled invoice gives it back.
CREATE UNIQUE INDEX invoice_number ON invoice (number) WHERE state <> 'cancelled';

CREATE TABLE invoice_line (
  id          INTEGER PRIMARY KEY,
  invoice_id  TEXT NOT NULL REFERENCES invoice(id),
  entry_id    TEXT REFERENCES entry(id),
  expense_id  TEXT REFERENCES expense(id),
  frozen      TEXT,                                         -- JSON of the line as exported
  released_at TEXT,                                         -- taken off, or its invoice was cancelled
  CHECK ((entry_id IS NULL) <> (expense_id IS NULL))
) STRICT;
CREATE INDEX invoice_line_of ON invoice_line (invoice_id);
-- P2: a piece of work is on one invoice at most.
CREATE UNIQUE INDEX invoice_line_entry ON invoice_line (entry_id) WHERE entry_id IS NOT NULL AND released_at IS NULL;
CREATE UNIQUE INDEX invoice_line_expense ON invoice_line (expense_id) WHERE expense_id IS NOT NULL AND released_at IS NULL;
`;
