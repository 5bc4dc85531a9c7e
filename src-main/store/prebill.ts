import type { Id } from '../../shared/domain/id';
import type { Currency } from '../../shared/money/money';
import type { RoundingPolicy } from '../../shared/time/rounding';
import type { WorkDate } from '../../shared/time/work-date';
import { currencySql, isMixed } from './currencies';
import { movingEntries } from './custody-sql';
import { prepared, type StoreContext } from './database';
import { type EntryRow, entryRowColumns, entryRowJoins, entryRowsFrom } from './entry-rows';
import { amountSql, billedSecondsSql, lacksRateSql, moneyParameters } from './money-sql';

/** Reads of the pre-bill: all work on a matter that is not in the trash and not on a bill. */

const unbilled = 'e.deleted_at IS NULL AND e.matter_id IS NOT NULL AND coalesce(b.on_bill, 0) = 0';

/**
 * Entries that wait for somebody: those on their way, and those that the PMS has just so and that have yet to be approved anew (P4):
 * for a write-down, which only this laptop keeps, or since a client refused them (`openSincePush`).
 */
const waitingEntries = `${movingEntries} UNION SELECT id FROM entry INDEXED BY entry_adjusted
  WHERE adjustment_minor <> 0 AND review_state <> 'approved'
  UNION SELECT r.entry_id FROM invoice_line r INDEXED BY invoice_line_refused_entry CROSS JOIN entry x ON x.id = r.entry_id
  WHERE r.refused_by IS NOT NULL AND r.entry_id IS NOT NULL AND x.review_state <> 'approved'`;

/** The lines of all pre-bills that still have a way to go: few, and judged one by one. */
export function waitingPrebillRows(store: StoreContext): EntryRow[] {
  const rows = prepared(
    store.db,
    `SELECT ${entryRowColumns} FROM entry e ${entryRowJoins}
     WHERE e.id IN (${waitingEntries}) AND ${unbilled} ORDER BY e.work_date, e.id`,
  ).all();
  return entryRowsFrom(store, rows);
}

/** The lines of one matter's pre-bill, by day and in the order in which they were made. */
export function prebillRowsOf(store: StoreContext, matterId: Id): EntryRow[] {
  const rows = prepared(
    store.db,
    `SELECT ${entryRowColumns} FROM entry e ${entryRowJoins}
     WHERE e.matter_id = ? AND ${unbilled} ORDER BY e.work_date, e.created_at, e.id`,
  ).all(matterId);
  return entryRowsFrom(store, rows);
}

/** What the PMS has on bills of a matter. */
export function billedRowsOf(store: StoreContext, matterId: Id): EntryRow[] {
  const rows = prepared(
    store.db,
    `SELECT ${entryRowColumns} FROM entry e ${entryRowJoins}
     WHERE e.matter_id = ? AND e.deleted_at IS NULL AND b.on_bill = 1 ORDER BY e.work_date, e.id`,
  ).all(matterId);
  return entryRowsFrom(store, rows);
}

/** What one matter has on the PMS and not yet on a bill. */
export type PushedSum = {
  readonly matterId: Id;
  readonly matterNumber: string;
  readonly matterName: string;
  readonly clientName: string;
  readonly lines: number;
  readonly billedSeconds: number;
  readonly currency: Currency;
  readonly minor: number;
  readonly withoutRate: number;
  readonly oldestWorkDate: WorkDate;
};

/**
 * Sums over the lines that are done here, by matter and currency, inside SQLite: they need no verdict. CROSS JOIN makes it begin with what is not
 * yet on a bill, a month or two of work, and not with all entries there ever were.
 */
export function pushedSums(store: StoreContext, policy: RoundingPolicy): PushedSum[] {
  const money = moneyParameters(store, policy);
  return prepared(
    store.db,
    `SELECT m.id AS matterId, m.number AS matterNumber, m.name AS matterName, coalesce(c.name, '') AS clientName,
       count(*) AS lines, sum(${billedSecondsSql}) AS billedSeconds, sum(${amountSql}) AS minor, sum(${lacksRateSql}) AS withoutRate, ${currencySql(isMixed(store))} AS currency,
       min(e.work_date) AS oldestWorkDate
     FROM base b CROSS JOIN entry e ON e.id = b.entry_id JOIN matter m ON m.id = e.matter_id
       LEFT JOIN client c ON c.id = m.client_id
     WHERE b.on_bill = 0 AND e.deleted_at IS NULL AND e.id NOT IN (${waitingEntries}) GROUP BY m.id, currency`,
  ).all(money) as PushedSum[];
}
