import type { EntryColumnId, EntryGroup, EntrySort, EntrySortBy } from '../../../shared/ipc/views';

/** What columns, orders and groups are called. */
export const columnNames: Readonly<Record<EntryColumnId, string>> = {
  date: 'Date',
  timekeeper: 'Who',
  client: 'Client',
  number: 'Number',
  matter: 'Matter',
  narrative: 'Narrative',
  codes: 'Codes',
  worked: 'Worked',
  hours: 'Hours',
  rate: 'Rate',
  amount: 'Amount',
  flags: 'Flags',
  custody: 'Where it is',
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
  day: 'Day',
  client: 'Client',
  matter: 'Matter',
  timekeeper: 'Timekeeper',
  custody: 'Where it is',
};

/** "from the latest", for menus and screen readers. */
export function directionWords({ by, direction }: EntrySort): string {
  const isUp = direction === 'up';
  if (by === 'date') return isUp ? 'oldest first' : 'newest first';
  if (by === 'hours' || by === 'amount') return isUp ? 'least first' : 'most first';
  if (by === 'custody') return isUp ? 'waiting first' : 'settled first';
  return isUp ? 'from A' : 'from Z';
}
