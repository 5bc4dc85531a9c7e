import type { Id } from '../../shared/domain/id';
import type { Invoice } from '../../shared/domain/invoice';
import type { CallParsed } from '../../shared/ipc/contract';
import { EngineError } from '../engine-error';
import { currencies, lineCurrencies } from '../store/currencies';
import { nowInstant, type StoreContext } from '../store/database';
import { requireEntry } from '../store/entries';
import { billableExpenses } from '../store/expenses';
import { billableEntryIds, getInvoice, lastInvoiceOf } from '../store/invoices';
import { requireMatter } from '../store/reference';
import { assertInvoiceable } from './invoice-lines';
import { runCommand } from './run-command';
import { writeInvoice } from './write-invoice';

/**
 * Makes a draft of an invoice for one matter. Without lines named it takes all approved work of the period that is on no bill, in one currency.
 * The request's id is the invoice's, so the same call twice is one (P2).
 * @throws EngineError 'not_allowed' where the number is given already or there is nothing to bill
 */
export function createInvoice(store: StoreContext, input: CallParsed<'invoiceCreate'>): Id {
  return runCommand(store, { name: 'invoice.create', label: `Draft invoice ${input.number}` }, () => {
    if (getInvoice(store, input.requestId) !== null) return input.requestId;
    const matter = requireMatter(store, input.matterId);
    const { currency, entryIds, expenses } = invoiceCurrency(store, matter.id, input);
    const target = { matterId: matter.id, currency };
    const lines = [
      ...entryIds.map((id) => assertInvoiceable(store, { kind: 'fee', id }, target)),
      ...expenses.map(({ id }) => assertInvoiceable(store, { kind: 'expense', id }, target)),
    ].map(({ kind, id }) => ({ kind, id }));
    if (lines.length === 0) {
      throw new EngineError(
        'not_allowed',
        'No approved work of this matter lies in the period, or all of it is on a bill already.',
      );
    }
    const last = lastInvoiceOf(store, matter.id);
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
      currency,
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

type Span = { readonly periodStart: string; readonly periodEnd: string };
const isWithin = (period: Span, date: string): boolean =>
  date >= period.periodStart && date <= period.periodEnd;

/**
 * What an invoice for a period holds, in one currency: the client's, or that of its expenses where there is nothing else. What is
 * in another waits for an invoice of its own.
 */
function invoiceCurrency(store: StoreContext, matterId: Id, period: Span) {
  const entries = billableEntryIds(store, matterId)
    .map((id) => requireEntry(store, id))
    .filter(({ workDate }) => isWithin(period, workDate));
  const expenses = billableExpenses(store, matterId).filter(({ date }) => isWithin(period, date));
  const currencyOf = lineCurrencies(store);
  const own = currencies(store).ofMatter(matterId);
  const all = [...entries.map(currencyOf), ...expenses.map((one) => one.currency)];
  const currency = all.includes(own) ? own : (all[0] ?? own);
  return {
    currency,
    entryIds: entries.filter((entry) => currencyOf(entry) === currency).map(({ id }) => id),
    expenses: expenses.filter((one) => one.currency === currency),
  };
}
