import { openStatesByWeight } from '../../shared/sync/custody';

/**
 * Custody in SQL: the same definition as the pure `custodyOf` in shared/sync, held to it by a property test. The status
 * bar's counts and the entry list's filter both use it, so a number always equals its rows (P5).
 */

/** What the expression needs beside `entry e`. */
export const custodyJoins = `LEFT JOIN base b ON b.entry_id = e.id
  LEFT JOIN conflict k ON k.entry_id = e.id AND k.closed_at IS NULL`;

const weight = `CASE o.state ${openStatesByWeight.map((state, index) => `WHEN '${state}' THEN ${index}`).join(' ')} END`;
const openRow = `FROM outbox o WHERE o.entry_id = e.id AND o.state NOT IN ('done', 'withdrawn') ORDER BY ${weight} LIMIT 1`;
// Approved once, but not in this content: it waits for a new approval like any entry in review (P4).
const underReview = `CASE e.review_state WHEN 'approved' THEN 'in_review' ELSE e.review_state END`;

/** The leading state of the entry's open outbox rows, or NULL. */
export const openStateSql = `(SELECT o.state ${openRow})`;
/** Why the leading row is held, or NULL. */
export const holdReasonSql = `(SELECT o.hold_reason ${openRow})`;

/** The custody reason, or 'on_pms' where there is none to give. */
export const custodyReasonSql = `CASE
  WHEN k.id IS NOT NULL THEN 'conflict'
  ELSE coalesce(
    (SELECT CASE
       WHEN o.state = 'unknown' THEN 'outcome_unknown'
       WHEN o.state = 'held' THEN 'held'
       WHEN e.deleted_at IS NOT NULL THEN 'delete_waiting'
       WHEN o.state = 'attempted' THEN 'sending'
       WHEN o.state = 'ready' THEN 'approved'
       ELSE ${underReview}
     END ${openRow}),
    CASE WHEN e.deleted_at IS NOT NULL THEN 'deleted' WHEN b.entry_id IS NOT NULL THEN 'on_pms' ELSE ${underReview} END)
  END`;

/** What each custody filter of the entry list lets through; `waiting` holds `held` and `unknown` too. */
export const custodyFilters = {
  on_pms: `${custodyReasonSql} = 'on_pms'`,
  // On a bill of the PMS, or on an invoice that went out from here.
  billed: `(coalesce(b.on_bill, 0) = 1 OR EXISTS (SELECT 1 FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id
    WHERE l.entry_id = e.id AND l.released_at IS NULL AND i.state = 'exported'))`,
  waiting: `${custodyReasonSql} NOT IN ('on_pms', 'conflict', 'deleted')`,
  conflict: 'k.id IS NOT NULL',
  held: `${custodyReasonSql} = 'held'`,
  unknown: `${custodyReasonSql} = 'outcome_unknown'`,
  deleted: `${custodyReasonSql} = 'deleted'`,
} as const;

/**
 * Entries with an open outbox row or an open conflict: few, and found by small indexes. Every entry outside it is either
 * on the PMS, in the trash, or has slipped past the outbox (`strays`), which no command lets happen.
 */
export const movingEntries = `SELECT entry_id FROM outbox INDEXED BY outbox_open WHERE state NOT IN ('done', 'withdrawn')
  UNION SELECT entry_id FROM conflict WHERE closed_at IS NULL`;
