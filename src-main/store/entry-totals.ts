import type { Id } from '../../shared/domain/id';
import type { EntryFilter } from '../../shared/ipc/views';
import type { RoundingPolicy } from '../../shared/time/rounding';
import { prepared, type StoreContext } from './database';
import { type Conditions, entryConditions } from './entry-filter';
import { amountSql, lineSecondsSql, moneyParameters } from './money-sql';
import { remembered } from './remembered';
import { getSetting } from './settings';

export type EntryTotals = {
  readonly total: number;
  readonly totalSeconds: number;
  readonly totalMinor: number;
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
  return prepared(
    store.db,
    `SELECT count(*) AS total, coalesce(sum(${lineSecondsSql}), 0) AS totalSeconds,
       coalesce(sum(${amountSql}), 0) AS totalMinor
     FROM entry e ${joins} WHERE ${sql}`,
  ).get({ ...parameters, ...money }) as EntryTotals;
}
