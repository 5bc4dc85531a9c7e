import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import Papa from 'papaparse';
import type { CellValue } from 'read-excel-file/node';
import { EngineError } from '../../engine-error';
import { diskWords } from '../disk-words';
import { decodeText } from './decode-text';
import { unguardCell } from './formula-guard';

/** A file of rows and columns, as text. */
export type Sheet = {
  readonly headings: readonly string[];
  /** Without the headings and without empty rows. `row` counts as the spreadsheet program does: the headings are row 1. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /** "CSV, UTF-8", "XLSX, sheet “Time”". */
  readonly format: string;
  /** SHA-256 of the file, to know it again. */
  readonly hash: string;
};

/** Larger ones are refused before they are read: they would be held whole in memory. A year of a large firm is some 20 MB. */
export const maxSheetBytes = 64 * 1024 * 1024;
/** One transaction takes them all, and typing waits for it: 5,000 are about a second, and two years of one person. */
export const maxSheetRows = 5_000;

/**
 * Reads a CSV or an XLSX file.
 * @param columns what its headings might be, for the one whose file has none
 * @throws EngineError 'invalid' with what is wrong and where; 'store' where the disk does not give it
 */
export async function readSheet(file: string, columns = 'Date, Hours, Narrative …'): Promise<Sheet> {
  const bytes = bytesOf(file);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const { table, format } = isZip(bytes) ? await fromXlsx(bytes) : fromCsv(bytes);
  const [headings, ...rest] = table;
  if (headings === undefined || headings.cells.every((cell) => cell.trim() === '')) {
    throw new EngineError('invalid', `The first row has no headings. Name the columns there: ${columns}`);
  }
  const rows = rest.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) throw new EngineError('invalid', 'There is no row under the headings.');
  if (rows.length > maxSheetRows) {
    throw new EngineError(
      'invalid',
      `The file has ${rows.length} rows, and ${maxSheetRows} is the most at once. Split it into several files.`,
    );
  }
  return { headings: headings.cells, rows, format, hash };
}

const sampleRows = 5;

/** What a file says of itself before anything is taken from it. */
export function lookOf({ hash, format, headings, rows }: Sheet) {
  return {
    hash,
    format,
    headings: [...headings],
    sample: rows.slice(0, sampleRows).map(({ cells }) => [...cells]),
    rows: rows.length,
  };
}

/** The file, if it is still the one that was looked at. @throws EngineError 'moved' */
export function unchangedSince<T extends { readonly hash: string }>(hash: string, file: T): T {
  if (file.hash === hash) return file;
  throw new EngineError('moved', 'The file has been changed since it was looked at. Choose it once more.');
}

type Table = { table: { row: number; cells: string[] }[]; format: string };

/** A file's bytes, if it may be held whole in memory. @throws EngineError 'invalid' for its size; 'store' for the disk */
export function bytesOf(file: string): Buffer {
  try {
    const { size } = statSync(file);
    if (size > maxSheetBytes) {
      throw new EngineError(
        'invalid',
        `The file has ${Math.round(size / 1_048_576)} MB, and ${maxSheetBytes / 1_048_576} MB is the most at once. Split it into several files.`,
      );
    }
    return readFileSync(file);
  } catch (error) {
    if (error instanceof EngineError) throw error;
    throw new EngineError('store', `The file could not be read. ${diskWords(error)}`);
  }
}

function isZip(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';
}

function fromCsv(bytes: Buffer): Table {
  const { text, encoding } = decodeText(bytes);
  // Line breaks at the end would count as rows of one cell when the separator is guessed.
  const parsed = Papa.parse<string[]>(text.replace(/[\r\n]+$/, ''), { skipEmptyLines: false });
  const [error] = parsed.errors.filter(({ type }) => type === 'Quotes');
  if (error !== undefined) {
    throw new EngineError(
      'invalid',
      `Row ${(error.row ?? 0) + 1}: a quotation mark is opened and never closed, so that nobody can say where the cell ends.`,
    );
  }
  const table = parsed.data.map((cells, index) => ({ row: index + 1, cells: cells.map(unguardCell) }));
  return { table, format: `CSV, ${encoding}` };
}

async function fromXlsx(bytes: Buffer): Promise<Table> {
  // Loaded when it is wanted: starting the app needs no spreadsheets.
  const { default: readXlsxFile } = await import('read-excel-file/node');
  try {
    const [sheet] = await readXlsxFile(bytes);
    if (sheet === undefined) throw new EngineError('invalid', 'The workbook has no sheet.');
    const table = sheet.data.map((cells, index) => ({ row: index + 1, cells: cells.map(cellText) }));
    return { table, format: `XLSX, sheet “${sheet.sheet}”` };
  } catch (error) {
    if (error instanceof EngineError) throw error;
    throw new EngineError(
      'invalid',
      'This workbook can’t be read: it is damaged, locked or no XLSX file. Save it again as XLSX or CSV.',
    );
  }
}

function cellText(cell: CellValue | null): string {
  if (cell === null) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  // A spreadsheet's floats: 0.1 + 0.2 is written 0.3 there as well.
  if (typeof cell === 'number') return String(Number(cell.toPrecision(12)));
  return unguardCell(String(cell));
}
