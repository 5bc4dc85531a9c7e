import { z } from 'zod';
import { ExpenseContent } from '../../shared/domain/expense';
import { Id } from '../../shared/domain/id';
import { Invoice, InvoiceAdjustment, InvoiceState } from '../../shared/domain/invoice';
import { Role } from '../../shared/domain/reference';
import { AdjustmentMinor, EntryFacts } from '../../shared/domain/time-entry';
import { EngineError } from '../engine-error';
import { nowInstant, prepared, type StoreContext } from './database';
import { jsonColumn } from './sync/json-column';

/** A line as it went out: the content and who did the work, whatever either says later. */
const person = z.strictObject({
  id: Id,
  name: z.string(),
  initials: z.string(),
  role: Role,
  classification: z.string().nullable(),
});
export const FrozenLine = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('fee'),
    id: Id,
    facts: EntryFacts,
    /** Absent: nothing was written down off the amount. */
    adjustmentMinor: AdjustmentMinor.optional(),
    person,
  }),
  z.strictObject({ kind: z.literal('expense'), id: Id, expense: ExpenseContent, person }),
]);
export type FrozenLine = z.infer<typeof FrozenLine>;

/** What an invoice holds: an entry or an expense, by its id. */
export type LineRef = {
  readonly kind: 'fee' | 'expense';
  readonly id: Id;
  readonly frozen: FrozenLine | null;
};

const InvoiceRow = Invoice.extend({ adjustments: jsonColumn(z.array(InvoiceAdjustment)) });

const columns = `i.id, i.matter_id AS matterId, i.number, i.date, i.period_start AS periodStart, i.period_end AS periodEnd,
  i.description, i.client_matter_id AS clientMatterId, i.po_number AS poNumber, i.profile_id AS profileId, i.adjustments,
  i.currency, i.state, i.revision, i.created_at AS createdAt, i.updated_at AS updatedAt, i.file_hash AS fileHash,
  i.file_name AS fileName, i.exported_at AS exportedAt, i.cancel_reason AS cancelReason`;

function readable(store: StoreContext, rows: readonly unknown[]): Invoice[] {
  return rows.flatMap((row) => {
    const parsed = InvoiceRow.safeParse(row);
    if (parsed.success) return [parsed.data];
    store.logger.error('invoice.damaged', { id: String((row as { id?: unknown }).id) });
    return [];
  });
}

export function getInvoice(store: StoreContext, id: Id): Invoice | null {
  const row = prepared(store.db, `SELECT ${columns} FROM invoice i WHERE i.id = ?`).get(id);
  return row === undefined ? null : (readable(store, [row])[0] ?? null);
}

/** @throws EngineError 'not_found' */
export function requireInvoice(store: StoreContext, id: Id): Invoice {
  const invoice = getInvoice(store, id);
  if (invoice === null) throw new EngineError('not_found', 'This invoice is no longer there.');
  return invoice;
}

/** Newest first; `before` is the last row of the page before. */
export function invoicePage(
  store: StoreContext,
  state: InvoiceState | null,
  before: { readonly date: string; readonly id: Id } | null,
  limit: number,
): Invoice[] {
  const rows = prepared(
    store.db,
    `SELECT ${columns} FROM invoice i
     WHERE (@state IS NULL OR i.state = @state)
       AND (i.date, i.id) < (coalesce(@date, '9999-12-31'), coalesce(@id, '~'))
     ORDER BY i.date DESC, i.id DESC LIMIT @limit`,
  ).all({ state, date: before?.date ?? null, id: before?.id ?? null, limit });
  return readable(store, rows);
}

/** All invoices that went out and weren't cancelled, newest first. */
export function exportedInvoices(store: StoreContext): Invoice[] {
  const rows = prepared(
    store.db,
    `SELECT ${columns} FROM invoice i WHERE i.state = 'exported' ORDER BY i.date DESC, i.id DESC`,
  ).all();
  return readable(store, rows);
}

