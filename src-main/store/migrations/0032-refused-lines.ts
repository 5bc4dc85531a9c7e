/** Which portal answered, and for which of its answers a line came off its invoice. */
export const refusedLines = /* sql */ `
ALTER TABLE portal_answer ADD COLUMN portal TEXT NOT NULL DEFAULT '';           -- as people call it; '': nobody said
ALTER TABLE invoice_line ADD COLUMN refused_by INTEGER REFERENCES portal_answer(id);
-- Until now only the answer was kept, and the line released in the same command.
UPDATE invoice_line SET refused_by = (
  SELECT max(p.id) FROM portal_answer p
  WHERE p.invoice_id = invoice_line.invoice_id AND p.outcome = 'rejected'
    AND (p.line_number IS NULL OR p.entry_id = invoice_line.entry_id OR p.expense_id = invoice_line.expense_id))
WHERE released_at IS NOT NULL AND frozen IS NOT NULL;
CREATE INDEX invoice_line_refused_entry ON invoice_line (entry_id) WHERE refused_by IS NOT NULL AND entry_id IS NOT NULL;
CREATE INDEX invoice_line_refused_expense ON invoice_line (expense_id) WHERE refused_by IS NOT NULL AND expense_id IS NOT NULL;
`;
