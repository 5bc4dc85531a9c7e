import type { CallParsed } from '../../shared/ipc/contract';
import type { EntryLine, EntryLines, LinePlace } from '../../shared/ipc/views';
import { pmsName } from '../../shared/pms/pms-name';
import type { StoreContext } from '../store/database';
import { scopeOfGroup } from '../store/entry-filter';
import { type GroupRow, groupRows } from '../store/entry-groups';
import { entrySlice } from '../store/entry-page';
import { entryTotals } from '../store/entry-totals';
import { remembered } from '../store/remembered';
import { getSetting } from '../store/settings';
import { orderedGroups } from './entry-group-order';
import { entryViewsOf } from './entry-view';

/**
 * One page of the lines of Entries: entries in the order asked for, or groups with their heads, and the entries of those that are
 * open. Only sums are of everything; what no page shows is never read.
 */
export function entryLines(store: StoreContext, input: CallParsed<'entryLines'>): EntryLines {
  const { filter, sort, group, after, skip = 0, limit } = input;
  const totals = entryTotals(store, filter, getSetting(store, 'rounding'));
  if (group !== null) return { ...groupedLines(store, input, group), ...totals };
  const { rows, next } = entrySlice(store, filter, sort, after?.within ?? null, limit, { skip });
  return {
    rows: entryViewsOf(store, rows).map((view) => ({ kind: 'entry', view })),
    next: next === null ? null : { at: 0, key: null, within: next, isHeadSaid: true },
    lines: totals.total,
    ...totals,
  };
}

function groupedLines(
  store: StoreContext,
  { filter, sort, folds, after, skip = 0, limit }: CallParsed<'entryLines'>,
  group: NonNullable<CallParsed<'entryLines'>['group']>,
): Pick<EntryLines, 'rows' | 'next' | 'lines'> {
  const policy = getSetting(store, 'rounding');
  const groups = remembered(store, `group order ${JSON.stringify([filter, group, sort, policy])}`, () =>
    orderedGroups(groupRows(store, filter, group, policy), group, sort),
  );
  const otherwise = new Set(folds.except);
  const isOpen = ({ key }: GroupRow): boolean => folds.isOpen !== otherwise.has(key);
  const lines = groups.reduce((sum, one) => sum + 1 + (isOpen(one) ? one.sums.entries : 0), 0);

  const rows: EntryLine[] = [];
  const entriesOf = (row: GroupRow): number => (isOpen(row) ? row.sums.entries : 0);
  let left = after === null ? skip : 0;
  let place: LinePlace | null = begin(groups, after);
  while (place !== null && rows.length < limit) {
    const row = groups[place.at];
    if (row === undefined) return { rows, next: null, lines };
    // Whole groups are passed over by their sums.
    if (left > entriesOf(row)) {
      left -= 1 + entriesOf(row);
      place = placeAt(groups, place.at + 1);
      continue;
    }
    if (left > 0 && !place.isHeadSaid) {
      left -= 1;
      place = { ...place, isHeadSaid: true };
      continue;
    }
    if (!place.isHeadSaid) {
      rows.push(headOf(row, isOpen(row)));
      place = { ...place, isHeadSaid: true };
      continue;
    }
    const slice = isOpen(row)
      ? entrySlice(store, scopeOfGroup(filter, group, row.key), sort, place.within, limit - rows.length, {
          count: row.sums.entries,
          skip: left,
        })
      : { rows: [], next: null };
    left = 0;
    rows.push(...entryViewsOf(store, slice.rows).map((view) => ({ kind: 'entry' as const, view })));
    place = slice.next === null ? placeAt(groups, place.at + 1) : { ...place, within: slice.next };
  }
  return { rows, next: place, lines };
}

/** Where a page begins: at the same group, wherever it stands now; where it is gone, at what stands in its place. */
function begin(groups: readonly GroupRow[], after: LinePlace | null): LinePlace | null {
  if (after === null) return placeAt(groups, 0);
  if (groups[after.at]?.key === after.key) return after;
  const found = groups.findIndex(({ key }) => key === after.key);
  return found < 0 ? placeAt(groups, after.at) : { ...after, at: found };
}

function placeAt(groups: readonly GroupRow[], at: number): LinePlace | null {
  const row = groups[at];
  return row === undefined ? null : { at, key: row.key, within: null, isHeadSaid: false };
}

function headOf({ key, label, detail, sums }: GroupRow, isOpen: boolean): EntryLine {
  const name = key === 'on_pms' && label === null ? `In ${pmsName}` : label;
  return { kind: 'group', key, label: name, detail, isOpen, sums };
}
