import Papa from 'papaparse';
import type { Row, SheetData } from 'write-excel-file/node';
import { type SheetColumn, sheetColumns } from '../../../shared/sheet/columns';
import type { SheetCells } from '../../../shared/sheet/write-row';
import { guardCell } from './formula-guard';

/** What stands on the second sheet of a workbook: what the rows are, and what they sum to. */
export type SheetAbout = readonly (readonly [string, string])[];

const text: ReadonlySet<SheetColumn> = new Set([
  'timekeeper',
  'client',
  'matter',
  'matter_name',
  'narrative',
  'review',
  'custody',
]);
const numbers: Partial<Record<SheetColumn, string>> = {
  worked: '0.0###',
  hours: '0.0###',
  rate: '#,##0.00',
  adjustment: '#,##0.00',
  amount: '#,##0.00',
};
const widths: Partial<Record<SheetColumn, number>> = {
  narrative: 70,
  matter_name: 32,
  client: 24,
  timekeeper: 20,
  custody: 28,
};

/** UTF-8 with its mark, which spreadsheet programs need to read accents; CRLF, as RFC 4180 has it. */
export function csvBytes(rows: readonly SheetCells[]): Buffer {
  const body = Papa.unparse(
    {
      fields: sheetColumns.map(({ label }) => label),
      data: rows.map((row) => sheetColumns.map(({ id }) => (text.has(id) ? guardCell(row[id]) : row[id]))),
    },
    { newline: '\r\n' },
  );
  return Buffer.from(`\uFEFF${body}\r\n`, 'utf8');
}

/** A workbook: the rows with real numbers and dates, and a sheet that explains them. */
export async function xlsxBytes(rows: readonly SheetCells[], about: SheetAbout): Promise<Buffer> {
  const head: Row = sheetColumns.map(({ label }) => ({ value: label, fontWeight: 'bold' }));
  const data: SheetData = [
    head,
    ...rows.map((row): Row => sheetColumns.map(({ id }) => cellFor(id, row[id]))),
  ];
  const explained: SheetData = about.map(
    ([name, value]): Row => [
      { value: name, fontWeight: 'bold' },
      { type: String, value },
    ],
  );
  // Loaded when it is wanted: starting the app needs no spreadsheets.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  return writeXlsxFile([
    {
      sheet: 'Time entries',
      data,
      columns: sheetColumns.map(({ id }) => ({ width: widths[id] ?? 12 })),
      stickyRowsCount: 1,
    },
    { sheet: 'About', data: explained, columns: [{ width: 24 }, { width: 60 }] },
  ]).toBuffer();
}

function cellFor(id: SheetColumn, value: string): Row[number] {
  if (value === '') return null;
  const format = numbers[id];
  if (format !== undefined) return { type: Number, value: Number(value), format };
  if (id === 'date') return { type: Date, value: new Date(`${value}T00:00:00Z`), format: 'yyyy-mm-dd' };
  // A cell of type text is never run as a formula.
  return { type: String, value };
}
