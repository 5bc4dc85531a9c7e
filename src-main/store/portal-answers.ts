import { z } from 'zod';
import { Id } from '../../shared/domain/id';
import { Minor } from '../../shared/money/money';
import { PortalAnswer } from '../../shared/rejections/rejection';
import { Instant } from '../../shared/time/work-date';
import { prepared, type StoreContext } from './database';

/** What a portal answered about a line of an invoice that went out from here. */
export const StoredAnswer = PortalAnswer.omit({ invoiceNumber: true }).extend({
  invoiceId: Id,
  entryId: Id.nullable(),
  expenseId: Id.nullable(),
  /** The portal, as people call it; '': nobody said. */
  portal: z.string(),
  /** What the line, or the whole invoice, was billed at. */
  billedMinor: Minor,
  fileHash: z.string(),
  receivedAt: Instant,
});
export type StoredAnswer = z.infer<typeof StoredAnswer>;

const columns = `portal, invoice_id AS invoiceId, line_number AS lineNumber, entry_id AS entryId, expense_id AS expenseId,
  outcome, code, words, reason, reason_by AS reasonBy, billed_minor AS billedMinor, allowed_minor AS allowedMinor,
  file_hash AS fileHash, received_at AS receivedAt`;

function readable(store: StoreContext, rows: readonly unknown[]): StoredAnswer[] {
  return rows.flatMap((row) => {
    const parsed = StoredAnswer.safeParse(row);
    if (parsed.success) return [parsed.data];
    store.logger.error('portal_answer.damaged', {});
    return [];
  });
}

/** Remembers an answer. @returns its number; null where the very same one is known already */
export function addAnswer(store: StoreContext, answer: StoredAnswer): number | null {
  const { changes, lastInsertRowid } = prepared(
    store.db,
    `INSERT INTO portal_answer (invoice_id, line_number, entry_id, expense_id, outcome, code, words, reason, reason_by,
       billed_minor, allowed_minor, portal, file_hash, received_at)
     VALUES (@invoiceId, @lineNumber, @entryId, @expenseId, @outcome, @code, @words, @reason, @reasonBy,
       @billedMinor, @allowedMinor, @portal, @fileHash, @receivedAt)
     ON CONFLICT DO NOTHING`,
  ).run(answer);
  return changes > 0 ? Number(lastInsertRowid) : null;
}

/** All answers about an invoice, the oldest first. */
export function answersOf(store: StoreContext, invoiceId: Id): StoredAnswer[] {
  const rows = prepared(
    store.db,
    `SELECT ${columns} FROM portal_answer WHERE invoice_id = ? ORDER BY received_at, id`,
  ).all(invoiceId);
  return readable(store, rows);
}
