import type { Id } from '../../shared/domain/id';
import type { Invoice } from '../../shared/domain/invoice';
import type { AnsweredLine, ReconciledInvoice, ReconciliationView } from '../../shared/ipc/views/portal';
import { fixFor } from '../../shared/rejections/reason-of';
import { EngineError } from '../engine-error';
import type { StoreContext } from '../store/database';
import { invoiceOfLine, invoicePage, requireInvoice } from '../store/invoices';
import { answersOf, type StoredAnswer } from '../store/portal-answers';
import { allClients, getMatter } from '../store/reference';
import { exportedLines } from './exported-lines';
import { meaningOf, reasonNow } from './refusals';

/** So many invoices are told; older ones are a report's business. */
const shown = 500;

/** What became of each exported invoice, newest first: paid, approved, refused and unanswered sum to what was billed. */
export function reconciliation(store: StoreContext): ReconciliationView {
  const clients = new Map(allClients(store).map(({ id, name }) => [id, name]));
  const invoices = invoicePage(store, 'exported', null, shown).map((invoice): ReconciledInvoice => {
    const matter = getMatter(store, invoice.matterId);
    const answers = answersOf(store, invoice.id);
    const lines = linesOf(store, invoice, answers);
    const sums = { paid: 0, approved: 0, refused: 0, unanswered: 0 };
    for (const { billedMinor, outcome, allowedMinor } of lines) {
      if (outcome === null || outcome === 'warned') {
        sums.unanswered += billedMinor;
        continue;
      }
      const allowed = allowedMinor ?? (outcome === 'rejected' ? 0 : billedMinor);
      sums.refused += billedMinor - allowed;
      if (outcome === 'paid') sums.paid += allowed;
      else sums.approved += allowed;
    }
    return {
      invoiceId: invoice.id,
      number: invoice.number,
      date: invoice.date,
      matterTitle: `${matter?.name ?? ''} ${matter?.number ?? ''}`.trim(),
      clientName: clients.get(matter?.clientId ?? '') ?? '',
      exportedAt: invoice.exportedAt,
      currency: invoice.currency,
      billedMinor: lines.reduce((sum, line) => sum + line.billedMinor, 0),
      paidMinor: sums.paid,
      approvedMinor: sums.approved,
      refusedMinor: sums.refused,
      unansweredMinor: sums.unanswered,
      lines: lines.length,
      refusedLines: lines.filter(({ outcome }) => outcome === 'rejected' || outcome === 'reduced').length,
      lastAnswerAt: answers.at(-1)?.receivedAt ?? null,
    };
  });
  return { invoices };
}

/** @throws EngineError 'not_allowed' for one that never went out */
export function answeredLines(store: StoreContext, invoiceId: string): AnsweredLine[] {
  const invoice = requireInvoice(store, invoiceId);
  if (invoice.exportedAt === null)
    throw new EngineError('not_allowed', `Invoice ${invoice.number} was never exported.`);
  return linesOf(store, invoice, answersOf(store, invoiceId)).map((line) => ({
    ...line,
    anew: line.reopened && line.workId !== null ? billedAnew(store, line.workId) : null,
  }));
}

/** On which invoice refused work is by now, and what became of it there. */
function billedAnew(store: StoreContext, workId: Id): AnsweredLine['anew'] {
  const holder = invoiceOfLine(store, workId);
  if (holder === null) return null;
  const isOut = holder.state === 'exported';
  const lines = isOut ? linesOf(store, requireInvoice(store, holder.id), answersOf(store, holder.id)) : [];
  const outcome = lines.find((line) => line.workId === workId)?.outcome ?? null;
  return { number: holder.number, isOut, outcome };
}

type Line = Omit<AnsweredLine, 'anew'>;

function linesOf(store: StoreContext, invoice: Invoice, answers: readonly StoredAnswer[]): Line[] {
  const meaning = meaningOf(store);
  const whole = lastOf(answers, null);
  return exportedLines(store, invoice).map((line) => {
    const own = lastOf(answers, line.lineNumber);
    const answer =
      own.decided ??
      (whole.decided === null ? null : shareOf(whole.decided, line.billedMinor)) ??
      own.warned ??
      whole.warned;
    const reason = answer === null ? null : reasonNow(meaning, answer);
    return {
      ...line,
      outcome: answer?.outcome ?? null,
      allowedMinor: answer?.allowedMinor ?? null,
      code: answer?.code ?? '',
      words: answer?.words ?? '',
      portal: answer?.portal ?? '',
      reason,
      reasonBy: reason === null || reason !== answer?.reason ? null : answer.reasonBy,
      fix: fixFor(reason),
      reopened:
        answer?.outcome === 'rejected' &&
        line.workId !== null &&
        invoiceOfLine(store, line.workId)?.id !== invoice.id,
    };
  });
}

/** What was said last of a line, or of the whole invoice; a warning counts only where nothing was decided. */
function lastOf(answers: readonly StoredAnswer[], line: number | null) {
  const own = answers.filter(({ lineNumber }) => lineNumber === line);
  return {
    decided: own.findLast(({ outcome }) => outcome !== 'warned') ?? null,
    warned: own.findLast(({ outcome }) => outcome === 'warned') ?? null,
  };
}

/** An answer about the whole invoice, for a line without one of its own: all of it is paid or approved, or none is. */
function shareOf(whole: StoredAnswer, billedMinor: number): StoredAnswer | null {
  if (whole.outcome === 'reduced') return null;
  return { ...whole, allowedMinor: whole.outcome === 'rejected' ? 0 : billedMinor };
}
