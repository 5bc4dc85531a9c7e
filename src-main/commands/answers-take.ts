import type { Id } from '../../shared/domain/id';
import type { Invoice } from '../../shared/domain/invoice';
import type { AnswersOutcome } from '../../shared/ipc/portal-calls';
import { meaningsFor } from '../../shared/rejections/portal-code';
import type { BilledInvoice } from '../../shared/rejections/read-rejections';
import { readRejections } from '../../shared/rejections/read-rejections';
import type { PortalAnswer } from '../../shared/rejections/rejection';
import { type RejectionMapping, rejectionColumns } from '../../shared/rejections/rejection-columns';
import { EngineError } from '../engine-error';
import { type ExportedLine, exportedLines } from '../queries/exported-lines';
import { appendAudit } from '../store/audit';
import { inSavepoint, nowInstant, type StoreContext } from '../store/database';
import { exportedInvoices, markRefused, releaseInvoiceLine, requireInvoice } from '../store/invoices';
import { addAnswer, type StoredAnswer } from '../store/portal-answers';
import { portalCodes } from '../store/portal-codes';
import { changeableEntry } from './entry-guard';
import { runCommand, tryCommand } from './run-command';
import { writeChange } from './write-change';

export type AnswerRows = {
  readonly hash: string;
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
};

/** What a person says of a file. */
export type AnswersAbout = {
  readonly mapping: RejectionMapping;
  /** Which portal answered, as people call it; '': not said. */
  readonly portal: string;
  /** The invoice that a file without a column of invoice numbers is about. */
  readonly invoiceId: Id | null;
};

/** So many answers are told one by one. */
const shownTitles = 50;

/**
 * Takes what a portal answered about exported invoices. A refused line comes off its invoice and its entry goes back to the
 * timekeeper with the portal's reason, so that it can be mended and billed anew; the invoice keeps telling what went out.
 * @param leaveOutWrong false: one row that can't be read keeps the whole file out
 * @throws EngineError 'invalid' with the first wrong row
 */
export function takeAnswers(
  store: StoreContext,
  file: AnswerRows,
  about: AnswersAbout,
  leaveOutWrong: boolean,
): AnswersOutcome {
  // No undo: what a portal said can't be unsaid. What came of it is undone entry by entry.
  return runCommand(store, { name: 'answers.take', label: null }, () => {
    const outcome = take(store, file, about);
    const [first] = outcome.problems;
    if (first !== undefined && !leaveOutWrong) {
      throw new EngineError('invalid', `Row ${first.row}: ${first.why} Nothing was taken.`);
    }
    appendAudit(store, {
      action: 'answers.take',
      subject: 'answers',
      subjectId: file.hash,
      before: null,
      after: {
        portal: about.portal,
        answers: outcome.answers,
        reopened: outcome.reopened,
        leftOut: outcome.problems.length,
      },
      reason: null,
    });
    return outcome;
  });
}

/** What taking them would do, found by doing it and taking it back. */
export function previewAnswers(store: StoreContext, file: AnswerRows, about: AnswersAbout): AnswersOutcome {
  return tryCommand(store, 'answers.preview', () => take(store, file, about));
}

type Known = { readonly invoice: Invoice; readonly lines: readonly ExportedLine[] };

function take(
  store: StoreContext,
  file: AnswerRows,
  { mapping, portal, invoiceId }: AnswersAbout,
): AnswersOutcome {
  const asked = invoicesMeant(store, file, mapping, invoiceId);
  const known = new Map<string, Known>(
    asked.map((invoice) => [invoice.number, { invoice, lines: exportedLines(store, invoice) }]),
  );
  const billed = new Map<string, BilledInvoice>(
    [...known].map(([number, { invoice, lines }]) => [
      number,
      { number, lineMinor: lines.map(({ billedMinor }) => billedMinor), currency: invoice.currency },
    ]),
  );
  const { answers, problems, undecided, unknownCodes } = readRejections(file.rows, mapping, {
    invoices: billed,
    only: mapping.invoice === undefined ? ([...billed.values()][0] ?? null) : null,
    meanings: meaningsFor(portal, portalCodes(store)),
  });
  const outcome: AnswersOutcome = {
    answers: 0,
    known: 0,
    reopened: 0,
    problems: problems.map(({ row, column, why }) => ({ row, label: labelOf(column), why })),
    undecided,
    unknownCodes: [...unknownCodes],
    titles: [],
  };
  for (const { row, answer } of answers) {
    const of = known.get(answer.invoiceNumber);
    if (of === undefined) continue;
    try {
      inSavepoint(store, () => takeOne(store, of, answer, { fileHash: file.hash, portal }, outcome));
    } catch (error) {
      if (!(error instanceof EngineError) || error.code === 'store') throw error;
      outcome.problems.push({ row, label: 'Row', why: error.message });
    }
  }
  return outcome;
}

