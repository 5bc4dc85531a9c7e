import { extname } from 'node:path';
import type { EntryFilter, EntryPage } from '../../../shared/ipc/views';
import { formatMoney } from '../../../shared/money/format';
import { type SheetCells, writeRow } from '../../../shared/sheet/write-row';
import { formatHours } from '../../../shared/time/hours';
import { EngineError } from '../../engine-error';
import { entriesPage } from '../../queries/entries-page';
import { type Step, unwatched } from '../../step';
import { nowInstant, type StoreContext } from '../../store/database';
import { getSettings } from '../../store/settings';
import { openSnapshot } from '../../store/snapshot';
import { writeWhole } from '../write-whole';
import { csvBytes, type SheetAbout, xlsxBytes } from './write-sheet';

export type ExportedSheet = { readonly entries: number; readonly path: string; readonly bytes: number };

/** A workbook takes no more rows than this (its last row is 1,048,576). */
const maxXlsxRows = 1_000_000;
const pageSize = 500;

/**
 * Writes the entries that a filter shows, all as of one moment, to a CSV or XLSX file by the ending of its name. The file
 * has its name once it is whole and on disk.
 * @throws EngineError 'invalid' for another ending; 'store' for the disk
 */
export async function exportEntries(
  store: StoreContext,
  file: string,
  filter: EntryFilter,
  { currency, step = unwatched }: { readonly currency: string; readonly step?: Step },
): Promise<ExportedSheet> {
  const ending = extname(file).toLowerCase();
  if (ending !== '.csv' && ending !== '.xlsx')
    throw new EngineError('invalid', 'Let the file’s name end in .csv or .xlsx.');
  const { rows, totals } = await rowsOf(store, filter, step);
  if (ending === '.xlsx' && rows.length > maxXlsxRows)
    throw new EngineError('invalid', `A workbook can’t hold ${rows.length} rows. Write a CSV file.`);
  const bytes =
    ending === '.csv' ? csvBytes(rows) : await xlsxBytes(rows, about(store, filter, totals, currency));
  await writeWhole(file, bytes);
  return { entries: rows.length, path: file, bytes: bytes.length };
}

type Totals = Omit<EntryPage, 'rows' | 'next'>;

async function rowsOf(store: StoreContext, filter: EntryFilter, step: Step) {
  const snapshot = openSnapshot(store.db);
  try {
    const then: StoreContext = { ...store, db: snapshot };
    const rows: SheetCells[] = [];
    let page = entriesPage(then, { filter, after: null, limit: pageSize });
    const { rows: _, next: __, ...totals } = page;
    for (;;) {
      rows.push(...page.rows.map(writeRow));
      if (page.next === null) return { rows, totals };
      // Between pages other work is done: typing never waits.
      await step(rows.length, totals.total);
      page = entriesPage(then, { filter, after: page.next, limit: pageSize });
    }
  } finally {
    snapshot.close();
  }
}

/** What a reader of the file must know to trust its sums. */
function about(store: StoreContext, filter: EntryFilter, totals: Totals, currency: string): SheetAbout {
  const { rounding } = getSettings(store);
  const said = Object.entries(filter).filter(([, value]) => value !== null && value !== undefined);
  return [
    ['Written', `${nowInstant(store)} (UTC)`],
    [
      'Shown',
      said.length === 0 ? 'All entries' : said.map(([name, value]) => `${name}: ${String(value)}`).join(', '),
    ],
    ['Entries', String(totals.total)],
    ['Hours', formatHours(totals.totalSeconds)],
    ['Amount', formatMoney(totals.totalMinor, currency)],
    // Two currencies are never added: each has its own line, and each row says its own.
    ...totals.otherAmounts.map(
      (one) => [`Amount in ${one.currency}`, formatMoney(one.minor, one.currency)] as const,
    ),
    ...(totals.withoutRate === 0
      ? []
      : [['In no amount', `${totals.withoutRate} for which no rate is known`] as const]),
    [
      'Rounding',
      `${rounding.mode} to ${rounding.incrementSeconds / 60} minutes, version ${rounding.version}`,
    ],
    ['Work dates', `Days as they were in ${store.clock.zone()}`],
  ];
}
