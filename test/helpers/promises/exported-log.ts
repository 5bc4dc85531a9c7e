import type { z } from 'zod';
import {
  type LogHeader,
  type LogKind,
  type LogRowOf,
  logRow,
  logVersion,
} from '../../../src-main/exchange/log/log-format';
import { firstSeal, LogLine, sealOf } from '../../../src-main/exchange/log/log-line';
import type { Book } from './book';

export type ExportedLog = {
  readonly header: LogHeader;
  readonly book: Book;
  /** Rows that were damaged in the database when the log was written, and how many rows there were. */
  readonly unreadable: readonly string[];
  readonly rows: number;
};

/** A file that is no whole log, and which line shows it, in words for the person who holds it. */
export class UnusableLog extends Error {}

type Rows = { [K in LogKind]: LogRowOf<K>[] };

/**
 * Reads a log that the app wrote (Activity, *Export log*). Nothing in it is taken on trust but what it says of events whose
 * content is hidden: lines are counted, their seals computed anew and each row parsed.
 * @throws UnusableLog naming the line
 */
export async function readExportedLog(lines: AsyncIterable<string> | Iterable<string>): Promise<ExportedLog> {
  const rows = Object.fromEntries(Object.keys(logRow).map((kind) => [kind, []])) as unknown as Rows;
  let n = 0;
  let seal = firstSeal;
  let unfinished: UnusableLog | null = null;
  for await (const text of lines) {
    if (unfinished !== null) throw unfinished;
    n += 1;
    if (rows.end.length > 0)
      throw new UnusableLog(`Line ${n} comes after the end of the log: it was put in.`);
    const line = lineIn(text, n);
    if (line instanceof UnusableLog) {
      // Where nothing follows, it isn't a changed line but the place of the cut.
      unfinished = line;
      continue;
    }
    if (n === 1) assertIsLog(line);
    if (line.n !== n) throw new UnusableLog(outOfPlace(line.n, n));
    if (line.seal !== sealOf(seal, line)) throw new UnusableLog(changed(n));
    seal = line.seal;
    takeRow(rows, line);
  }
  const [header] = rows.header;
  if (header === undefined) throw unfinished === null ? new UnusableLog('The file is empty.') : notALog();
  if (unfinished !== null)
    throw new UnusableLog(`The file was cut off in line ${n}: the rest of the log is missing.`);
  if (rows.end.length === 0)
    throw new UnusableLog(`The file ends after line ${n} without the log's last line: it was cut off there.`);
  return { header, book: bookIn(rows, header), unreadable: rows.unreadable.map(where), rows: n - 2 };
}

const notALog = () => new UnusableLog('Line 1: this is not a log that Daybook wrote.');
const changed = (n: number) => `Line ${n} was changed after the log was written.`;
const outOfPlace = (says: number, n: number) =>
  says > n
    ? `Line ${n} says that it is line ${says}: ${says - n} before it were taken out.`
    : `Line ${n} says that it is line ${says}: it was moved or put in.`;

function lineIn(text: string, n: number): LogLine | UnusableLog {
  try {
    const line = LogLine.safeParse(JSON.parse(text));
    return line.success ? line.data : new UnusableLog(n === 1 ? notALog().message : changed(n));
  } catch {
    return new UnusableLog(n === 1 ? notALog().message : `Line ${n} is not whole: ${changed(n)}`);
  }
}

function assertIsLog({ kind, row }: LogLine): void {
  const told =
    typeof row === 'object' && row !== null ? (row as { format?: unknown; version?: unknown }) : {};
  if (kind !== 'header' || told.format !== 'daybook-log') throw notALog();
  if (typeof told.version === 'number' && told.version > logVersion)
    throw new UnusableLog(
      `Line 1: the log was written by a newer Daybook (log version ${told.version}; this program reads ${logVersion}).`,
    );
}

function takeRow(rows: Rows, { n, kind, row }: LogLine): void {
  if (!isKind(kind)) throw new UnusableLog(`Line ${n}: there is nothing called “${kind}” in a log.`);
  const read = logRow[kind].safeParse(row);
  if (!read.success) throw new UnusableLog(`Line ${n} (${kind}): ${issuesOf(read.error)}`);
  (rows[kind] as unknown[]).push(read.data);
}

const isKind = (kind: string): kind is LogKind => Object.hasOwn(logRow, kind);

/** Fields and problems, never what stands there. */
function issuesOf({ issues }: z.ZodError): string {
  return issues
    .map(({ path, code }) => `${path.join('.') || 'the row'} (${code.replace(/_/g, ' ')})`)
    .join(', ');
}

function bookIn(rows: Rows, { content }: LogHeader): Book {
  return {
    entries: rows.entry,
    bases: rows.base,
    outbox: rows.outbox,
    conflicts: rows.conflict.map((one) => ({ ...one, candidates: one.candidates ?? [] })),
    audit: rows.audit.map(({ fits: _, ...event }) => event),
    parked: rows.parked.flatMap(({ remoteId, releasedAt }) =>
      remoteId === null || releasedAt !== null ? [] : [remoteId],
    ),
    missing: rows.missing.map(({ remoteId }) => remoteId),
    matterNumbers: new Map(rows.matter.map(({ id, number }) => [id, number])),
    timekeeperNames: new Map(rows.timekeeper.map(({ id, name }) => [id, name])),
    ...(content === 'whole'
      ? {}
      : { hidden: { unfit: new Set(rows.audit.flatMap(({ fits, sequence }) => (fits ? [] : [sequence]))) } }),
  };
}

const where = ({ table, id, fields }: LogRowOf<'unreadable'>) => `${table} ${id}: ${fields.join(', ')}`;
