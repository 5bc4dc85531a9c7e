import { createInvoiceChecker } from './check-invoices';
import { checkLine } from './check-line';
import { checkValues } from './check-values';
import { decodeLine } from './decode';
import type { LedesFormat, LedesHead, LedesInvoice, LedesLine } from './document';
import { hex, type LedesEncoding } from './encode';
import { fieldSeparator, fieldsOf, recordEnd } from './fields-98bi';
import { createLineSplitter, maxLineBytes, type SplitLine } from './line-splitter';
import { errorOf, type FileProblem, type Finding, portalCodes, warningOf } from './problem';
import { readHeader, readSignature } from './read-opening';
import { lineOf } from './read-values';

export type LedesReport = {
  /** Null: nobody could tell. */
  readonly format: LedesFormat | null;
  /** In the order of the file, the first `maxProblems` of them. */
  readonly problems: readonly FileProblem[];
  /** How many there are in all. */
  readonly errors: number;
  readonly warnings: number;
  /** Records after the two opening lines. */
  readonly records: number;
  /** The invoices; null where the file holds more records than were asked to be kept. They stand for the file only without errors. */
  readonly invoices: readonly LedesInvoice[] | null;
};

export type ReaderOptions = {
  /** Most records to keep for `invoices`; further ones are checked and let go, so that memory stays bounded. */
  readonly keepRecords: number;
  readonly maxProblems: number;
  /** Where it is known, as for a file of our own; left out: guessed line by line. */
  readonly encoding?: LedesEncoding;
  /** Told for each record that holds no error, at its line. @param columnOf where a field begins in it, from 1 */
  readonly onLine?: (
    head: LedesHead,
    line: LedesLine,
    at: number,
    columnOf: (field: string) => number,
  ) => void;
};

export const readerDefaults: ReaderOptions = { keepRecords: 20_000, maxProblems: 500 };

export type LedesReader = {
  /** Chunks of any size, in the order of the file. */
  push(bytes: Uint8Array): void;
  end(): LedesReport;
  /** True once nothing that follows can be understood: the rest need not be read. */
  readonly stopped: () => boolean;
  /** Bytes held back for a line that hasn't ended. */
  readonly buffered: () => number;
  /**
   * What was met so far: whoever reads a huge file need not read on for ever. `overlong`: the line that is being read is longer
   * than any LEDES line.
   */
  readonly counted: () => { readonly records: number; readonly errors: number; readonly overlong: boolean };
};

const isError = (finding: Finding): boolean => finding.severity === 'error';

/**
 * Reads LEDES 1998B and 98BI from chunks of bytes and says what is wrong, by line and column. Total: any bytes give a report,
 * none throws. Holds one line, the problems, the kept records, and a few numbers per invoice.
 */
