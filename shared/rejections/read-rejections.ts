import type { ReasonCode } from '../guidelines/flag';
import { otherCurrency } from '../money/currency-sign';
import { formatMoney } from '../money/format';
import type { Currency, Minor } from '../money/money';
import { withoutThousands } from '../money/thousands';
import { type CodeMeanings, codesIn } from './portal-code';
import { outcomeSaid } from './read-outcome';
import { reasonOf } from './reason-of';
import type { PortalAnswer, PortalOutcome } from './rejection';
import type { RejectionColumn, RejectionMapping } from './rejection-columns';
import { rejectionColumns } from './rejection-columns';

/** What is known here of the invoices that the answers speak of. */
export type BilledInvoice = {
  readonly number: string;
  /** Billed money by line number, from 1. */
  readonly lineMinor: readonly Minor[];
  readonly currency: Currency;
};

export type RejectionProblem = {
  readonly row: number;
  readonly column: RejectionColumn | null;
  readonly why: string;
};
/** A code of the portal that nobody has said the meaning of. */
export type UnknownCode = {
  readonly code: string;
  readonly rows: number;
  /** The portal's words in one of its rows. */
  readonly words: string;
  /** What these words suggest. */
  readonly suggested: ReasonCode | null;
};

export type ReadRejections = {
  readonly answers: readonly { readonly row: number; readonly answer: PortalAnswer }[];
  readonly problems: readonly RejectionProblem[];
  /** Rows by which nothing is decided yet. */
  readonly undecided: number;
  /** The most frequent first. */
  readonly unknownCodes: readonly UnknownCode[];
};

/** What is known beside the file. */
export type RejectionContext = {
  /** All that were exported here, by number. */
  readonly invoices: ReadonlyMap<string, BilledInvoice>;
  /** The one that a file without invoice numbers is about, as a person said. */
  readonly only?: BilledInvoice | null;
  /** What the firm said of this portal's codes. */
  readonly meanings?: CodeMeanings;
};

type Rows = readonly { readonly row: number; readonly cells: readonly string[] }[];

/**
 * A portal's rows as answers about our invoices. A row that can't be read is left out and named; the others stand.
 */
export function readRejections(
  rows: Rows,
  mapping: RejectionMapping,
  context: RejectionContext,
): ReadRejections {
  const answers: { row: number; answer: PortalAnswer }[] = [];
  const byLine = new Map<string, { row: number; answer: PortalAnswer }>();
  const problems: RejectionProblem[] = [];
  const unknown = new Map<string, UnknownCode>();
  let undecided = 0;
  for (const { row, cells } of rows) {
    const read = readRow(cells, mapping, context);
    if (read === null) {
      undecided += 1;
      continue;
    }
    if ('why' in read) {
      problems.push({ row, ...read });
      continue;
    }
    noteUnknown(unknown, read, context.meanings);
    const key = `${read.invoiceNumber} ${read.lineNumber ?? ''}`;
    const earlier = byLine.get(key);
    if (earlier === undefined) {
      const told = { row, answer: read };
      byLine.set(key, told);
      answers.push(told);
      continue;
    }
    const both = together(earlier.answer, read);
    if (both === null)
      problems.push({ row, column: 'line', why: 'A row above says otherwise of the same line.' });
    else earlier.answer = both;
  }
  const unknownCodes = [...unknown.values()].sort((left, right) => right.rows - left.rows);
  return { answers, problems, undecided, unknownCodes };
}

/** A code that asks something of a line and that neither we nor the firm know. */
function noteUnknown(
  unknown: Map<string, UnknownCode>,
  { code, words, outcome }: PortalAnswer,
  meanings: CodeMeanings = () => null,
): void {
  if (outcome === 'paid' || outcome === 'approved' || meanings(code) !== null) return;
  for (const one of codesIn(code)) {
    if (reasonOf(one, '')?.by === 'code') continue;
    const key = one.toUpperCase();
    const before = unknown.get(key);
    const suggested = before?.suggested ?? reasonOf(one, words)?.reason ?? null;
    unknown.set(key, {
      code: before?.code ?? one,
      rows: (before?.rows ?? 0) + 1,
      words: before?.words || words,
      suggested,
    });
  }
}

/**
 * Two rows about one line as one answer: portals write a row for each rule that a line broke.
 * @returns null where they contradict each other in outcome or amount
 */
function together(one: PortalAnswer, other: PortalAnswer): PortalAnswer | null {
  if (one.outcome !== other.outcome) return null;
  if (one.allowedMinor !== null && other.allowedMinor !== null && one.allowedMinor !== other.allowedMinor)
    return null;
  const told = one.reason === null ? other : one;
  return {
    ...one,
    code: joined(one.code, other.code, ', ').slice(0, 60),
    words: joined(one.words, other.words, '; ').slice(0, 4000),
    reason: told.reason,
    reasonBy: told.reasonBy,
    allowedMinor: one.allowedMinor ?? other.allowedMinor,
  };
}

const joined = (one: string, other: string, mark: string): string =>
  [...new Set([...one.split(mark), other])].filter((part) => part !== '').join(mark);

type Wrong = { readonly column: RejectionColumn | null; readonly why: string };

