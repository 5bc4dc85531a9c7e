import { type EntrySort, newestFirst } from '../../shared/ipc/views';
import type { RoundingPolicy } from '../../shared/time/rounding';
import { strays } from './custody-counts';
import { custodyJoins, movingEntries } from './custody-sql';
import { prepared, type StoreContext } from './database';
import { type Conditions, type EntryScope, entryConditions, narrowed } from './entry-filter';
import { figures, wholeOrder } from './entry-orders';
import { moneyParameters } from './money-sql';
import { remembered } from './remembered';

/**
 * The numbers of all entries that a filter lets through, in order: for what no index serves, and for a few. Read once and kept
 * until rows change (eight bytes an entry), so that only the first page pays for it; a few are read anew.
 */
export function orderedEntries(
  store: StoreContext,
  filter: EntryScope,
  sort: EntrySort,
  policy: RoundingPolicy,
  isFew: boolean,
): readonly number[] {
  const read = () => readOrder(store, filter, sort, policy);
  return isFew ? read() : remembered(store, `order ${JSON.stringify([filter, sort, policy])}`, read);
}

function readOrder(
  store: StoreContext,
  filter: EntryScope,
  sort: EntrySort,
  policy: RoundingPolicy,
): number[] {
  const conditions = entryConditions(store, filter);
  const figure = figures[sort.by];
  if (figure !== undefined) return byFigure(store, conditions, figure, sort, policy);
  if (sort.by !== 'custody') return numbersIn(store, conditions, wholeOrder(sort));
  const withCustody = { ...conditions, joins: custodyJoins };
  if ((filter.custody ?? 'all') !== 'all' || filter.within?.of === 'custody' || strays(store) > 0)
    return numbersIn(store, withCustody, wholeOrder(sort));
  // Only of the few in motion it takes a look into the outbox: all others are in one place.
  const moving = numbersIn(store, narrowed(withCustody, `e.id IN (${movingEntries})`), wholeOrder(sort));
  const settled = narrowed(conditions, `e.id NOT IN (${movingEntries})`);
  const rest = numbersIn(store, settled, wholeOrder(newestFirst));
  return sort.direction === 'up' ? [...moving, ...rest] : [...rest, ...moving];
}

/** Read along the index by date, which sorts nothing, and put in order here: rows of equal figures stay newest first. */
function byFigure(
  store: StoreContext,
  { sql, parameters, joins }: Conditions,
  figure: string,
  { direction }: EntrySort,
  policy: RoundingPolicy,
): number[] {
  const money = moneyParameters(store, policy);
  const rows = prepared(
    store.db,
    `SELECT e.number, ${figure} FROM entry e ${joins} WHERE ${sql} ORDER BY e.work_date DESC, e.id DESC`,
  )
    .raw()
    .all({ ...parameters, ...money }) as [number, number][];
  const sign = direction === 'up' ? 1 : -1;
  return rows.sort(([, one], [, other]) => sign * (one - other)).map(([number]) => number);
}

function numbersIn(store: StoreContext, { sql, parameters, joins }: Conditions, order: string): number[] {
  return prepared(store.db, `SELECT e.number FROM entry e ${joins} WHERE ${sql} ORDER BY ${order}`)
    .pluck()
    .all(parameters) as number[];
}

/** Where a list goes on after a place in it: after the same entry, wherever it stands now; else at the same height. */
export function positionAfter(order: readonly number[], position: number, number: number): number {
  if (order[position - 1] === number) return position;
  const found = order.indexOf(number);
  return found < 0 ? Math.min(position, order.length) : found + 1;
}
