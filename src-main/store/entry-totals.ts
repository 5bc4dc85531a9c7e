import type { Id } from '../../shared/domain/id';
import type { EntryFilter } from '../../shared/ipc/views';
import { type Amount, splitByCurrency } from '../../shared/money/amounts';
import type { RoundingPolicy } from '../../shared/time/rounding';
import { byCurrency } from './currencies';
import { prepared, type StoreContext } from './database';
import { type Conditions, entryConditions } from './entry-filter';
import { amountSql, lacksRateSql, lineSecondsSql, moneyParameters } from './money-sql';
import { remembered } from './remembered';
import { getSetting } from './settings';

export type EntryTotals = {
  readonly total: number;
  readonly totalSeconds: number;
  /** What is in the firm's currency, and the sums in others. */
  readonly totalMinor: number;
  readonly otherAmounts: Amount[];
  /** How many lines are in neither, since no rate is known for them. */
  readonly withoutRate: number;
};

/** Count, billed seconds and fees of all entries that a filter lets through, summed inside SQLite. */
export function entryTotals(store: StoreContext, filter: EntryFilter, policy: RoundingPolicy): EntryTotals {
  return remembered(store, `totals ${JSON.stringify([filter, policy])}`, () =>
    sum(store, entryConditions(store, filter), policy),
  );
}

/** The same of named entries, those in the trash left out. */
export function totalsOfEntries(store: StoreContext, ids: readonly Id[]): EntryTotals {
  const named = 'e.deleted_at IS NULL AND e.id IN (SELECT value FROM json_each(@ids))';
  const conditions = { sql: named, parameters: { ids: JSON.stringify(ids) }, joins: '' };
  return sum(store, conditions, getSetting(store, 'rounding'));
}

function sum(
  store: StoreContext,
  { sql, parameters, joins }: Conditions,
  policy: RoundingPolicy,
): EntryTotals {
  const money = moneyParameters(store, policy);
  const by = byCurrency(store);
  const rows = prepared(
    store.db,
    `SELECT ${by.column}, count(*) AS total, coalesce(sum(${lineSecondsSql}), 0) AS seconds,
       coalesce(sum(${amountSql}), 0) AS minor, coalesce(sum(${lacksRateSql}), 0) AS withoutRate
     FROM entry e ${joins} WHERE ${sql} ${by.end}`,
  ).all({ ...parameters, ...money }) as (Amount & {
    total: number;
    seconds: number;
    withoutRate: number;
  })[];
  const { minor, others } = splitByCurrency(rows, money.currency);
  return {
    total: rows.reduce((sum, row) => sum + row.total, 0),
    totalSeconds: rows.reduce((sum, row) => sum + row.seconds, 0),
    totalMinor: minor,
    otherAmounts: others,
    withoutRate: rows.reduce((sum, row) => sum + row.withoutRate, 0),
  };
}