/**
 * The invoices that a file names, or the one that a person says that it is about.
 * @throws EngineError 'invalid' where nobody says which; 'not_allowed' for one that did not go out
 */
function invoicesMeant(
  store: StoreContext,
  file: AnswerRows,
  mapping: RejectionMapping,
  invoiceId: Id | null,
): Invoice[] {
  if (mapping.invoice !== undefined) {
    // Only those that the file names: a firm has thousands of invoices.
    const named = new Set(file.rows.map(({ cells }) => (cells[mapping.invoice ?? -1] ?? '').trim()));
    return exportedInvoices(store).filter(({ number }) => named.has(number));
  }
  if (invoiceId === null) {
    const why = 'No column says the invoice’s number. Choose the invoice that this file is about.';
    throw new EngineError('invalid', why, 'invoiceId');
  }
  const invoice = requireInvoice(store, invoiceId);
  if (invoice.state !== 'exported')
    throw new EngineError(
      'not_allowed',
      `Invoice ${invoice.number} is not out: no portal can have answered.`,
    );
  return [invoice];
}

const labelOf = (column: string | null) => rejectionColumns.find(({ id }) => id === column)?.label ?? 'Row';

function takeOne(
  store: StoreContext,
  { invoice, lines }: Known,
  { invoiceNumber, ...answer }: PortalAnswer,
  { fileHash, portal }: Pick<StoredAnswer, 'fileHash' | 'portal'>,
  outcome: AnswersOutcome,
): void {
  const meant =
    answer.lineNumber === null ? lines : lines.filter((line) => line.lineNumber === answer.lineNumber);
  const [only] = answer.lineNumber === null ? [] : meant;
  const answerId = addAnswer(store, {
    ...answer,
    portal,
    invoiceId: invoice.id,
    entryId: only?.kind === 'fee' ? only.workId : null,
    expenseId: only?.kind === 'expense' ? only.workId : null,
    billedMinor: meant.reduce((sum, line) => sum + line.billedMinor, 0),
    fileHash,
    receivedAt: nowInstant(store),
  });
  if (answerId === null) {
    outcome.known += 1;
    return;
  }
  const reopened =
    answer.outcome === 'rejected'
      ? meant.filter((line) => reopen(store, invoice, line, answer, answerId))
      : [];
  outcome.answers += 1;
  outcome.reopened += reopened.length;
  if (outcome.titles.length < shownTitles)
    outcome.titles.push(titleOf(invoiceNumber, answer, reopened.length));
}

type Answer = Omit<PortalAnswer, 'invoiceNumber'>;

function titleOf(
  number: string,
  { lineNumber, outcome, reason, code, words }: Answer,
  reopened: number,
): string {
  const where = lineNumber === null ? `Invoice ${number}` : `Invoice ${number}, line ${lineNumber}`;
  const why = [reason ?? code, words].filter((part) => part !== '').join(' – ');
  const open = reopened === 0 ? '' : reopened === 1 ? '; open again' : `; ${reopened} lines open again`;
  return `${where}: ${outcome}${why === '' ? '' : ` (${why})`}${open}`.slice(0, 200);
}

/**
 * @returns whether something was opened again: expenses only come off the invoice, an adjustment has no work behind it, and a line
 *   that was refused before is open already, or was billed anew since
 */
function reopen(
  store: StoreContext,
  invoice: Invoice,
  line: ExportedLine,
  answer: Answer,
  answerId: number,
): boolean {
  if (line.workId === null || markRefused(store, invoice.id, line.workId, answerId)) return false;
  releaseInvoiceLine(store, invoice.id, line.workId);
  store.changed(['invoices', 'expenses']);
  if (line.kind !== 'fee') return true;
  const entry = changeableEntry(store, line.workId, null);
  const reason = [answer.reason ?? answer.code, answer.words].filter((part) => part !== '').join(' – ');
  const note = `Refused by the client on invoice ${invoice.number}, line ${line.lineNumber}: ${reason}`;
  writeChange(store, entry, {
    action: 'entry.refused',
    change: { reviewState: 'returned', reviewNote: note.slice(0, 2000) },
    withdrawn: note,
    reason: note,
  });
  return true;
}