export function createLedesReader(options: ReaderOptions = readerDefaults): LedesReader {
  const problems: FileProblem[] = [];
  let errors = 0;
  let warnings = 0;
  let records = 0;
  let format: LedesFormat | null = null;
  let state: 'signature' | 'header' | 'records' | 'stopped' = 'signature';
  let encodingSaid = false;
  let checker: ReturnType<typeof createInvoiceChecker> | null = null;
  let kept: Map<string, { head: LedesHead; lines: LedesLine[] }> | null = new Map();

  function tell(finding: Finding, line: number, column: number): void {
    if (finding.severity === 'error') errors += 1;
    else warnings += 1;
    if (problems.length >= options.maxProblems) return;
    problems.push({ ...finding, line, column, code: portalCodes[finding.rule] ?? null });
  }

  function tellEncoding(line: SplitLine, decoded: ReturnType<typeof decodeLine>): void {
    if (decoded.badByteAt !== null) {
      const byte = hex(line.bytes[decoded.badByteAt] ?? 0).slice(2);
      const words = `The byte ${byte} is neither UTF-8 nor a character of Windows-1252.`;
      tell(errorOf('encoding', null, words), line.number, decoded.badByteAt + 1);
    } else if (decoded.encoding !== 'ascii' && !encodingSaid) {
      encodingSaid = true;
      const at = [...decoded.text].findIndex((character) => (character.codePointAt(0) ?? 0) > 0x7f);
      const found = [...decoded.text][at] ?? '';
      const name = decoded.encoding === 'utf8' ? 'UTF-8' : 'Windows-1252';
      const words = `“${found}” is no ASCII character (read as ${name}). LEDES is ASCII, and some receivers refuse others; further ones are not listed.`;
      tell(warningOf('encoding', null, words), line.number, at + 1);
    }
  }

  /** The line as text, or null where nothing can be made of the file. */
  function textOf(line: SplitLine): string | null {
    let bytes = line.bytes;
    if (line.number === 1) {
      if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
        return stop(line, 'The file is in UTF-16. Save it as ASCII or UTF-8 without a byte order mark.');
      }
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
        const words = 'The file begins with a byte order mark (BOM); most receivers refuse it.';
        tell(warningOf('encoding', null, words), 1, 1);
        bytes = bytes.subarray(3);
      }
      if (bytes.includes(0)) {
        return stop(line, 'The file holds zero bytes: it is UTF-16 or no text at all.');
      }
    }
    if (line.tooLong) {
      const words = `The line is longer than ${maxLineBytes.toLocaleString('en-US')} bytes; no LEDES record is. Are its line ends missing?`;
      tell(errorOf('size', null, words), line.number, 1);
      return state === 'records' ? '' : stop(line, null);
    }
    const decoded = decodeLine(bytes, options.encoding ?? null);
    tellEncoding({ ...line, bytes }, decoded);
    return decoded.text;
  }

  function stop(line: SplitLine, words: string | null): null {
    if (words !== null) tell(errorOf('encoding', null, words), line.number, 1);
    state = 'stopped';
    return null;
  }

  function takeLine(line: SplitLine): void {
    if (state === 'stopped') return;
    const text = textOf(line);
    if (text === null || text.trim() === '') return;
    if (state === 'signature') {
      const read = readSignature(text);
      if (read.finding !== null) tell(read.finding, line.number, 1);
      format = read.format;
      state = read.stop ? 'stopped' : 'header';
    } else if (state === 'header') {
      const names = text.split(fieldSeparator);
      const read = readHeader(text, format);
      for (const { field, finding } of read.findings) tell(finding, line.number, columnOf(names, field));
      format = read.format ?? format;
      checker = format === null ? null : createInvoiceChecker(format);
      state = read.format === null ? 'stopped' : 'records';
    } else takeRecord(text.trimEnd(), line.number);
  }

  function takeRecord(text: string, at: number): void {
    if (format === null || checker === null) return;
    records += 1;
    const end = text.indexOf(recordEnd);
    if (end !== text.length - recordEnd.length || end < 0) {
      const words =
        end < 0
          ? `The record does not end with ${recordEnd} on its line. A line break inside a text?`
          : `${recordEnd} stands in the middle of the line: the record ends there, and more follows.`;
      tell(errorOf('record-end', null, words), at, (end < 0 ? text.length : end) + 1);
      checker.spoil(null);
      return;
    }
    const fields = fieldsOf[format];
    const texts = text.slice(0, end).split(fieldSeparator);
    if (texts.length !== fields.length) {
      const words = `The line has ${texts.length} fields; LEDES ${format} has ${fields.length}.${texts.length > fields.length ? ' A | inside a text?' : ''}`;
      tell(errorOf('columns', null, words), at, columnOf(texts, Math.min(texts.length, fields.length) - 1));
      checker.spoil(null);
      return;
    }
    const placeOf = (name: string | null) =>
      columnOf(
        texts,
        fields.findIndex((one) => one.name === name),
      );
    const place = (finding: Finding) => tell(finding, at, placeOf(finding.field));
    const values = Object.fromEntries(fields.map((field, index) => [field.name, texts[index] ?? '']));
    const findings = checkValues(values, fields, format);
    findings.forEach(place);
    if (findings.some(isError)) {
      checker.spoil(values.INVOICE_NUMBER || null);
      return;
    }
    const { head, line } = lineOf(values, format);
    const more = [...checkLine(head, line), ...checker.add(head, line, at, placeOf)];
    more.forEach(place);
    keep(head, line);
    if (more.some(isError)) checker.spoil(head.number);
    else options.onLine?.(head, line, at, placeOf);
  }

  function keep(head: LedesHead, line: LedesLine): void {
    if (kept === null) return;
    if (records > options.keepRecords) {
      kept = null;
      return;
    }
    const invoice = kept.get(head.number);
    if (invoice === undefined) kept.set(head.number, { head, lines: [line] });
    else invoice.lines.push(line);
  }

  const splitter = createLineSplitter(takeLine);
  return {
    push(bytes) {
      if (state !== 'stopped') splitter.push(bytes);
    },
    end() {
      if (state !== 'stopped') splitter.end();
      const tail = missing(state, records);
      if (tail !== null) tell(tail, 1, 1);
      for (const { at, column, finding } of checker?.end() ?? []) tell(finding, at, column);
      const invoices =
        kept === null ? null : [...kept.values()].map(({ head, lines }) => ({ ...head, lines }));
      problems.sort((left, right) => left.line - right.line);
      return { format, problems, errors, warnings, records, invoices };
    },
    stopped: () => state === 'stopped',
    buffered: () => splitter.buffered(),
    counted: () => ({ records, errors, overlong: splitter.overlong() }),
  };
}

function missing(state: string, records: number): Finding | null {
  if (state === 'signature') return errorOf('signature', null, 'The file is empty.');
  if (state === 'header') return errorOf('header', null, 'The file ends before the line of field names.');
  return state === 'records' && records === 0
    ? warningOf('columns', null, 'The file holds no line of an invoice.')
    : null;
}

/** Where a field begins, in characters, from 1. */
function columnOf(texts: readonly string[], field: number): number {
  return texts.slice(0, Math.max(0, field)).reduce((sum, text) => sum + text.length + 1, 1);
}