/** A matter's invoices of a state, newest first. */
export function invoicesOfMatter(store: StoreContext, matterId: Id, state: InvoiceState): Invoice[] {
  const rows = prepared(
    store.db,
    `SELECT ${columns} FROM invoice i WHERE i.matter_id = ? AND i.state = ? ORDER BY i.date DESC, i.id DESC`,
  ).all(matterId, state);
  return readable(store, rows);
}

/** The entries that went out on invoices of a matter. */
export function exportedEntryIds(store: StoreContext, matterId: Id): Set<Id> {
  const ids = prepared(
    store.db,
    `SELECT l.entry_id FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id
     WHERE i.matter_id = ? AND i.state = 'exported' AND l.entry_id IS NOT NULL AND l.released_at IS NULL`,
  )
    .pluck()
    .all(matterId) as Id[];
  return new Set(ids);
}

/** The invoice that has a number and isn't cancelled, or null. */
export function invoiceByNumber(store: StoreContext, number: string): Id | null {
  const id = prepared(store.db, "SELECT id FROM invoice WHERE number = ? AND state <> 'cancelled'")
    .pluck()
    .get(number);
  return typeof id === 'string' ? id : null;
}

/** The number of the invoice made last, for proposing the next; null: none yet. */
export function lastInvoiceNumber(store: StoreContext): string | null {
  const number = prepared(
    store.db,
    "SELECT number FROM invoice WHERE state <> 'cancelled' ORDER BY created_at DESC, id DESC LIMIT 1",
  )
    .pluck()
    .get();
  return typeof number === 'string' ? number : null;
}

/** What was said of the matter's last invoice that the next one repeats. */
export function lastInvoiceOf(store: StoreContext, matterId: Id): Invoice | null {
  const row = prepared(
    store.db,
    `SELECT ${columns} FROM invoice i WHERE i.matter_id = ? ORDER BY i.created_at DESC, i.id DESC LIMIT 1`,
  ).get(matterId);
  return row === undefined ? null : (readable(store, [row])[0] ?? null);
}

const ProfileUse = z.strictObject({ profileId: Id, matterId: Id, clientId: Id.nullable() });

/** Which profile the last invoice of each matter was for, the latest matter first. */
export function profileUses(store: StoreContext): z.infer<typeof ProfileUse>[] {
  const rows = prepared(
    store.db,
    `SELECT i.profile_id AS profileId, i.matter_id AS matterId, m.client_id AS clientId
     FROM invoice i JOIN matter m ON m.id = i.matter_id
     WHERE i.profile_id IS NOT NULL AND i.id = (SELECT l.id FROM invoice l WHERE l.matter_id = i.matter_id
       AND l.profile_id IS NOT NULL ORDER BY l.created_at DESC, l.id DESC LIMIT 1)
     ORDER BY i.created_at DESC, i.id DESC`,
  ).all();
  return z.array(ProfileUse).parse(rows);
}

/** Writes an invoice, new or in place of what stood there. Its file is written by `putInvoiceFile` alone. */
export function putInvoice(store: StoreContext, invoice: Invoice): void {
  prepared(
    store.db,
    `INSERT INTO invoice (id, matter_id, number, date, period_start, period_end, description, client_matter_id, po_number,
       profile_id, adjustments, currency, state, revision, created_at, updated_at, file_hash, file_name, exported_at,
       cancel_reason)
     VALUES (@id, @matterId, @number, @date, @periodStart, @periodEnd, @description, @clientMatterId, @poNumber,
       @profileId, @adjustments, @currency, @state, CAST(@revision AS INTEGER), @createdAt, @updatedAt, @fileHash,
       @fileName, @exportedAt, @cancelReason)
     ON CONFLICT (id) DO UPDATE SET number = excluded.number, date = excluded.date, period_start = excluded.period_start,
       period_end = excluded.period_end, description = excluded.description, client_matter_id = excluded.client_matter_id,
       po_number = excluded.po_number, profile_id = excluded.profile_id, adjustments = excluded.adjustments,
       currency = excluded.currency, state = excluded.state, revision = excluded.revision,
       updated_at = excluded.updated_at, file_hash = excluded.file_hash, file_name = excluded.file_name,
       exported_at = excluded.exported_at, cancel_reason = excluded.cancel_reason`,
  ).run({ ...invoice, adjustments: JSON.stringify(invoice.adjustments) });
}