/** @returns null for a row by which nothing is decided yet */
function readRow(
  cells: readonly string[],
  mapping: RejectionMapping,
  { invoices, only = null, meanings = () => null }: RejectionContext,
): PortalAnswer | Wrong | null {
  const cell = (column: RejectionColumn) => (cells[mapping[column] ?? -1] ?? '').trim();
  const isSaid = mapping.invoice === undefined && only !== null;
  const number = isSaid ? only.number : cell('invoice');
  const invoice = isSaid ? only : invoices.get(number);
  if (number === '') return wrong('invoice', 'The invoice’s number is missing.');
  if (invoice === undefined) return wrong('invoice', `No invoice “${number}” was exported on this laptop.`);
  const line = readLine(cell('line'), invoice);
  if (typeof line === 'object' && line !== null) return line;
  const billed =
    line === null ? invoice.lineMinor.reduce((sum, one) => sum + one, 0) : (invoice.lineMinor[line - 1] ?? 0);
  const told = readMoney('billed', cell('billed'), invoice.currency);
  if (typeof told === 'object' && told !== null) return told;
  if (told !== null && told !== billed) {
    const what = line === null ? `Invoice “${number}”` : `Line ${line} of invoice “${number}”`;
    const [was, says] = [billed, told].map((minor) => formatMoney(minor, invoice.currency));
    return wrong(
      'billed',
      `${what} was billed at ${was}, and the row says ${says}: is it about another invoice?`,
    );
  }
  const allowed = readAllowed(cell('allowed'), cell('reduction'), billed, invoice.currency);
  if (typeof allowed === 'object' && allowed !== null) return allowed;
  const [code, words] = [cell('code').slice(0, 60), cell('words').slice(0, 4000)];
  const meaning = code === '' ? null : meanings(code);
  const outcome =
    meaning?.outcome ?? readOutcome(cell('outcome'), allowed, billed, code !== '' || words !== '');
  if (outcome === null || typeof outcome === 'object') return outcome;
  const isTold = outcome === 'rejected' || outcome === 'reduced' || outcome === 'warned';
  const reason = !isTold
    ? null
    : meaning?.reason == null
      ? reasonOf(code, words)
      : { reason: meaning.reason, by: 'code' as const };
  return {
    invoiceNumber: number,
    lineNumber: line,
    outcome,
    code,
    words,
    reason: reason?.reason ?? null,
    reasonBy: reason?.by ?? null,
    allowedMinor: allowed,
  };
}

const wrong = (column: RejectionColumn, why: string): Wrong => ({ column, why });
const labelOf = (id: RejectionColumn) => rejectionColumns.find((one) => one.id === id)?.label ?? id;

function readLine(cell: string, { number, lineMinor }: BilledInvoice): number | null | Wrong {
  if (cell === '') return null;
  if (!/^0*[1-9]\d{0,5}(\.0+)?$/.test(cell)) return wrong('line', `“${cell}” is no line number.`);
  const line = Math.floor(Number(cell));
  if (line > lineMinor.length)
    return wrong('line', `Invoice “${number}” has ${lineMinor.length} lines, and no line ${line}.`);
  return line;
}

function readAllowed(
  allowed: string,
  reduction: string,
  billed: Minor,
  currency: Currency,
): Minor | null | Wrong {
  const one = readMoney('allowed', allowed, currency);
  if (typeof one === 'object' && one !== null) return one;
  const other = readMoney('reduction', reduction, currency);
  if (typeof other === 'object' && other !== null) return other;
  const left = one ?? (other === null ? null : billed - Math.abs(other));
  if (one !== null && other !== null && one !== billed - Math.abs(other))
    return wrong('allowed', 'The allowed amount and the reduction don’t add up to what was billed.');
  if (left !== null && Math.abs(left) > Math.abs(billed))
    return wrong('allowed', 'More is allowed than was billed.');
  if (left !== null && left < 0 !== billed < 0 && left !== 0)
    return wrong('reduction', 'The reduction is more than was billed.');
  return left;
}

function readMoney(column: RejectionColumn, cell: string, currency: Currency): Minor | null | Wrong {
  if (cell === '') return null;
  const found = /^(\(|-)?\s*([A-Z]{3}|[$€£¥])?\s*(-)?(\d[\d,]*)(?:\.(\d{1,4}))?\s*\)?$/.exec(cell);
  const whole = withoutThousands(found?.[4] ?? '');
  if (found === null || whole === null) return wrong(column, `${labelOf(column)}: “${cell}” is no amount.`);
  const other = otherCurrency(found[2], currency);
  if (other !== null)
    return wrong(column, `${labelOf(column)}: “${cell}” is in ${other}, and the invoice in ${currency}.`);
  const digits = (found[5] ?? '').padEnd(4, '0');
  if (digits.slice(2) !== '00') return wrong(column, `${labelOf(column)}: “${cell}” has parts of a cent.`);
  const minor = Number(whole) * 100 + Number(digits.slice(0, 2));
  return found[1] === undefined && found[3] === undefined ? minor : -minor;
}

function readOutcome(
  cell: string,
  allowed: Minor | null,
  billed: Minor,
  hasReason: boolean,
): PortalOutcome | Wrong | null {
  const said = outcomeSaid(cell);
  if (said === null && cell !== '')
    return wrong(
      'outcome',
      `“${cell}” is not known. Write rejected, reduced, warning, approved, paid or pending.`,
    );
  if (said === 'undecided') return null;
  if (said === 'paid_in_part')
    return allowed === null
      ? wrong('outcome', `“${cell}” needs an amount: it is not said how much was paid.`)
      : 'paid';
  if (said !== null) return said;
  if (allowed === 0 && billed !== 0) return 'rejected';
  if (allowed !== null && allowed !== billed) return 'reduced';
  // A list of rejections often has no column for it: a row with a reason is one.
  if (hasReason) return 'rejected';
  return allowed === null ? wrong('outcome', 'The row says neither an outcome nor a reason.') : 'approved';
}
