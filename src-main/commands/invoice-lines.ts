import type { Id } from '../../shared/domain/id';
import type { Invoice } from '../../shared/domain/invoice';
import type { CallParsed } from '../../shared/ipc/contract';
import type { Currency } from '../../shared/money/money';
import type { WorkDate } from '../../shared/time/work-date';
import { EngineError } from '../engine-error';
import { getApproval } from '../store/approvals';
import { lineCurrencies } from '../store/currencies';
import { nowInstant, type StoreContext } from '../store/database';
import { requireEntry } from '../store/entries';
import { requireExpense } from '../store/expenses';
import { getBase } from '../store/sync/base';
import { runCommand } from './run-command';
import { changeableInvoice, imageOf, writeInvoice } from './write-invoice';

type Ref = { readonly kind: 'fee' | 'expense'; readonly id: Id };

/** Puts approved work on a draft and takes lines off it: all of it or none. */
export function changeInvoiceLines(store: StoreContext, input: CallParsed<'invoiceLines'>): void {
  runCommand(store, { name: 'invoice.lines', label: 'Change lines of an invoice' }, () => {
    const invoice = changeableInvoice(store, input.id, input.revision);
    const before = imageOf(store, invoice.id);
    const kept = before.lines.filter(({ id }) => !input.remove.includes(id));
    const added = input.add
      .filter(({ id }) => !kept.some((line) => line.id === id))
      .map((ref) => assertInvoiceable(store, ref, invoice))
      .map(({ kind, id }) => ({ kind, id }));
    const lines = [...kept, ...added];
    const next = { ...invoice, revision: invoice.revision + 1, updatedAt: nowInstant(store) };
    writeInvoice(store, {
      action: 'invoice.lines',
      before,
      after: { invoice: next, lines },
      reason: null,
    });
  });
}

/**
 * Work that may go on an invoice of a matter now, with its day. What is on a bill in the PMS is stopped here: it would be
 * billed twice (P2).
 * @throws EngineError 'not_allowed' with the reason
 */
export function assertInvoiceable(store: StoreContext, ref: Ref, invoice: Target): Ref & { date: WorkDate } {
  return ref.kind === 'fee' ? invoiceableEntry(store, ref, invoice) : invoiceableExpense(store, ref, invoice);
}

/** The invoice that a line is to go on. */
type Target = Pick<Invoice, 'matterId' | 'currency'>;

function assertCurrency(name: string, own: Currency, currency: Currency): void {
  if (own !== currency)
    refuse(`${name} is in ${own}, and the invoice in ${currency}; one invoice has one currency.`);
}

const refuse = (why: string): never => {
  throw new EngineError('not_allowed', why);
};

function invoiceableEntry(
  store: StoreContext,
  ref: Ref,
  { matterId, currency }: Target,
): Ref & { date: WorkDate } {
  const entry = requireEntry(store, ref.id);
  const name = `The entry of ${entry.workDate}`;
  if (entry.deletedAt !== null) refuse(`${name} is in the trash.`);
  if (entry.matterId !== matterId) refuse(`${name} is on another matter; an invoice holds one.`);
  if (getApproval(store, entry.id)?.revision !== entry.revision) refuse(`${name} is not approved.`);
  assertCurrency(name, lineCurrencies(store)(entry), currency);
  if (entry.billing === 'non_billable') refuse(`${name} is non-billable.`);
  const base = getBase(store, entry.id);
  if (base?.onBill === true)
    refuse(
      `${name} is on ${base.billLabel === null ? 'a bill' : `bill ${base.billLabel}`} in Clio. On an invoice from here it would be billed twice.`,
    );
  if (base?.hidden.some((name) => name === 'seconds' || name === 'rateMinor') === true)
    refuse(`${name}: Clio hides its hours or its rate from you, so its amount is not known here.`);
  return { ...ref, date: entry.workDate };
}

function invoiceableExpense(
  store: StoreContext,
  ref: Ref,
  { matterId, currency }: Target,
): Ref & { date: WorkDate } {
  const expense = requireExpense(store, ref.id);
  const name = `The expense of ${expense.date}`;
  if (expense.deletedAt !== null) refuse(`${name} is in the trash.`);
  if (expense.matterId !== matterId) refuse(`${name} is on another matter; an invoice holds one.`);
  if (expense.reviewState !== 'approved') refuse(`${name} is not approved.`);
  assertCurrency(name, expense.currency, currency);
  if (expense.billing === 'non_billable') refuse(`${name} is non-billable.`);
  return { ...ref, date: expense.date };
}
