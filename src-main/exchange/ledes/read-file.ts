import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { LedesHead, LedesLine } from '../../../shared/ledes/document';
import type { FileProblem } from '../../../shared/ledes/problem';
import { createLedesReader, readerDefaults } from '../../../shared/ledes/reader';
import { EngineError } from '../../engine-error';
import { diskWords } from '../disk-words';

/** A line of a file with its place, to say what is wrong with it. */
export type PlacedLine = {
  readonly head: LedesHead;
  readonly line: LedesLine;
  /** From 1. */
  readonly at: number;
  /** Where its fields begin, in characters, from 1. */
  readonly columns: Readonly<Record<string, number>>;
};

export type LedesFile = {
  /** SHA-256 of what was read, to know it again. */
  readonly hash: string;
  /** "LEDES 1998B". */
  readonly format: string;
  readonly records: number;
  /** Those without an error. */
  readonly lines: readonly PlacedLine[];
  /** In the order of the file, the first some hundred. */
  readonly problems: readonly FileProblem[];
  readonly errors: number;
  readonly warnings: number;
};

/** So many lines are held at once: a year of bills of a firm of fifty. */
export const maxLedesLines = 20_000;
const chunkBytes = 128 * 1024;

/** The fields that may stand against a line once it has been read. */
const placed = [
  'LAW_FIRM_MATTER_ID',
  'LINE_ITEM_NUMBER_OF_UNITS',
  'LINE_ITEM_UNIT_COST',
  'LINE_ITEM_TASK_CODE',
  'LINE_ITEM_ACTIVITY_CODE',
  'LINE_ITEM_EXPENSE_CODE',
  'LINE_ITEM_NUMBER',
  'INVOICE_CURRENCY',
] as const;

/**
 * Reads a LEDES file piece by piece, whatever its size: between two pieces the window is served, and only the lines that may
 * come in are held. It ends early where nothing more can be understood, and where there is more than can be taken.
 * @param most lines
 * @throws EngineError 'invalid' for too many lines; 'store' where the disk does not give it
 */
export async function readLedesFile(file: string, most = maxLedesLines): Promise<LedesFile> {
  const lines: PlacedLine[] = [];
  const reader = createLedesReader({
    ...readerDefaults,
    keepRecords: 0,
    onLine(head, line, at, columnOf) {
      const columns = Object.fromEntries(placed.map((field) => [field, columnOf(field)]));
      if (lines.length <= most) lines.push({ head, line, at, columns });
    },
  });
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: chunkBytes })) {
      hash.update(chunk as Buffer);
      reader.push(chunk as Buffer);
      const { records, errors, overlong } = reader.counted();
      if (records > most) throw tooMany(most);
      // A file of another kind has an error on each of its lines, or no lines: what it is has been said by then.
      if (reader.stopped() || overlong || errors >= readerDefaults.maxProblems) break;
    }
  } catch (error) {
    if (error instanceof EngineError) throw error;
    throw new EngineError('store', `The file could not be read. ${diskWords(error)}`);
  }
  const { format, problems, errors, warnings, records } = reader.end();
  if (records > most) throw tooMany(most);
  return {
    hash: hash.digest('hex'),
    format: format === null ? 'No LEDES' : `LEDES ${format}`,
    records,
    lines,
    problems,
    errors,
    warnings,
  };
}

const tooMany = (most: number) =>
  new EngineError(
    'invalid',
    `The file has more than ${most.toLocaleString('en-US')} lines, and that many are the most at once. Split it into several files, each with whole invoices.`,
  );
