import { z } from 'zod';
import type { EntryFilter, EntryGroup, GroupKey } from '../../shared/ipc/views';
import { custodyReasons } from '../../shared/sync/custody';
import { strays } from './custody-counts';
import { custodyFilters, custodyJoins, custodyReasonSql, movingEntries } from './custody-sql';
import type { StoreContext } from './database';
import { remembered } from './remembered';
import { searchQuery } from './search';

export type Conditions = {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** What `sql` needs beside `entry e`. */
  readonly joins: string;
};

const CustodyReason = z.enum(custodyReasons);

/** A filter, and the part of a group that a filter can't name. */
export type EntryScope = EntryFilter & {
  readonly within?:
    | { readonly of: 'no_matter' }
    | { readonly of: 'client'; readonly id: string | null }
    | { readonly of: 'custody'; readonly reason: (typeof custodyReasons)[number] };
};

/** One group of what a filter lets through. @param key as `groupRows` gives it */
export function scopeOfGroup(filter: EntryFilter, group: EntryGroup, key: GroupKey): EntryScope {
  switch (group) {
    case 'day':
      return { ...filter, from: key, to: key };
    case 'timekeeper':
      return { ...filter, timekeeperId: key };
    case 'matter':
      return key === null ? { ...filter, within: { of: 'no_matter' } } : { ...filter, matterId: key };
    case 'client':
      return { ...filter, within: { of: 'client', id: key } };
    case 'custody':
      if (key === 'on_pms') return { ...filter, custody: 'on_pms' };
      return { ...filter, within: { of: 'custody', reason: CustodyReason.parse(key) } };
  }
}

const bySearch = 'e.number IN (SELECT rowid FROM entry_search WHERE entry_search MATCH @search)';

/** A filter as a WHERE clause over `entry e`. Built from fixed parts only: what was typed is always a bound parameter. */
export function entryConditions(store: StoreContext, filter: EntryScope): Conditions {
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
    else add(bySearch, 'search', query);
  }
  const custody = custodyConditions(store, filter.custody ?? 'all');
  const all = { sql: [...parts, ...custody.parts].join(' AND '), parameters, joins: custody.joins };
  return filter.within === undefined ? all : conditionsWithin(store, all, filter.within);
}

function conditionsWithin(
  store: StoreContext,
  conditions: Conditions,
  within: NonNullable<EntryScope['within']>,
): Conditions {
  if (within.of === 'no_matter') return narrowed(conditions, 'e.matter_id IS NULL');
  if (within.of === 'custody') {
    const { reason } = within;
    const isMoving = reason !== 'deleted' && !hasStrays(store);
    const sql = `${isMoving ? `e.id IN (${movingEntries}) AND ` : ''}${custodyReasonSql} = @reason`;
    const parameters = { ...conditions.parameters, reason };
    return narrowed({ ...conditions, parameters, joins: custodyJoins }, sql);
  }
  const { id } = within;
  if (id === null) {
    const none = '(e.matter_id IS NULL OR e.matter_id IN (SELECT id FROM matter WHERE client_id IS NULL))';
    return narrowed(conditions, none);
  }
  const parameters = { ...conditions.parameters, clientId: id };
  return narrowed(
    { ...conditions, parameters },
    'e.matter_id IN (SELECT id FROM matter WHERE client_id = @clientId)',
  );
}

/** The same for a walk along an index: the plus keeps SQLite from fetching every hit of a search before it sorts. */
export function askedOfEach(conditions: Conditions): Conditions {
  return { ...conditions, sql: conditions.sql.replace(bySearch, `+${bySearch}`) };
}

/** Both together. */
export function narrowed(conditions: Conditions, sql: string): Conditions {
  return { ...conditions, sql: `${conditions.sql} AND ${sql}` };
}

function custodyConditions(
  store: StoreContext,
  custody: NonNullable<EntryFilter['custody']>,
): { readonly parts: readonly string[]; readonly joins: string } {
  if (custody === 'all') return { parts: ['e.deleted_at IS NULL'], joins: '' };
  const definition = custodyFilters[custody];
  if (custody === 'billed') return { parts: ['e.deleted_at IS NULL', definition], joins: custodyJoins };
  if (custody === 'deleted') return { parts: ['e.deleted_at IS NOT NULL', definition], joins: custodyJoins };
  if (hasStrays(store)) {
    const live = custody === 'on_pms' ? ['e.deleted_at IS NULL'] : [];
    return { parts: [...live, definition], joins: custodyJoins };
  }
  // All but the few in motion, unless some slipped past the outbox: that costs no look at each one's outbox.
  if (custody === 'on_pms')
    return { parts: ['e.deleted_at IS NULL', `e.id NOT IN (${movingEntries})`], joins: '' };
  return { parts: [`e.id IN (${movingEntries})`, definition], joins: custodyJoins };
}

/** Counted over all entries, so once until rows change: every page of a list asks. */
const hasStrays = (store: StoreContext): boolean => remembered(store, 'strays', () => strays(store)) > 0;
