import { type EntryFilter, type EntrySort, type EntrySortBy, newestFirst } from '../../shared/ipc/views';
import { custodyReasons } from '../../shared/sync/custody';
import { custodyReasonSql } from './custody-sql';
import type { Walk } from './entry-walk';
import { amountSql, lineSecondsSql } from './money-sql';

/** How Entries is put in order: along indexes where one can serve, as a whole where none can. */

/** So much of a narrative is put in order: what lies beyond follows by date. */
const beginning = 'substr(e.narrative, 1, 40) COLLATE NOCASE';
const task = "coalesce(e.task_code, '')";
const activity = "coalesce(e.activity_code, '')";
const newest = { columns: ['e.work_date', 'e.id'], down: true } as const;

const person = ['t.name COLLATE NOCASE', 't.id'];
const client = ['c.name COLLATE NOCASE', 'c.id'];
const matter = ['m.name COLLATE NOCASE', 'm.id'];
const withoutMatter: Walk = {
  from: 'entry e INDEXED BY entry_by_matter',
  where: 'e.matter_id IS NULL',
  levels: [newest],
};

/** An order by what the filter leaves one of is the order of what follows. */
export function orderWithin(sort: EntrySort, { timekeeperId, matterId, custody }: EntryFilter): EntrySort {
  if (sort.by === 'timekeeper' && timekeeperId != null) return newestFirst;
  if ((sort.by === 'matter' || sort.by === 'client') && matterId != null) return newestFirst;
  if (sort.by === 'custody' && custody != null && custody !== 'all' && custody !== 'waiting')
    return newestFirst;
  return sort;
}

/**
 * The walks of an order, one after the other; null where no index can serve it: hours and amounts are derived by a policy and
 * by rates that change, and where an entry is stands in other tables.
 */
export function walksOf({ by, direction }: EntrySort): readonly Walk[] | null {
  const down = direction === 'down';
  switch (by) {
    case 'date':
      return [{ from: 'entry e', where: '', levels: [{ ...newest, down }] }];
    case 'timekeeper':
      return [
        {
          from: 'timekeeper t INDEXED BY timekeeper_by_name CROSS JOIN entry e INDEXED BY entry_by_timekeeper',
          where: 'e.timekeeper_id = t.id',
          levels: [{ columns: person, down }, newest],
        },
      ];
    case 'matter':
      return [
        {
          from: 'matter m INDEXED BY matter_by_name CROSS JOIN entry e INDEXED BY entry_by_matter',
          where: 'e.matter_id = m.id',
          levels: [{ columns: matter, down }, newest],
        },
        withoutMatter,
      ];
    case 'client':
      return [
        {
          from: `client c INDEXED BY client_by_name CROSS JOIN matter m INDEXED BY matter_by_client
            CROSS JOIN entry e INDEXED BY entry_by_matter`,
          where: 'm.client_id = c.id AND e.matter_id = m.id',
          levels: [{ columns: client, down }, { columns: matter, down }, newest],
        },
        {
          from: 'matter m INDEXED BY matter_without_client CROSS JOIN entry e INDEXED BY entry_by_matter',
          where: 'm.client_id IS NULL AND e.matter_id = m.id',
          levels: [{ columns: matter, down }, newest],
        },
        withoutMatter,
      ];
    case 'narrative':
      return [
        {
          from: 'entry e INDEXED BY entry_by_narrative',
          where: '',
          levels: [
            { columns: [beginning], down },
            { ...newest, down },
          ],
        },
      ];
    case 'codes':
      return [
        {
          from: 'entry e INDEXED BY entry_by_codes',
          where: '',
          levels: [
            { columns: [task, activity], down },
            { ...newest, down },
          ],
        },
      ];
    default:
      return null;
  }
}

const nameOfMatter = (column: string) => `(SELECT ${column} FROM matter m WHERE m.id = e.matter_id)`;
const nameOfClient = (column: string) =>
  `(SELECT c.${column} FROM matter m JOIN client c ON c.id = m.client_id WHERE m.id = e.matter_id)`;

/** From what waits for somebody to what is done: as `custodyReasons` has it, and on the PMS at the end. */
const custodyRank = `CASE ${custodyReasonSql}
  ${custodyReasons.map((reason, index) => `WHEN '${reason}' THEN ${index}`).join(' ')} ELSE ${custodyReasons.length} END`;

/** What is a figure of each entry: integers, which need no tables beside it. */
export const figures: Readonly<Partial<Record<EntrySortBy, string>>> = {
  hours: lineSecondsSql,
  amount: amountSql,
};

/** The other orders as expressions over `entry e`, for a list that is put in order as a whole. What is NULL comes last. */
const wholes: Readonly<Partial<Record<EntrySortBy, readonly string[]>>> = {
  timekeeper: [
    '(SELECT t.name FROM timekeeper t WHERE t.id = e.timekeeper_id) COLLATE NOCASE',
    'e.timekeeper_id',
  ],
  client: [
    `${nameOfClient('name')} COLLATE NOCASE`,
    nameOfClient('id'),
    `${nameOfMatter('name')} COLLATE NOCASE`,
    'e.matter_id',
  ],
  matter: [`${nameOfMatter('name')} COLLATE NOCASE`, 'e.matter_id'],
  narrative: [beginning],
  codes: [task, activity],
  custody: [custodyRank],
};

/** ORDER BY for a list as a whole; it is the order of `walksOf` where there is one. */
export function wholeOrder({ by, direction }: EntrySort): string {
  const way = direction === 'down' ? 'DESC' : 'ASC';
  // Along one index in one direction there is no other way to follow what is equal.
  const followers = by === 'date' || by === 'narrative' || by === 'codes' ? way : 'DESC';
  return [
    ...(wholes[by] ?? []).map((sql) => `${sql} ${way} NULLS LAST`),
    `e.work_date ${followers}`,
    `e.id ${followers}`,
  ].join(', ');
}
