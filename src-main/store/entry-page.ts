import type { Id } from '../../shared/domain/id';
import { type EntryFilter, type EntryPlace, type EntrySort, newestFirst } from '../../shared/ipc/views';
import { prepared, type StoreContext } from './database';
import { askedOfEach, type Conditions, type EntryScope, entryConditions } from './entry-filter';
import { orderWithin, walksOf } from './entry-orders';
import { type EntryRow, entryRowsByNumbers } from './entry-rows';
import { entryTotals } from './entry-totals';
import { type Walk, walkEntries, walkLength } from './entry-walk';
import { orderedEntries, positionAfter } from './entry-whole';
import { meetsMany } from './search';
import { getSetting } from './settings';

export type EntrySlice = { readonly rows: readonly EntryRow[]; readonly next: EntryPlace | null };

/** Up to so many entries are put in order faster than they are met along an index that holds all. */
const fewEntries = 5_000;

/**
 * Entries that a filter lets through, in order, from a place on; `limit` rows at most. Along an index where one serves the
 * order, so that a page costs the same however many entries there are.
 * @param known how many entries the scope lets through, where that is known; up to how many the list is put in order as a whole;
 *   and how many to pass over from the beginning, for a place whose neighbours were never read
 */
export function entrySlice(
  store: StoreContext,
  scope: EntryScope,
  asked: EntrySort,
  after: EntryPlace | null,
  limit: number,
  known: { readonly count?: number; readonly few?: number; readonly skip?: number } = {},
): EntrySlice {
  const skip = after === null ? (known.skip ?? 0) : 0;
  const sort = orderWithin(asked, scope);
  const walks = walksOf(sort);
  // By date SQLite begins at whatever narrows most by itself.
  if (sort.by === 'date' && walks !== null) return alongWalks(store, walks, scope, sort, after, limit, skip);
  const count = known.count ?? entryTotals(store, scope, getSetting(store, 'rounding')).total;
  const isFew = count <= (known.few ?? fewEntries);
  const isWhole = after === null ? walks === null || isFew : after.by === 'whole';
  return isWhole || walks === null
    ? ofWhole(store, scope, sort, after, limit, isFew, skip)
    : alongWalks(store, walks, scope, sort, after, limit, skip);
}

/** The newest entries first; `limit` rows at most. */
export function newestEntries(store: StoreContext, filter: EntryFilter, limit: number): readonly EntryRow[] {
  return entrySlice(store, filter, newestFirst, null, limit).rows;
}

/** The ids of entries that a filter lets through, newest first; `limit` at most. */
export function entryIds(store: StoreContext, filter: EntryFilter, limit: number): Id[] {
  const { sql, parameters, joins } = entryConditions(store, filter);
  return prepared(
    store.db,
    `SELECT e.id FROM entry e ${joins} WHERE ${sql} ORDER BY e.work_date DESC, e.id DESC LIMIT @limit`,
  )
    .pluck()
    .all({ ...parameters, limit }) as Id[];
}

/** By date SQLite may begin at a search's few hits; every other walk is along the one index that it names. */
function walkConditions(store: StoreContext, filter: EntryScope, sort: EntrySort): Conditions {
  const conditions = entryConditions(store, filter);
  const { search } = conditions.parameters;
  const isAsked = sort.by !== 'date' || (search !== undefined && meetsMany(store, search));
  return isAsked ? askedOfEach(conditions) : conditions;
}

function ofWhole(
  store: StoreContext,
  scope: EntryScope,
  sort: EntrySort,
  after: EntryPlace | null,
  limit: number,
  isFew: boolean,
  skip: number,
): EntrySlice {
  const order = orderedEntries(store, scope, sort, getSetting(store, 'rounding'), isFew);
  const [position, last] = (after?.values ?? [0, 0]).map(Number);
  const from = after === null ? skip : positionAfter(order, position ?? 0, last ?? 0);
  const numbers = order.slice(from, from + limit);
  const to = from + numbers.length;
  const next: EntryPlace | null =
    to >= order.length ? null : { by: 'whole', part: 0, values: [to, numbers.at(-1) ?? 0] };
  return { rows: entryRowsByNumbers(store, numbers), next };
}

function alongWalks(
  store: StoreContext,
  walks: readonly Walk[],
  scope: EntryScope,
  sort: EntrySort,
  after: EntryPlace | null,
  limit: number,
  skip: number,
): EntrySlice {
  const conditions = walkConditions(store, scope, sort);
  let left = skip;
  // One step more than asked for tells whether there is a next page.
  const steps: { readonly part: number; readonly number: number; readonly values: (string | number)[] }[] =
    [];
  for (let part = after?.part ?? 0; part < walks.length && steps.length <= limit; part += 1) {
    const from = part === after?.part ? after.values : null;
    const walk = walks[part] as Walk;
    const found = walkEntries(store, walk, conditions, from, limit + 1 - steps.length, left);
    // Where nothing is left of this part, what was passed over is as long as it.
    if (left > 0) left = found.length > 0 ? 0 : Math.max(0, left - walkLength(store, walk, conditions));
    steps.push(...found.map(({ number, values }) => ({ part, number, values: [...values] })));
  }
  const shown = steps.slice(0, limit);
  const last = shown.at(-1);
  const next: EntryPlace | null =
    steps.length <= limit || last === undefined
      ? null
      : { by: 'parts', part: last.part, values: last.values };
  return {
    rows: entryRowsByNumbers(
      store,
      shown.map(({ number }) => number),
    ),
    next,
  };
}
