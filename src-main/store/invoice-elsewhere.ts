import { z } from 'zod';
import { Id } from '../../shared/domain/id';
import { movingEntries } from './custody-sql';
import { prepared, type StoreContext } from './database';

const Row = z.strictObject({
  matterId: Id,
  inReview: z.int(),
  onPms: z.int(),
  hidden: z.int(),
  /** Expenses that nobody approved yet. */
  draftExpenses: z.int(),
});

/** Work of a matter that no bill holds and that an invoice can't take now. */
export type ElsewhereCount = z.infer<typeof Row>;

const isApproved = `(e.review_state = 'approved'
  AND EXISTS (SELECT 1 FROM approval a WHERE a.entry_id = e.id AND a.revision = e.revision))`;
/** Settled with the PMS without an approval from here: made there, or changed there since. */
const isOnPms = `(b.entry_id IS NOT NULL AND e.review_state = 'approved')`;
const isHidden = `(instr(coalesce(b.hidden, ''), '"seconds"') > 0 OR instr(coalesce(b.hidden, ''), '"rateMinor"') > 0)`;

/**
 * Counts the time of each matter that is on no bill and can't go on an invoice from here: still in review, on the PMS only (nobody
 * approved it here), or approved with figures that the PMS hides; and expenses that nobody approved. Each line counts once; matters without any are left out. Begins
 * with the few entries on no bill, not with all that there ever were.
 */
export function elsewhereByMatter(store: StoreContext): ElsewhereCount[] {
  const rows = prepared(
    store.db,
    `SELECT matterId, sum(inReview) AS inReview, sum(onPms) AS onPms, sum(hidden) AS hidden,
       sum(draftExpenses) AS draftExpenses
     FROM (SELECT e.matter_id AS matterId, sum(NOT ${isApproved} AND NOT ${isOnPms}) AS inReview,
       sum(NOT ${isApproved} AND ${isOnPms}) AS onPms, sum(${isApproved} AND ${isHidden}) AS hidden, 0 AS draftExpenses
     FROM (SELECT entry_id FROM base WHERE on_bill = 0 UNION ${movingEntries}) u
       CROSS JOIN entry e ON e.id = u.entry_id LEFT JOIN base b ON b.entry_id = e.id
     WHERE e.deleted_at IS NULL AND e.matter_id IS NOT NULL AND e.billing <> 'non_billable'
       AND coalesce(b.on_bill, 0) = 0 AND (NOT ${isApproved} OR ${isHidden})
       AND NOT EXISTS (SELECT 1 FROM invoice_line l WHERE l.entry_id = e.id AND l.released_at IS NULL)
     GROUP BY e.matter_id
     UNION ALL
     SELECT x.matter_id, 0, 0, 0, count(*) FROM expense x
     WHERE x.deleted_at IS NULL AND x.matter_id IS NOT NULL AND x.billing <> 'non_billable' AND x.review_state <> 'approved'
     GROUP BY x.matter_id)
     GROUP BY matterId`,
  ).all();
  return z.array(Row).parse(rows);
}