/** The exported bytes, kept so that the very same file can be written again. */
export function putInvoiceFile(store: StoreContext, id: Id, file: Uint8Array): void {
  prepared(store.db, 'UPDATE invoice SET file = ? WHERE id = ?').run(file, id);
}

export function invoiceFile(store: StoreContext, id: Id): Uint8Array | null {
  const file = prepared(store.db, 'SELECT file FROM invoice WHERE id = ?').pluck().get(id);
  return file instanceof Uint8Array ? file : null;
}

const LineRow = z.strictObject({
  entryId: Id.nullable(),
  expenseId: Id.nullable(),
  frozen: jsonColumn(FrozenLine).nullable(),
});

/** The lines of an invoice in the order in which they were put on it; of one that went out, all that it held then. */
export function invoiceLines(store: StoreContext, invoice: Pick<Invoice, 'id' | 'state'>): LineRef[] {
  const rows = prepared(
    store.db,
    `SELECT entry_id AS entryId, expense_id AS expenseId, frozen FROM invoice_line
     WHERE invoice_id = @id AND (released_at IS NULL OR (@state <> 'draft' AND frozen IS NOT NULL)) ORDER BY id`,
  ).all({ id: invoice.id, state: invoice.state });
  return rows.flatMap((row): LineRef[] => {
    const parsed = LineRow.safeParse(row);
    if (!parsed.success) {
      store.logger.error('invoice.line_damaged', { id: invoice.id });
      throw new EngineError('store', 'A line of this invoice can’t be read any more. Nothing was done.');
    }
    const { entryId, expenseId, frozen } = parsed.data;
    if (entryId !== null) return [{ kind: 'fee', id: entryId, frozen }];
    return expenseId === null ? [] : [{ kind: 'expense', id: expenseId, frozen }];
  });
}

/** Puts an entry or an expense on an invoice. The database itself refuses a second invoice for it (P2). */
export function addInvoiceLine(store: StoreContext, invoiceId: Id, ref: Pick<LineRef, 'kind' | 'id'>): void {
  prepared(store.db, 'INSERT INTO invoice_line (invoice_id, entry_id, expense_id) VALUES (?, ?, ?)').run(
    invoiceId,
    ref.kind === 'fee' ? ref.id : null,
    ref.kind === 'expense' ? ref.id : null,
  );
}

/** Takes an entry or an expense off its invoice; that it was there stays told. */
export function releaseInvoiceLine(store: StoreContext, invoiceId: Id, lineId: Id): void {
  prepared(
    store.db,
    `UPDATE invoice_line SET released_at = @at
     WHERE invoice_id = @invoiceId AND released_at IS NULL AND (entry_id = @lineId OR expense_id = @lineId)`,
  ).run({ at: nowInstant(store), invoiceId, lineId });
}

/**
 * Says for which answer of a portal a line came off its invoice; a later refusal of the same line takes the place of the former.
 * @param answerId its number in `portal_answer`
 * @returns whether the line had come off for a refusal before
 */
export function markRefused(store: StoreContext, invoiceId: Id, lineId: Id, answerId: number): boolean {
  const line = { invoiceId, lineId, answerId };
  const which =
    'invoice_id = @invoiceId AND frozen IS NOT NULL AND (entry_id = @lineId OR expense_id = @lineId)';
  const again = prepared(
    store.db,
    `UPDATE invoice_line SET refused_by = @answerId WHERE ${which} AND refused_by IS NOT NULL`,
  ).run(line);
  if (again.changes > 0) return true;
  prepared(
    store.db,
    `UPDATE invoice_line SET refused_by = @answerId WHERE ${which} AND released_at IS NULL`,
  ).run(line);
  return false;
}

