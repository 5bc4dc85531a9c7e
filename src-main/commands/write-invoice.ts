import type { Id } from '../../shared/domain/id';
import type { Invoice } from '../../shared/domain/invoice';
import { EngineError } from '../engine-error';
import { appendAudit } from '../store/audit';
import type { StoreContext } from '../store/database';
import {
  addInvoiceLine,
  invoiceByNumber,
  invoiceLines,
  invoiceOfLine,
  putInvoice,
  releaseInvoiceLine,
  requireInvoice,
} from '../store/invoices';
import { type InvoiceImage, noteChange } from '../store/undo-steps';

export type InvoiceWrite = {
  readonly action: string;
  readonly before: InvoiceImage | null;
  readonly after: InvoiceImage;
  readonly reason: string | null;
};

/** An invoice with what it holds, as an image for undo and audit. */
export function imageOf(store: StoreContext, id: Id): InvoiceImage {
  const invoice = requireInvoice(store, id);
  const lines = invoiceLines(store, invoice).map(({ kind, id: lineId }) => ({ kind, id: lineId }));
  return { invoice, lines };
}

/**
 * The one way in which a command writes an invoice and what it holds: rows, audit event and undo image.
 * @throws EngineError 'not_allowed' for a number that is given already, or a line that another invoice holds (P2)
 */
export function writeInvoice(store: StoreContext, { action, before, after, reason }: InvoiceWrite): void {
  const { invoice, lines } = after;
  const taken = invoice.state === 'cancelled' ? null : invoiceByNumber(store, invoice.number);
  if (taken !== null && taken !== invoice.id) {
    throw new EngineError('not_allowed', `Another invoice has the number ${invoice.number}.`, 'number');
  }
  putInvoice(store, invoice);
  const had = new Set(before?.lines.map(({ id }) => id));
  const has = new Set(lines.map(({ id }) => id));
  for (const id of had) if (!has.has(id)) releaseInvoiceLine(store, invoice.id, id);
  for (const line of lines) {
    if (had.has(line.id)) continue;
    const holder = invoiceOfLine(store, line.id);
    if (holder !== null) {
      throw new EngineError('not_allowed', `One of these lines is on invoice ${holder.number} already.`);
    }
    addInvoiceLine(store, invoice.id, line);
  }
  appendAudit(store, { action, subject: 'invoice', subjectId: invoice.id, before, after, reason });
  noteChange(store, {
    before: { table: 'invoice', id: invoice.id, row: before },
    after: { table: 'invoice', id: invoice.id, row: after },
  });
  store.changed(['invoices', 'expenses']);
}

/** The invoice, if it is a draft and as it was shown. @throws EngineError 'read_only' or 'moved' */
export function changeableInvoice(store: StoreContext, id: Id, revision: number): Invoice {
  const invoice = requireInvoice(store, id);
  if (invoice.state !== 'draft') {
    const why = invoice.state === 'exported' ? 'was exported and is frozen' : 'was cancelled';
    throw new EngineError('read_only', `Invoice ${invoice.number} ${why}.`);
  }
  assertShown(invoice, revision);
  return invoice;
}

/** @throws EngineError 'moved' */
export function assertShown(invoice: Invoice, revision: number): void {
  if (invoice.revision === revision) return;
  throw new EngineError('moved', 'This invoice has changed since it was shown. Look at it again.');
}
