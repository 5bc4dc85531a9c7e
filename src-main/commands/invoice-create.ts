import type { Id } from '../../shared/domain/id';
import type { Invoice } from '../../shared/domain/invoice';
import type { CallParsed } from '../../shared/ipc/contract';
import { EngineError } from '../engine-error';
import { nowInstant, type StoreContext } from '../store/database';
import { billableExpenses, requireExpense } from '../store/expenses';
import { billableEntryIds, getInvoice, lastInvoiceOf } from '../store/invoices';
import { requireMatter } from '../store/reference';
import { getPmsBilling } from '../store/sync/pms-billing';
import { assertInvoiceable } from './invoice-lines';
import { runCommand } from './run-command';
import { writeInvoice } from './write-invoice';

/**
 * Makes a draft of an invoice for one matter. Without lines named it takes all approved work of the period that is on no bill.
 * The request's id is the invoice's, so the same call twice is one (P2).
 * @throws EngineError 'not_allowed' where the number is given already or there is nothing to bill
 */
export function createInvoice(store: StoreContext, input: CallParsed<'invoiceCreate'>): Id {
  return runCommand(store, { name: 'invoice.create', label: `Draft invoice ${input.number}` }, () => {
    if (getInvoice(store, input.requestId) !== null) return input.requestId;
    const matter = requireMatter(store, input.matterId);
    const expenses = billableExpenses(store, matter.id).filter(({ date }) => isWithin(input, date));
    const lines = [
      ...billableEntryIds(store, matter.id)
        .map((id) => assertInvoiceable(store, { kind: 'fee', id }, matter.id))
        .filter(({ date }) => isWithin(input, date)),
      ...expenses.map(({ id }) => assertInvoiceable(store, { kind: 'expense', id }, matter.id)),
    ].map(({ kind, id }) => ({ kind, id }));
    if (lines.length === 0) {
      throw new EngineError(
        'not_allowed',
        'No approved work of this matter lies in the period, or all of it is on a bill already.',
      );
    }
    const last = lastInvoiceOf(store, matter.id);
    const [onlyExpense] = lines.every(({ kind }) => kind === 'expense') ? lines : [];
    const at = nowInstant(store);
    const invoice: Invoice = {
      id: input.requestId,
      matterId: matter.id,
      number: input.number,
      date: input.date,
      periodStart: input.periodStart,
      periodEnd: input.periodEnd,
      description: last?.description ?? 'For services rendered',
      clientMatterId: last?.clientMatterId ?? '',
      poNumber: last?.poNumber ?? '',
      profileId: input.profileId ?? last?.profileId ?? null,
      adjustments: [],
      currency:
        onlyExpense === undefined
          ? (getPmsBilling(store)?.currency ?? 'USD')
          : requireExpense(store, onlyExpense.id).currency,
      state: 'draft',
      revision: 1,
      createdAt: at,
      updatedAt: at,
      fileHash: null,
      fileName: null,
      exportedAt: null,
      cancelReason: null,
    };
    writeInvoice(store, { action: 'invoice.create', before: null, after: { invoice, lines }, reason: null });
    return invoice.id;
  });
}

const isWithin = (period: { periodStart: string; periodEnd: string }, date: string): boolean =>
  date >= period.periodStart && date <= period.periodEnd;
