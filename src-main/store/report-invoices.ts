/**
 * The fees on invoices that went out from here, each line with what its client answered last: for itself, else for the whole
 * invoice; a warning decides nothing. The same as `reconciliation` and its lines have it, held to them by a test. A line that can't be read any more is
 * in no sum, as it is on no invoice that can be shown.
 */
const frozenFee = `CASE WHEN l.frozen ->> '$.facts.billing' <> 'billable' THEN 0 ELSE
  ((l.frozen ->> '$.facts.seconds') * coalesce(l.frozen ->> '$.facts.rateMinor', 0) + 1800) / 3600 END`;

const lastAnswer = (what: string, whose: string): string =>
  `(SELECT ${what} FROM portal_answer p WHERE p.invoice_id = l.invoice_id AND p.outcome <> 'warned' AND ${whose}
    ORDER BY p.received_at DESC, p.id DESC LIMIT 1)`;
const own = (what: string): string =>
  lastAnswer(what, 'p.entry_id = l.entry_id AND p.line_number IS NOT NULL');
const whole = (what: string): string => lastAnswer(what, 'p.line_number IS NULL');

const lines = `SELECT l.entry_id AS entryId, i.currency AS currency, ${frozenFee} AS billed,
    ${own('p.outcome')} AS ownOutcome, ${own('p.allowed_minor')} AS ownAllowed, ${whole('p.outcome')} AS wholeOutcome
  FROM invoice i JOIN invoice_line l ON l.invoice_id = i.id
  WHERE i.state = 'exported' AND l.entry_id IS NOT NULL AND json_valid(l.frozen)`;

/** Rows of `entryId, currency, billed, outcome, allowed`; outcome NULL: nothing was answered yet. */
export const invoicedLines = `SELECT n.entryId, n.currency, n.billed,
    CASE WHEN n.ownOutcome IS NOT NULL THEN n.ownOutcome WHEN n.wholeOutcome <> 'reduced' THEN n.wholeOutcome END AS outcome,
    CASE WHEN n.ownOutcome IS NOT NULL
      THEN coalesce(n.ownAllowed, CASE WHEN n.ownOutcome = 'rejected' THEN 0 ELSE n.billed END)
      WHEN n.wholeOutcome = 'rejected' THEN 0 ELSE n.billed END AS allowed
  FROM (${lines}) n`;
