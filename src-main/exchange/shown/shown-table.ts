import { withoutRateWords } from '../../../shared/domain/entry-facts';
import type { ShownList } from '../../../shared/ipc/shown-calls';
import type { EntryFilter, EntryView, GroupHead } from '../../../shared/ipc/views';
import { type Amount, sumByCurrency } from '../../../shared/money/amounts';
import type { Currency, Minor } from '../../../shared/money/money';
import { type ShownColumn, shownColumns, shownValue } from '../../../shared/sheet/shown-columns';
import { formatWorkDate } from '../../../shared/time/calendar';
import { formatHours } from '../../../shared/time/hours';
import { entryLines } from '../../queries/entry-lines';
import { type Step, unwatched } from '../../step';
import { firmCurrency } from '../../store/currencies';
import { nowInstant, type StoreContext } from '../../store/database';
import { getMatter, getTimekeeper } from '../../store/reference';
import { getSettings } from '../../store/settings';
import { openSnapshot } from '../../store/snapshot';
import { inZone } from '../pdf/in-zone';

export type ShownValue = string | number | null;

/** A line as it is shown: an entry, or the head of a group with its sums under the columns that have one. */
export type ShownRow = {
  readonly kind: 'entry' | 'group' | 'total';
  readonly values: readonly ShownValue[];
  readonly currency: Currency;
};

/** The list as a file has it: every entry, as of one moment, with its sums and what they are of. */
export type ShownTable = {
  readonly columns: readonly ShownColumn[];
  /** The heads of groups among them; a group that is folded is its head alone. */
  readonly rows: readonly ShownRow[];
  /** One for each currency: two are never added. */
  readonly totals: readonly ShownRow[];
  /** Only where another currency than the firm's is among them, each row says its own. */
  readonly hasCurrencies: boolean;
  /** How many entries are in sight, and how many the sums are of. */
  readonly entries: number;
  /** What was let through, and how it was counted. */
  readonly about: readonly (readonly [string, string])[];
};

const pageSize = 500;

/**
 * Reads the whole list from one moment, page by page, so that typing never waits.
 * @param most so many lines are read at the most; where there are more, they are only counted
 */
export async function shownTable(
  store: StoreContext,
  list: ShownList,
  most: number,
  step: Step = unwatched,
): Promise<ShownTable | { readonly tooMany: number }> {
  const snapshot = openSnapshot(store.db);
  try {
    const then: StoreContext = { ...store, db: snapshot };
    const own = firmCurrency(then);
    const { filter, sort, group, folds, columns } = list;
    const asked = { filter, sort, group, folds, limit: pageSize };
    const rows: ShownRow[] = [];
    let entries = 0;
    let page = entryLines(then, { ...asked, after: null });
    const { lines, total, totalSeconds, totalMinor, otherAmounts, withoutRate } = page;
    if (lines > most) return { tooMany: lines };
    for (;;) {
      for (const line of page.rows) {
        if (line.kind === 'entry') entries += 1;
        if (line.kind === 'entry') rows.push(entryRow(columns, line.view));
        else rows.push(...headRows(columns, line, own));
      }
      if (page.next === null) break;
      await step(rows.length, lines);
      page = entryLines(then, { ...asked, after: page.next });
    }
    const totals = sumRows('total', columns, 'Total', totalSeconds, amountsOf(totalMinor, otherAmounts, own));
    return {
      columns,
      rows,
      totals,
      hasCurrencies: totals.some(({ currency }) => currency !== own),
      entries,
      about: [
        ['Shown', filterWords(then, filter)],
        ['Order', `by ${placeNames[sort.by] ?? sort.by}, ${sort.direction === 'up' ? 'rising' : 'falling'}`],
        ...(group === null ? [] : [['Grouped by', placeNames[group] ?? group] as const]),
        ['Entries', String(total)],
        ['Hours', formatHours(totalSeconds)],
        ...(withoutRate === 0
          ? []
          : [['In no amount', `${withoutRate} for which no rate is known`] as const]),
        ['Rounding', roundingWords(then)],
        ['Written', `${inZone(nowInstant(store), store.clock.zone())}`],
      ],
    };
  } finally {
    snapshot.close();
  }
}

