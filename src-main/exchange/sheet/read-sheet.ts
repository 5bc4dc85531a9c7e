import { createHash } from 'node:crypto';
import Papa from 'papaparse';
import type { CellValue } from 'read-excel-file/node';
import { EngineError } from '../../engine-error';
import { readWhole, sizeWords } from '../read-whole';
import { decodeText } from './decode-text';
import { unguardCell } from './formula-guard';
import { unpacksToMoreThan } from './unpacked-size';

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
/** A workbook is packed: so much may come out of it. A hundred thousand short rows are some 60 MB. */
const maxUnpackedBytes = 64 * 1024 * 1024;
/**
 * Rows of codes, rates and answers: one transaction takes them all, since one undo takes them back and a crash leaves all or none
 * (P1, P3), and typing waits for it.
 */
export const maxRowsInOneStep = 5_000;
/** Time entries come in parts (`commands/sheet-parts`): two years of a firm of twenty. They are held in memory meanwhile. */
export const maxSheetRows = 100_000;
export const tooManyRows = (most: number, what: string) =>
  new EngineError(
    'invalid',
    `The file has more than ${most.toLocaleString('en-US')} ${what}, and that many are the most at once. Split it into several files.`,
  );

/** What a file is read for. */
export type SheetWish = {
  /** What its headings might be, for the one whose file has none. */
  readonly columns?: string;
  /** So many rows at the most. */
  readonly most?: number;
};

/**
 * Reads a CSV or an XLSX file.
 * @throws EngineError 'invalid' with what is wrong and where; 'store' where the disk does not give it
 */
export async function readSheet(file: string, wish: SheetWish = {}): Promise<Sheet> {
  const { columns = 'Date, Hours, Narrative …', most = maxRowsInOneStep } = wish;
  const bytes = await readWhole(file, maxSheetBytes, 'Split it into several files.');
  const hash = createHash('sha256').update(bytes).digest('hex');
  const { table, format } = isZip(bytes) ? await fromXlsx(bytes) : await fromCsv(bytes, most);
  const [headings, ...rest] = table;
  if (headings === undefined || headings.cells.every((cell) => cell.trim() === '')) {
    throw new EngineError('invalid', `The first row has no headings. Name the columns there: ${columns}`);
  }
  const rows = rest.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) throw new EngineError('invalid', 'There is no row under the headings.');
  if (rows.length > most) throw tooManyRows(most, 'rows');
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

function isZip(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';
}

/** So many rows are read before others have their turn. */
const rowsPerTurn = 5_000;

function fromCsv(bytes: Buffer, most: number): Promise<Table> {
  const { text, encoding } = decodeText(bytes);
  const table: Table['table'] = [];
  let row = 0;
  let filled = 0;
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(text.replace(/[\r\n]+$/, ''), {
      skipEmptyLines: false,
      delimiter: delimiterOf(text),
      // Its fast way cuts the whole text into rows before the first one is given.
      fastMode: false,
      // Read row by row: of a file with too many of them the rest need not be understood.
      step({ data: cells, errors }, parser) {
        row += 1;
        const wrong =
          cells.length > maxColumns
            ? tooManyColumns(row, cells.length)
            : errors.some(({ type }) => type === 'Quotes')
              ? unclosedQuote(row)
              : null;
        if (wrong !== null) {
          reject(wrong);
          parser.abort();
          return;
        }
        if (row % rowsPerTurn === 0) {
          parser.pause();
          setImmediate(() => parser.resume());
        }
        if (cells.some((cell) => cell.trim() !== '')) filled += 1;
        else if (row > 1) return;
        table.push({ row, cells: cells.map(unguardCell) });
        if (filled > most + 1) parser.abort();
      },
      complete: () => resolve({ table, format: `CSV, ${encoding}` }),
    });
  });
}

const guessedFrom = 256 * 1024;

/** What stands between the cells: guessed from the first rows, since the guess reads all that it is given, once per mark. */
function delimiterOf(text: string): string {
  const first = text.slice(0, guessedFrom);
  const whole = text.length > guessedFrom ? first.slice(0, first.lastIndexOf('\n') + 1) || first : first;
  // Line breaks at the end would count as rows of one cell.
  return Papa.parse(whole.replace(/[\r\n]+$/, ''), { preview: 10 }).meta.delimiter;
}

/** A person says of each what it is: a file with more is separated by another sign, or is no table. */
const maxColumns = 500;
const tooManyColumns = (row: number, columns: number) =>
  new EngineError(
    'invalid',
    `Row ${row} has ${columns.toLocaleString('en-US')} columns, and ${maxColumns} is the most. Is this a table of rows and columns?`,
  );

const unclosedQuote = (row: number) =>
  new EngineError(
    'invalid',
    `Row ${row}: a quotation mark is opened and never closed, so that nobody can say where the cell ends.`,
  );

async function fromXlsx(bytes: Buffer): Promise<Table> {
  if (await unpacksToMoreThan(maxUnpackedBytes, bytes)) {
    throw new EngineError(
      'invalid',
      `This workbook unpacks to more than ${sizeWords(maxUnpackedBytes)}, and that is the most at once. Save the sheet with the rows as a workbook of its own, or as CSV.`,
    );
  }
  // Loaded when it is wanted: starting the app needs no spreadsheets.
  const { default: readXlsxFile } = await import('read-excel-file/node');
  try {
    const [sheet] = await readXlsxFile(bytes);
    if (sheet === undefined) throw new EngineError('invalid', 'The workbook has no sheet.');
    const wide = sheet.data.findIndex((cells) => cells.length > maxColumns);
    if (wide >= 0) throw tooManyColumns(wide + 1, sheet.data[wide]?.length ?? 0);
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
