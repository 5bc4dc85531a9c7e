import { z } from 'zod';
import { Id } from '../../shared/domain/id';
import { InvoiceState } from '../../shared/domain/invoice';
import { PortalOutcome } from '../../shared/rejections/rejection';
import { prepared, type StoreContext } from './database';
import { FrozenLine } from './invoices';
import { StoredAnswer } from './portal-answers';
import { remembered } from './remembered';
import { jsonColumn } from './sync/json-column';

const Row = StoredAnswer.omit({ entryId: true, expenseId: true, billedMinor: true, fileHash: true }).extend({
  answerId: z.int(),
  invoiceNumber: z.string(),
  invoiceState: InvoiceState,
  /** The line as it went out and was refused. */
  frozen: jsonColumn(FrozenLine),
  /** What was answered about the same line after it was refused; null: nothing. */
  since: PortalOutcome.nullable(),
});

/** The refusal for which a piece of work came off an invoice that had gone out. */
export type StoredRefusal = z.output<typeof Row>;

const sinceThen = `(SELECT q.outcome FROM portal_answer q WHERE q.invoice_id = l.invoice_id AND q.id > a.id AND q.outcome <> 'warned'
    AND (q.line_number IS NULL OR q.entry_id = l.entry_id OR q.expense_id = l.expense_id)
  ORDER BY q.received_at DESC, q.id DESC LIMIT 1)`;

const lastOf = (column: 'entry_id' | 'expense_id') => `
  SELECT a.id AS answerId, a.invoice_id AS invoiceId, i.number AS invoiceNumber, i.state AS invoiceState,
    a.line_number AS lineNumber, a.outcome, a.code, a.words, a.reason, a.reason_by AS reasonBy,
    a.allowed_minor AS allowedMinor, a.portal, a.received_at AS receivedAt, l.frozen, ${sinceThen} AS since
  FROM invoice_line l JOIN portal_answer a ON a.id = l.refused_by JOIN invoice i ON i.id = l.invoice_id
  WHERE l.refused_by IS NOT NULL AND l.${column} = ? ORDER BY a.received_at DESC, a.id DESC LIMIT 1`;

/** How an entry or an expense was refused last, or null. */
export function lastRefusalOf(store: StoreContext, kind: 'fee' | 'expense', id: Id): StoredRefusal | null {
  const row = prepared(store.db, lastOf(kind === 'fee' ? 'entry_id' : 'expense_id')).get(id);
  if (row === undefined) return null;
  const parsed = Row.safeParse(row);
  if (parsed.success) return parsed.data;
  store.logger.error('portal_answer.damaged', {});
  return null;
}

/** Entries and expenses that were refused and went out on no invoice since: few, so that a list asks of hardly any line more. */
export function refusedIds(store: StoreContext): ReadonlySet<Id> {
  return remembered(store, 'refused lines', () => {
    const ids = prepared(
      store.db,
      `SELECT entry_id FROM invoice_line r WHERE refused_by IS NOT NULL AND entry_id IS NOT NULL AND NOT EXISTS (
         SELECT 1 FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id
         WHERE l.entry_id = r.entry_id AND l.released_at IS NULL AND i.state = 'exported')
       UNION
       SELECT expense_id FROM invoice_line r WHERE refused_by IS NOT NULL AND expense_id IS NOT NULL AND NOT EXISTS (
         SELECT 1 FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id
         WHERE l.expense_id = r.expense_id AND l.released_at IS NULL AND i.state = 'exported')`,
    )
      .pluck()
      .all();
    return new Set(z.array(Id).parse(ids));
  });
}
