import type { EntryColumnId, EntryGroup, EntrySort, EntrySortBy } from '../../../shared/ipc/views';
import { words } from '../../words';

/** What columns, orders and groups are called. */
export const columnNames: Readonly<Record<EntryColumnId, string>> = {
  date: words.common.date,
  timekeeper: words.entries.who,
  client: words.common.client,
  number: words.entries.number,
  matter: words.common.matter,
  narrative: words.common.narrative,
  codes: words.entries.codes,
  worked: words.common.worked,
  hours: words.common.hours,
  rate: words.common.rate,
  amount: words.common.amount,
  flags: words.entries.flags,
  custody: words.entries.whereItIs,
};

/** The order that a column's heading asks for; what is derived row by row has none. */
export const sortOf: Readonly<Partial<Record<EntryColumnId, EntrySortBy>>> = {
  date: 'date',
  timekeeper: 'timekeeper',
  client: 'client',
  matter: 'matter',
  narrative: 'narrative',
  codes: 'codes',
  hours: 'hours',
  amount: 'amount',
  custody: 'custody',
};

export const groupNames: Readonly<Record<EntryGroup, string>> = {
  day: words.entries.day,
  client: words.common.client,
  matter: words.common.matter,
  timekeeper: words.common.timekeeper,
  custody: words.entries.whereItIs,
};

/** "from the latest", for menus and screen readers. */
export function directionWords({ by, direction }: EntrySort): string {
  const isUp = direction === 'up';
  if (by === 'date') return isUp ? words.entries.oldestFirst : words.entries.newestFirst;
  if (by === 'hours' || by === 'amount') return isUp ? words.entries.leastFirst : words.entries.mostFirst;
  if (by === 'custody') return isUp ? words.entries.waitingFirst : words.entries.settledFirst;
  return isUp ? words.entries.fromA : words.entries.fromZ;
}
