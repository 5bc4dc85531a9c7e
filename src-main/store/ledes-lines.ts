import type { Id } from '../../shared/domain/id';
import type { LedesHead, LedesLine } from '../../shared/ledes/document';
import type { Instant } from '../../shared/time/work-date';
import { prepared, type StoreContext } from './database';

/** A line of a LEDES invoice by what the file itself calls it. */
export type LedesLineName = {
  readonly lawFirmId: string;
  readonly clientId: string;
  readonly invoiceNumber: string;
  readonly lineNumber: string;
};

export const ledesLineName = (head: LedesHead, line: LedesLine): LedesLineName => ({
  lawFirmId: head.lawFirmId,
  clientId: head.clientId,
  invoiceNumber: head.number,
  lineNumber: line.number,
});

const find = `SELECT coalesce(e.id, x.id) FROM ledes_line l
  LEFT JOIN entry e ON e.id = l.entry_id AND e.deleted_at IS NULL
  LEFT JOIN expense x ON x.id = l.expense_id AND x.deleted_at IS NULL
  WHERE l.law_firm_id = @lawFirmId AND l.client_id = @clientId AND l.invoice_number = @invoiceNumber
    AND l.line_number = @lineNumber`;

/** The entry or expense that a line became, whatever was changed in it since; null: none, or it lies in the trash. */
export function workOfLedesLine(store: StoreContext, name: LedesLineName): Id | null {
  return (prepared(store.db, find).pluck().get(name) as Id | null | undefined) ?? null;
}

export type LedesLineTaken = LedesLineName & {
  readonly entryId: Id | null;
  readonly expenseId: Id | null;
  readonly fileHash: string;
  readonly takenAt: Instant;
};

/** Remembers what a line became, in place of what it had become before and was put in the trash. */
export function putLedesLine(store: StoreContext, taken: LedesLineTaken): void {
  prepared(
    store.db,
    `INSERT INTO ledes_line (law_firm_id, client_id, invoice_number, line_number, entry_id, expense_id, file_hash, taken_at)
     VALUES (@lawFirmId, @clientId, @invoiceNumber, @lineNumber, @entryId, @expenseId, @fileHash, @takenAt)
     ON CONFLICT (law_firm_id, client_id, invoice_number, line_number) DO UPDATE SET entry_id = excluded.entry_id,
       expense_id = excluded.expense_id, file_hash = excluded.file_hash, taken_at = excluded.taken_at`,
  ).run(taken);
}