export function freezeInvoiceLine(store: StoreContext, invoiceId: Id, line: FrozenLine): void {
  prepared(
    store.db,
    `UPDATE invoice_line SET frozen = @frozen
     WHERE invoice_id = @invoiceId AND released_at IS NULL AND (entry_id = @lineId OR expense_id = @lineId)`,
  ).run({ frozen: JSON.stringify(line), invoiceId, lineId: line.id });
}

const Holder = z.strictObject({ id: Id, number: z.string(), state: InvoiceState });

/** The invoice that holds an entry or an expense now, or null. */
export function invoiceOfLine(store: StoreContext, lineId: Id): z.infer<typeof Holder> | null {
  const row = prepared(
    store.db,
    `SELECT i.id, i.number, i.state FROM invoice i WHERE i.id IN (
       SELECT invoice_id FROM invoice_line WHERE entry_id = @lineId AND released_at IS NULL
       UNION ALL SELECT invoice_id FROM invoice_line WHERE expense_id = @lineId AND released_at IS NULL)`,
  ).get({ lineId });
  return row === undefined ? null : Holder.parse(row);
}

/** What the PMS hides of a line's amount can't be billed from here: such lines are told beside (`invoice-elsewhere.ts`). */
const isSeen = `NOT (instr(coalesce(b.hidden, ''), '"seconds"') > 0 OR instr(coalesce(b.hidden, ''), '"rateMinor"') > 0)`;

/** Approved entries of a matter that are to be shown on a bill, on no invoice and not on a bill of the PMS. */
export function billableEntryIds(store: StoreContext, matterId: Id): Id[] {
  return prepared(
    store.db,
    `SELECT e.id FROM entry e JOIN approval a ON a.entry_id = e.id AND a.revision = e.revision
       LEFT JOIN base b ON b.entry_id = e.id
     WHERE e.matter_id = ? AND e.deleted_at IS NULL AND e.review_state = 'approved' AND e.billing <> 'non_billable'
       AND coalesce(b.on_bill, 0) = 0 AND ${isSeen}
       AND NOT EXISTS (SELECT 1 FROM invoice_line l WHERE l.entry_id = e.id AND l.released_at IS NULL)
     ORDER BY e.work_date, e.id`,
  )
    .pluck()
    .all(matterId) as Id[];
}

/** Matters with anything that could go on an invoice now, and how many lines. */
export function billableMatters(store: StoreContext): { matterId: Id; entries: number; expenses: number }[] {
  return prepared(
    store.db,
    `SELECT matterId, sum(entries) AS entries, sum(expenses) AS expenses FROM (
       SELECT e.matter_id AS matterId, 1 AS entries, 0 AS expenses FROM entry e
         JOIN approval a ON a.entry_id = e.id AND a.revision = e.revision LEFT JOIN base b ON b.entry_id = e.id
       WHERE e.deleted_at IS NULL AND e.review_state = 'approved' AND e.billing <> 'non_billable'
         AND e.matter_id IS NOT NULL AND coalesce(b.on_bill, 0) = 0 AND ${isSeen}
         AND NOT EXISTS (SELECT 1 FROM invoice_line l WHERE l.entry_id = e.id AND l.released_at IS NULL)
       UNION ALL
       SELECT x.matter_id, 0, 1 FROM expense x
       WHERE x.deleted_at IS NULL AND x.review_state = 'approved' AND x.billing <> 'non_billable'
         AND x.matter_id IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM invoice_line l WHERE l.expense_id = x.id AND l.released_at IS NULL)
     ) GROUP BY matterId`,
  ).all() as { matterId: Id; entries: number; expenses: number }[];
}
