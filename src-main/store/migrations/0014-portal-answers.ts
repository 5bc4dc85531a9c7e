/** What clients' e-billing portals answered about invoices that went out from here. */
export const portalAnswers = /* sql */ `
CREATE TABLE portal_answer (
  id            INTEGER PRIMARY KEY,
  invoice_id    TEXT NOT NULL REFERENCES invoice(id),
  line_number   INTEGER,                   -- as in the exported file; null: the whole invoice
  entry_id      TEXT REFERENCES entry(id),
  expense_id    TEXT REFERENCES expense(id),
  outcome       TEXT NOT NULL,
  code          TEXT NOT NULL,             -- the portal's own, as it came
  words         TEXT NOT NULL,
  reason        TEXT, reason_by TEXT,      -- ours
  billed_minor  INTEGER NOT NULL,
  allowed_minor INTEGER,
  file_hash     TEXT NOT NULL,             -- of the file that brought it
  received_at   TEXT NOT NULL
) STRICT;
-- The same answer twice is one.
CREATE UNIQUE INDEX portal_answer_once ON portal_answer
  (invoice_id, coalesce(line_number, 0), outcome, code, words, coalesce(allowed_minor, -1));
CREATE INDEX portal_answer_of_entry ON portal_answer (entry_id, received_at) WHERE entry_id IS NOT NULL;
`;
