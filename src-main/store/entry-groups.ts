import type { EntryFilter, EntryGroup, GroupSums } from '../../shared/ipc/views';
import { sumByCurrency } from '../../shared/money/amounts';
import type { Currency } from '../../shared/money/money';
import type { RoundingPolicy } from '../../shared/time/rounding';
import { byCurrency } from './currencies';
import { strays } from './custody-counts';
import { custodyJoins, custodyReasonSql, movingEntries } from './custody-sql';
import { prepared, type StoreContext } from './database';
import { type Conditions, entryConditions, narrowed } from './entry-filter';
import { addedSums, groupSumsSql } from './group-sums';
import { moneyParameters } from './money-sql';
import { remembered } from './remembered';

/** A group of what a filter lets through. `order`: what it is put in order by among the others, where that isn't its sums. */
export type GroupRow = {
  readonly key: string | null;
  readonly label: string | null;
  readonly detail: string;
  readonly sums: GroupSums;
};

type Summed = GroupSums & { readonly key: string | null };

type SummedIn = Omit<Summed, 'others'> & { readonly currency: Currency };

/** One row for each group: what is in another currency than the firm's stands beside, and is never added. */
function oneEach(rows: readonly SummedIn[], firm: Currency): Summed[] {
  const groups = new Map<string | null, GroupSums>();
  for (const { key, currency, entries, seconds, minor, withoutRate } of rows) {
    const own: GroupSums =
      currency === firm
        ? { entries, seconds, minor, others: [], withoutRate }
        : { entries, seconds, minor: 0, others: sumByCurrency([{ currency, minor }]), withoutRate };
    const before = groups.get(key);
    groups.set(key, before === undefined ? own : addedSums(before, own));
  }
  return [...groups].map(([key, sums]) => ({ key, ...sums }));
}

/** The groups of what a filter lets through, with their sums, in no order. Made inside SQLite, once until rows change. */
export function groupRows(
  store: StoreContext,
  filter: EntryFilter,
  group: EntryGroup,
  policy: RoundingPolicy,
): readonly GroupRow[] {
  return remembered(store, `groups ${JSON.stringify([filter, group, policy])}`, () => {
    const sum = (key: string, conditions: Conditions): Summed[] => {
      const money = moneyParameters(store, policy);
      const by = byCurrency(store);
      const rows = prepared(
        store.db,
        `SELECT ${key} AS key, ${by.column}, ${groupSumsSql} FROM entry e ${conditions.joins}
         WHERE ${conditions.sql} GROUP BY ${by.isMixed ? '1, 2' : '1'}`,
      ).all({ ...conditions.parameters, ...money }) as SummedIn[];
      return oneEach(rows, money.currency);
    };
    const conditions = entryConditions(store, filter);
    switch (group) {
      case 'day':
        return sum('e.work_date', conditions).map((row) => named(row, null));
      case 'timekeeper':
        return withNames(
          sum('e.timekeeper_id', conditions),
          names(store, "name, '' AS detail", 'timekeeper'),
        );
      case 'matter':
        return withNames(sum('e.matter_id', conditions), mattersNamed(store), 'No matter');
      case 'client':
        return byClient(store, sum('e.matter_id', conditions));
      case 'custody':
        return sumCustody(store, filter, conditions, sum).map((row) => named(row, null));
    }
  });
}

/** Where entries are: the definition is asked of the few in motion, and all others are on the PMS. */
function sumCustody(
  store: StoreContext,
  filter: EntryFilter,
  conditions: Conditions,
  sum: (key: string, conditions: Conditions) => Summed[],
): Summed[] {
  if (filter.custody === 'on_pms') return sum("'on_pms'", conditions);
  const asked = { ...conditions, joins: custodyJoins };
  if ((filter.custody ?? 'all') !== 'all' || strays(store) > 0) return sum(custodyReasonSql, asked);
  const settled = entryConditions(store, { ...filter, custody: 'on_pms' });
  return [
    ...sum(custodyReasonSql, narrowed(asked, `e.id IN (${movingEntries})`)),
    ...sum("'on_pms'", settled),
  ];
}

type Names = ReadonlyMap<string, { readonly name: string; readonly detail: string }>;

function names(store: StoreContext, columns: string, table: string): Names {
  const rows = prepared(store.db, `SELECT id, ${columns} FROM ${table}`).all() as {
    id: string;
    name: string;
    detail: string;
  }[];
  return new Map(rows.map((row) => [row.id, row]));
}

const mattersNamed = (store: StoreContext): Names =>
  names(
    store,
    "name, trim(number || ' · ' || coalesce((SELECT c.name FROM client c WHERE c.id = client_id), ''), ' ·') AS detail",
    'matter',
  );

const named = ({ key, ...sums }: Summed, label: string | null, detail = ''): GroupRow => ({
  key,
  label,
  detail,
  sums,
});

function withNames(rows: readonly Summed[], known: Names, none = 'Unknown'): GroupRow[] {
  return rows.map((row) => {
    const found = row.key === null ? undefined : known.get(row.key);
    return named(row, found?.name ?? none, found?.detail);
  });
}

/** Matters are summed first: there are few of them, and an index has them together. */
function byClient(store: StoreContext, rows: readonly Summed[]): GroupRow[] {
  const clients = names(store, "name, '' AS detail", 'client');
  const clientOf = new Map(
    prepared(store.db, 'SELECT id, client_id FROM matter').raw().all() as [string, string | null][],
  );
  const sums = new Map<string | null, GroupSums>();
  for (const { key, ...own } of rows) {
    const client = key === null ? null : (clientOf.get(key) ?? null);
    const before = sums.get(client);
    sums.set(client, before === undefined ? own : addedSums(before, own));
  }
  const summed = [...sums].map(([key, own]) => ({ key, ...own }));
  return withNames(summed, clients, 'No client');
}
