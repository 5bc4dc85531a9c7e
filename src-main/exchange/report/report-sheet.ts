import { extname } from 'node:path';
import Papa from 'papaparse';
import type { Row, SheetData } from 'write-excel-file/node';
import { minorDigits } from '../../../shared/money/format';
import type { ReportColumn } from '../../../shared/reports/report-kinds';
import type { ReportRequest } from '../../../shared/reports/request';
import { EngineError } from '../../engine-error';
import { nowInstant, type StoreContext } from '../../store/database';
import { guardCell } from '../sheet/formula-guard';
import { writeWhole } from '../write-whole';
import { type ReportTable, ratelessWords, reportTable } from './report-table';

export type WrittenReport = { readonly path: string; readonly rows: number };

/**
 * Writes a report's table with its totals, and how they are counted, to a CSV or XLSX file by the ending of its name.
 * @throws EngineError 'invalid' for another ending; 'store' for the disk
 */
export async function exportReport(
  store: StoreContext,
  file: string,
  request: ReportRequest,
): Promise<WrittenReport> {
  const ending = extname(file).toLowerCase();
  if (ending !== '.csv' && ending !== '.xlsx')
    throw new EngineError('invalid', 'Let the file’s name end in .csv or .xlsx.');
  const table = reportTable(store, request);
  const about = [
    ['Report', `${table.title}, by ${table.heading.toLowerCase()}`],
    ['Written', `${nowInstant(store)} (UTC)`],
    ...table.view.explained.map(({ name, words }) => [name, words]),
  ] as const;
  await writeWhole(file, ending === '.csv' ? csvOf(table, about) : await xlsxOf(table, about));
  return { path: file, rows: table.view.rows.length };
}

type About = readonly (readonly string[])[];
type Line = {
  readonly label: string;
  readonly detail: string;
  readonly currency: string;
  readonly figures: readonly (number | null)[];
};

const linesOf = ({ view }: ReportTable): readonly Line[] => [
  ...view.rows.map(({ label, detail, currency, figures, withoutRate }) => ({
    label,
    detail: [detail, ratelessWords(withoutRate)].filter((text) => text !== '').join(' · '),
    currency,
    figures,
  })),
  ...view.totals.map(({ currency, figures, withoutRate }) => ({
    label: 'Total',
    detail: ratelessWords(withoutRate),
    currency,
    figures,
  })),
];

function headings({ heading, columns, hasCurrencies }: ReportTable): string[] {
  const titles = columns.map(({ title, kind }) =>
    kind === 'percent' ? `${title} %` : kind === 'hours' ? `${title} h` : title,
  );
  return [heading, 'Detail', ...(hasCurrencies ? ['Currency'] : []), ...titles];
}

/** The table, an empty line, and how its totals are counted: a CSV file has no second sheet. */
function csvOf(table: ReportTable, about: About): Buffer {
  const rows = linesOf(table).map(({ label, detail, currency, figures }) => [
    guardCell(label),
    guardCell(detail),
    ...(table.hasCurrencies ? [currency] : []),
    ...figures.map((figure, at) => {
      const value = plain(table.columns[at]?.kind ?? 'count', figure, currency);
      return value === null ? '' : String(value);
    }),
  ]);
  const explained = about.map((line) => line.map(guardCell));
  const body = Papa.unparse([headings(table), ...rows, [], ...explained], { newline: '\r\n' });
  return Buffer.from(`\uFEFF${body}\r\n`, 'utf8');
}

/** Hours to the hundredth, amounts in the major unit, percentages to the tenth: as they are read. */
function plain(kind: ReportColumn['kind'], figure: number | null, currency: string): number | null {
  if (figure === null) return null;
  switch (kind) {
    case 'count':
      return figure;
    case 'hours':
      return Math.round(figure / 36) / 100;
    case 'money':
      return figure / 10 ** minorDigits(currency);
    case 'percent':
      return figure / 10;
  }
}

const formats: Readonly<Record<ReportColumn['kind'], string>> = {
  count: '#,##0',
  hours: '#,##0.0#',
  money: '#,##0.00',
  percent: '0.0',
};

async function xlsxOf(table: ReportTable, about: About): Promise<Buffer> {
  const bold = (value: string) => ({ value, fontWeight: 'bold' as const });
  const lines = linesOf(table);
  const data: SheetData = [
    headings(table).map(bold),
    ...lines.map(({ label, detail, currency, figures }): Row => {
      // A cell of type text is never run as a formula.
      const text = (value: string) => ({ type: String, value });
      return [
        text(label),
        text(detail),
        ...(table.hasCurrencies ? [text(currency)] : []),
        ...figures.map((figure, at) => {
          const kind = table.columns[at]?.kind ?? 'count';
          const value = plain(kind, figure, currency);
          return value === null ? null : { type: Number, value, format: formats[kind] };
        }),
      ];
    }),
  ];
  // Loaded when it is wanted: starting the app needs no spreadsheets.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  return writeXlsxFile([
    {
      sheet: table.title,
      data,
      columns: [{ width: 34 }, { width: 24 }, ...table.columns.map(() => ({ width: 13 }))],
      stickyRowsCount: 1,
    },
    {
      sheet: 'How it is counted',
      data: about.map(
        ([name = '', words = '']): Row => [bold(name), { type: String, value: words, wrap: true }],
      ),
      columns: [{ width: 18 }, { width: 100 }],
    },
  ]).toBuffer();
}
