import { extname } from 'node:path';
import Papa from 'papaparse';
import type { Row, SheetData } from 'write-excel-file/node';
import type { ShownList } from '../../../shared/ipc/shown-calls';
import { minorDigits } from '../../../shared/money/format';
import type { Currency } from '../../../shared/money/money';
import { type ShownColumn, type ShownKind, shownColumns } from '../../../shared/sheet/shown-columns';
import { EngineError } from '../../engine-error';
import { type Step, unwatched } from '../../step';
import type { StoreContext } from '../../store/database';
import { guardCell } from '../sheet/formula-guard';
import { writeWhole } from '../write-whole';
import { type ShownTable, type ShownValue, shownTable } from './shown-table';

export type WrittenList = { readonly path: string; readonly entries: number };

/** A workbook takes no more rows than this (its last row is 1,048,576), nor does memory of one. */
const mostRows = 1_000_000;

/**
 * Writes the list as it is shown to a CSV or XLSX file by the ending of its name, with its sums and what they are of.
 * @throws EngineError 'invalid' for another ending; 'store' for the disk
 */
export async function exportShown(
  store: StoreContext,
  file: string,
  list: ShownList,
  step: Step = unwatched,
): Promise<WrittenList> {
  const ending = extname(file).toLowerCase();
  if (ending !== '.csv' && ending !== '.xlsx')
    throw new EngineError('invalid', 'Let the file’s name end in .csv or .xlsx.');
  const table = await shownTable(store, list, mostRows, step);
  if ('tooMany' in table)
    throw new EngineError('invalid', `A file can’t hold ${table.tooMany} rows. Narrow the list by dates.`);
  await writeWhole(file, ending === '.csv' ? csvOf(table) : await xlsxOf(table));
  return { path: file, entries: table.entries };
}

const kindOf = (column: ShownColumn): ShownKind => shownColumns[column].kind;

/** Hours to the ten-thousandth, which loses no second; money in the major unit. */
function plain(kind: ShownKind, value: ShownValue, currency: Currency): ShownValue {
  if (typeof value !== 'number') return value;
  if (kind === 'hours') return Math.round((value * 10_000) / 3600) / 10_000;
  return kind === 'money' ? value / 10 ** minorDigits(currency) : value;
}

function linesOf(table: ShownTable): ShownValue[][] {
  return [...table.rows, ...table.totals].map(({ values, currency }) => [
    ...values.map((value, at) => plain(kindOf(table.columns[at] ?? 'custody'), value, currency)),
    ...(table.hasCurrencies ? [currency] : []),
  ]);
}

const headings = (table: ShownTable): string[] => [
  ...table.columns.map((column) => shownColumns[column].label),
  ...(table.hasCurrencies ? ['Currency'] : []),
];

/** UTF-8 with its mark; the list, an empty line, and what it is of: a CSV file has no second sheet. */
function csvOf(table: ShownTable): Buffer {
  const rows = linesOf(table).map((line) =>
    line.map((value) => (typeof value === 'string' ? guardCell(value) : value)),
  );
  const about = table.about.map((line) => line.map(guardCell));
  const body = Papa.unparse([headings(table), ...rows, [], ...about], { newline: '\r\n' });
  return Buffer.from(`\uFEFF${body}\r\n`, 'utf8');
}

const formats: Partial<Record<ShownKind, string>> = { hours: '0.0###', money: '#,##0.00' };

async function xlsxOf(table: ShownTable): Promise<Buffer> {
  const bold = (value: string) => ({ value, fontWeight: 'bold' as const });
  const lines = linesOf(table);
  const isSum = (row: number): boolean => table.rows[row]?.kind !== 'entry';
  const cell = (value: ShownValue, at: number, isSum: boolean): Row[number] => {
    const weight = isSum ? { fontWeight: 'bold' as const } : {};
    if (value === null || value === '') return null;
    const column = table.columns[at];
    const kind = column === undefined ? 'text' : kindOf(column);
    if (typeof value === 'number') return { type: Number, value, format: formats[kind] ?? '0', ...weight };
    if (kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(value))
      return { type: Date, value: new Date(`${value}T00:00:00Z`), format: 'yyyy-mm-dd' };
    // A cell of type text is never run as a formula.
    return { type: String, value, ...weight };
  };
  const data: SheetData = [
    headings(table).map(bold),
    ...lines.map((line, row): Row => line.map((value, at) => cell(value, at, isSum(row)))),
  ];
  // Loaded when it is wanted: starting the app needs no spreadsheets.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  return writeXlsxFile([
    {
      sheet: 'Entries',
      data,
      columns: table.columns.map((column) => ({ width: shownColumns[column].width })),
      stickyRowsCount: 1,
    },
    {
      sheet: 'About',
      data: table.about.map(([name, words]): Row => [bold(name), { type: String, value: words, wrap: true }]),
      columns: [{ width: 18 }, { width: 90 }],
    },
  ]).toBuffer();
}
