import { z } from 'zod';
import { Id } from '../../domain/id';
import { Fix, ReasonCode } from '../../guidelines/flag';
import { Minor } from '../../money/money';
import { PortalOutcome } from '../../rejections/rejection';
import { Instant, WorkDate } from '../../time/work-date';

/** A line of an exported invoice beside what was answered about it. */
export const AnsweredLine = z.strictObject({
  lineNumber: z.int(),
  kind: z.enum(['fee', 'expense', 'adjustment']),
  /** The entry or expense; null for an adjustment of the invoice. */
  workId: Id.nullable(),
  date: WorkDate,
  description: z.string(),
  billedMinor: Minor,
  /** Null: nothing was answered yet. */
  outcome: PortalOutcome.nullable(),
  allowedMinor: Minor.nullable(),
  /** '': nobody said which. */
  portal: z.string(),
  code: z.string(),
  words: z.string(),
  reason: ReasonCode.nullable(),
  reasonBy: z.enum(['code', 'words']).nullable(),
  fix: Fix.nullable(),
  /** Its work was taken off the invoice and waits to be mended. */
  reopened: z.boolean(),
  /** The invoice that has its work by now, and what was answered there; null: none has. */
  anew: z
    .strictObject({ number: z.string(), isOut: z.boolean(), outcome: PortalOutcome.nullable() })
    .nullable(),
});
export type AnsweredLine = z.infer<typeof AnsweredLine>;

/** What became of one exported invoice: its four parts sum to what was billed. */
export const ReconciledInvoice = z.strictObject({
  invoiceId: Id,
  number: z.string(),
  date: WorkDate,
  matterTitle: z.string(),
  clientName: z.string(),
  exportedAt: Instant.nullable(),
  currency: z.string(),
  billedMinor: Minor,
  paidMinor: Minor,
  approvedMinor: Minor,
  refusedMinor: Minor,
  unansweredMinor: Minor,
  lines: z.int(),
  refusedLines: z.int(),
  lastAnswerAt: Instant.nullable(),
});
export type ReconciledInvoice = z.infer<typeof ReconciledInvoice>;

export const ReconciliationView = z.strictObject({ invoices: z.array(ReconciledInvoice) });
export type ReconciliationView = z.infer<typeof ReconciliationView>;
