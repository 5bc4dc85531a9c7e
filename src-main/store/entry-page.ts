import type { Id } from '../../shared/domain/id';
import type { EntryFilter, EntryPage } from '../../shared/ipc/views';
import type { RoundingPolicy } from '../../shared/time/rounding';
import { strays } from './custody-counts';
import { custodyFilters, custodyJoins, movingEntries } from './custody-sql';
import { prepared, type StoreContext } from './database';
import { type EntryRow, entryRowColumns, entryRowJoins, entryRowsFrom } from './entry-rows';
import { amountSql, lineSecondsSql, moneyParameters } from './money-sql';
import { remembered } from './remembered';
import { meetsMany, searchQuery } from './search';
import { getSetting } from './settings';

type Conditions = {
  readonly sql: string;
  readonly parameters: Record<string, string>;
  /** Whether `sql` speaks of what `custodyJoins` joins. */
  readonly needsCustody: boolean;
};

const bySearch = 'e.number IN (SELECT rowid FROM entry_search WHERE entry_search MATCH @search)';

/** The newest entries first, from a keyset position on; `limit` rows at most. */
export function entryPage(
  store: StoreContext,
  filter: EntryFilter,
  after: EntryPage['next'],
  limit: number,
): EntryRow[] {
  const { sql: plain, parameters } = conditions(store, filter);
  const walks = parameters.search !== undefined && meetsMany(store, parameters.search);
  // The plus keeps SQLite from fetching every hit before it sorts.
  const sql = walks ? plain.replace(bySearch, `+${bySearch}`) : plain;
  const keyset = after === null ? '' : 'AND (e.work_date, e.id) < (@afterDate, @afterId)';
  const rows = prepared(
    store.db,
    `SELECT ${entryRowColumns} FROM entry e ${entryRowJoins} WHERE ${sql} ${keyset}
     ORDER BY e.work_date DESC, e.id DESC LIMIT @limit`,
  ).all({
    ...parameters,
    ...(after === null ? {} : { afterDate: after.workDate, afterId: after.id }),
    limit,
  });
  return entryRowsFrom(store, rows);
}

/** The ids of entries that a filter lets through, newest first; `limit` at most. */
export function entryIds(store: StoreContext, filter: EntryFilter, limit: number): Id[] {
  const { sql, parameters, needsCustody } = conditions(store, filter);
  return prepared(
    store.db,
    `SELECT e.id FROM entry e ${needsCustody ? custodyJoins : ''} WHERE ${sql}
     ORDER BY e.work_date DESC, e.id DESC LIMIT @limit`,
  )
    .pluck()
    .all({ ...parameters, limit }) as Id[];
}

export type EntryTotals = {
  readonly total: number;
  readonly totalSeconds: number;
  readonly totalMinor: number;
};

/** Count, billed seconds and fees of all entries that a filter lets through, summed inside SQLite. */
export function entryTotals(store: StoreContext, filter: EntryFilter, policy: RoundingPolicy): EntryTotals {
  return remembered(store, `totals ${JSON.stringify([filter, policy])}`, () => {
    if (filter.custody !== 'on_pms' || strays(store) > 0)
      return sum(store, conditions(store, filter), policy);
    // By far the most: all but the few in motion, which costs no look at each one's outbox.
    const live = conditions(store, { ...filter, custody: 'all' });
    const moving = { ...live, sql: `${live.sql} AND e.id IN (${movingEntries})` };
    return difference(sum(store, live, policy), sum(store, moving, policy));
  });
}

/** The same of named entries, those in the trash left out. */
export function totalsOfEntries(store: StoreContext, ids: readonly Id[]): EntryTotals {
  const named = 'e.deleted_at IS NULL AND e.id IN (SELECT value FROM json_each(@ids))';
  const conditions = { sql: named, parameters: { ids: JSON.stringify(ids) }, needsCustody: false };
  return sum(store, conditions, getSetting(store, 'rounding'));
}

function sum(
  store: StoreContext,
  { sql, parameters, needsCustody }: Conditions,
  policy: RoundingPolicy,
): EntryTotals {
  const money = moneyParameters(store, policy);
  return prepared(
    store.db,
    `SELECT count(*) AS total, coalesce(sum(${lineSecondsSql}), 0) AS totalSeconds,
       coalesce(sum(${amountSql}), 0) AS totalMinor
     FROM entry e ${needsCustody ? custodyJoins : ''} WHERE ${sql}`,
  ).get({ ...parameters, ...money }) as EntryTotals;
}

function difference(all: EntryTotals, part: EntryTotals): EntryTotals {
  return {
    total: all.total - part.total,
    totalSeconds: all.totalSeconds - part.totalSeconds,
    totalMinor: all.totalMinor - part.totalMinor,
  };
}

/** A filter as a WHERE clause. Built from fixed parts only: what was typed is always a bound parameter. */
function conditions(store: StoreContext, filter: EntryFilter): Conditions {
  const parts: string[] = [];
  const parameters: Record<string, string> = {};
  const add = (sql: string, name: string, value: string | null | undefined) => {
    if (value == null || value === '') return;
    parts.push(sql);
    parameters[name] = value;
  };
  add('e.work_date >= @from', 'from', filter.from);
  add('e.work_date <= @to', 'to', filter.to);
  add('e.matter_id = @matterId', 'matterId', filter.matterId);
  add('e.timekeeper_id = @timekeeperId', 'timekeeperId', filter.timekeeperId);
  add('e.review_state = @reviewState', 'reviewState', filter.reviewState);
  const typed = filter.search?.trim() ?? '';
  if (typed !== '') {
    const query = searchQuery(typed);
    // Nothing but punctuation was typed: no narrative has it as a word.
    if (query === null) parts.push('FALSE');
    else
      add('e.number IN (SELECT rowid FROM entry_search WHERE entry_search MATCH @search)', 'search', query);
  }
  const custody = filter.custody ?? 'all';
  parts.push(...custodyConditions(store, custody));
  return { sql: parts.join(' AND '), parameters, needsCustody: custody !== 'all' };
}

function custodyConditions(store: StoreContext, custody: NonNullable<EntryFilter['custody']>): string[] {
  if (custody === 'all') return ['e.deleted_at IS NULL'];
  const definition = custodyFilters[custody];
  if (custody === 'on_pms') return ['e.deleted_at IS NULL', definition];
  if (custody === 'deleted') return ['e.deleted_at IS NOT NULL', definition];
  // Begin at the few entries in motion, unless some slipped past the outbox and would be missed.
  return strays(store) === 0 ? [`e.id IN (${movingEntries})`, definition] : [definition];
}