function entryRow(columns: readonly ShownColumn[], view: EntryView): ShownRow {
  return {
    kind: 'entry',
    values: columns.map((column) => shownValue(column, view)),
    currency: view.currency,
  };
}

function headRows(columns: readonly ShownColumn[], head: GroupHead, own: Currency): ShownRow[] {
  const { key, label, detail, sums } = head;
  const name = label ?? (key === null ? 'None' : formatWorkDate(key));
  const count = sums.entries === 1 ? '1 entry' : `${sums.entries.toLocaleString('en-US')} entries`;
  const rateless = sums.withoutRate === 0 ? '' : withoutRateWords(sums.withoutRate);
  const words = [name, detail, count, rateless].filter((part) => part !== '').join(' · ');
  return sumRows('group', columns, words, sums.seconds, amountsOf(sums.minor, sums.others, own));
}

/** One sum for each currency; where there is none, nothing in the firm's. */
function amountsOf(minor: Minor, others: readonly Amount[], own: Currency): readonly Amount[] {
  const amounts = sumByCurrency([{ currency: own, minor }, ...others]);
  return amounts.length === 0 ? [{ currency: own, minor: 0 }] : amounts;
}

/** A row for each currency, since two are never added; the hours stand in the first. */
function sumRows(
  kind: 'group' | 'total',
  columns: readonly ShownColumn[],
  label: string,
  seconds: number,
  amounts: readonly Amount[],
): ShownRow[] {
  return amounts.map(({ currency, minor }, index) => {
    const name = amounts.length > 1 ? `${label} in ${currency}` : label;
    return {
      kind,
      values: sumsUnder(columns, name, { seconds: index === 0 ? seconds : null, minor }),
      currency,
    };
  });
}

/** Sums under their columns, and what they are of in the first column of words or days. */
function sumsUnder(
  columns: readonly ShownColumn[],
  label: string,
  { seconds, minor }: { readonly seconds: number | null; readonly minor: Minor },
): ShownValue[] {
  const first = columns.findIndex((column) => ['text', 'date'].includes(shownColumns[column].kind));
  return columns.map((column, at) => {
    if (at === first) return label;
    if (column === 'hours') return seconds;
    return column === 'amount' ? minor : null;
  });
}

function roundingWords(store: StoreContext): string {
  const { rounding } = getSettings(store);
  return `${rounding.mode} to ${rounding.incrementSeconds / 60} minutes, version ${rounding.version}`;
}

/** What an order or a group is by, where its own name is none for people. */
const placeNames: Readonly<Partial<Record<string, string>>> = { custody: 'where it is' };

const places: Readonly<Record<NonNullable<EntryFilter['custody']>, string>> = {
  all: '',
  on_pms: 'in the firm’s system',
  billed: 'billed',
  waiting: 'waiting here',
  conflict: 'in conflict',
  held: 'held',
  unknown: 'outcome unknown',
  deleted: 'deleted',
};

/** What a filter lets through, in words: a reader of the file can't see the screen. */
export function filterWords(store: StoreContext, filter: EntryFilter): string {
  const { from, to, matterId, timekeeperId, search, custody, reviewState } = filter;
  const matter = matterId == null ? null : getMatter(store, matterId);
  const parts = [
    search ? `words “${search}”` : '',
    places[custody ?? 'all'],
    matter === null ? '' : [matter.name, matter.number].filter(Boolean).join(', '),
    timekeeperId == null ? '' : (getTimekeeper(store, timekeeperId)?.name ?? ''),
    from == null ? '' : `from ${from}`,
    to == null ? '' : `to ${to}`,
    reviewState ? `review: ${reviewState.replace('_', ' ')}` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'All entries' : parts.join('; ');
}
