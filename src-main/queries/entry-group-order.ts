import type { EntryGroup, EntrySort } from '../../shared/ipc/views';
import { custodyReasons } from '../../shared/sync/custody';
import type { GroupRow } from '../store/entry-groups';

/** The column that says what a group is. */
const columnOf: Readonly<Record<EntryGroup, EntrySort['by']>> = {
  day: 'date',
  client: 'client',
  matter: 'matter',
  timekeeper: 'timekeeper',
  custody: 'custody',
};

/**
 * Groups in order: by their sums where entries are sorted by hours or amounts; else by what they are, in the direction asked for
 * that column, or else days from the newest and names from A. What has no name (no matter, no client) comes last.
 */
export function orderedGroups(rows: readonly GroupRow[], group: EntryGroup, sort: EntrySort): GroupRow[] {
  const natural = group === 'day' ? -1 : 1;
  const asked = sort.direction === 'up' ? 1 : -1;
  const byName = (sort.by === columnOf[group] ? asked : natural) as 1 | -1;
  const figure = sort.by === 'hours' ? 'seconds' : sort.by === 'amount' ? 'minor' : null;
  const placed = rows.map((row) => ({ row, rank: rankOf(row, group) }));
  return placed
    .sort((one, other) => {
      const bySum = figure === null ? 0 : asked * (one.row.sums[figure] - other.row.sums[figure]);
      if (bySum !== 0) return bySum;
      if ((one.row.key === null) !== (other.row.key === null)) return one.row.key === null ? 1 : -1;
      return byName * compare(one.rank, other.rank) || compare(one.row.key ?? '', other.row.key ?? '');
    })
    .map(({ row }) => row);
}

function rankOf({ key, label }: GroupRow, group: EntryGroup): string | number {
  if (group === 'day') return key ?? '';
  if (group !== 'custody') return (label ?? '').toLowerCase();
  const found = (custodyReasons as readonly (string | null)[]).indexOf(key);
  return found < 0 ? custodyReasons.length : found;
}

function compare<T extends string | number>(one: T, other: T): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
