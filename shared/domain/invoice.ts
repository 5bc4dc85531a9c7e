import { z } from 'zod';
import { Currency, Minor } from '../money/money';
import { Instant, WorkDate } from '../time/work-date';
import { Id } from './id';

/** Taken off, or added to, all fees (IF) or all expenses (IE) of an invoice. */
export const InvoiceAdjustment = z.strictObject({
  id: Id,
  kind: z.enum(['IF', 'IE']),
  /** Signed: a discount is negative. */
  amountMinor: Minor,
  description: z.string().trim().min(1).max(1000),
});
export type InvoiceAdjustment = z.infer<typeof InvoiceAdjustment>;

/** `draft` may change; `exported` is frozen under a hash; `cancelled` holds no line any more. */
export const InvoiceState = z.enum(['draft', 'exported', 'cancelled']);
export type InvoiceState = z.infer<typeof InvoiceState>;

/** What a person says of an invoice; its lines are the approved work that it holds. */
export const InvoiceContent = z.strictObject({
  number: z.string().trim().min(1).max(50),
  date: WorkDate,
  periodStart: WorkDate,
  periodEnd: WorkDate,
  description: z.string().max(15_360),
  /** The client's own number of the matter; many clients require it. */
  clientMatterId: z.string().max(20),
  poNumber: z.string().max(100),
  /** Null: none chosen yet. */
  profileId: Id.nullable(),
  adjustments: z.array(InvoiceAdjustment).max(50),
});
export type InvoiceContent = z.infer<typeof InvoiceContent>;

/** An invoice of this laptop: approved lines of one matter, in one currency, for the firm's LEDES door. */
export const Invoice = InvoiceContent.extend({
  id: Id,
  matterId: Id,
  currency: Currency,
  state: InvoiceState,
  /** Grows by one with every change. */
  revision: z.int().min(1),
  createdAt: Instant,
  updatedAt: Instant,
  /** SHA-256 of the exported file, and its name. Null until exported. */
  fileHash: z.string().nullable(),
  fileName: z.string().nullable(),
  exportedAt: Instant.nullable(),
  cancelReason: z.string().max(2000).nullable(),
});
export type Invoice = z.infer<typeof Invoice>;
