import { z } from 'zod';
import { Expense } from '../../domain/expense';
import { Id } from '../../domain/id';
import { Invoice, InvoiceState } from '../../domain/invoice';
import { AdjustmentMinor } from '../../domain/time-entry';
import { Flag } from '../../guidelines/flag';
import { ExportProfile } from '../../ledes/profile';
import { WorkDate } from '../../time/work-date';

/** An expense with everything derived. */
export const ExpenseView = z.strictObject({
  expense: Expense,
  matterNumber: z.string(),
  matterName: z.string(),
  clientName: z.string(),
  timekeeperName: z.string(),
  /** "Copying"; null where the code is unknown or none is said. */
  codeName: z.string().nullable(),
  /** What it puts on a bill: nothing where it is no charge or non-billable. */
  amountMinor: z.int(),
  /** Quantity times unit price. */
  costMinor: z.int(),
  /** The invoice that holds it. */
  invoice: z.strictObject({ id: Id, number: z.string(), state: InvoiceState }).nullable(),
  /** What Daybook and the client's guidelines say of it; empty once it went out. */
  flags: z.array(Flag),
});
export type ExpenseView = z.infer<typeof ExpenseView>;

export const InvoiceSummary = z.strictObject({
  invoice: Invoice,
  matterNumber: z.string(),
  matterName: z.string(),
  clientName: z.string(),
  lines: z.int(),
  /** Before tax. */
  amountMinor: z.int(),
});
export type InvoiceSummary = z.infer<typeof InvoiceSummary>;

export const InvoiceLineView = z.strictObject({
  id: Id,
  kind: z.enum(['fee', 'expense']),
  date: WorkDate,
  timekeeperName: z.string(),
  description: z.string(),
  /** Task and activity, or the expense code, as the firm has them. */
  codes: z.array(z.string()),
  /** Hours or pieces in ten-thousandths, and what one costs in ten-thousandths of the major unit. */
  units: z.int(),
  unitCost: z.int(),
  amountMinor: z.int(),
  /** The latest content; the editor opens by it. Null where the work is no longer there. */
  /** Written down off a fee: units × cost and this are the amount. At most nothing. */
  adjustmentMinor: AdjustmentMinor,
  noCharge: z.boolean(),
  /** What the client's guidelines say of it; empty once it went out. */
  flags: z.array(Flag),
});
export type InvoiceLineView = z.infer<typeof InvoiceLineView>;

export const InvoiceFix = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('set_period'), start: WorkDate, end: WorkDate }),
  z.strictObject({ kind: z.literal('set_date'), date: WorkDate }),
  z.strictObject({ kind: z.literal('take_off'), lineId: Id }),
  z.strictObject({ kind: z.literal('open_line'), lineId: Id }),
  z.strictObject({ kind: z.literal('edit_invoice'), field: z.string() }),
  z.strictObject({ kind: z.literal('edit_profile') }),
]);
export type InvoiceFix = z.infer<typeof InvoiceFix>;

export const InvoiceProblem = z.strictObject({
  severity: z.enum(['error', 'warning']),
  rule: z.string(),
  /** The LEDES field. */
  field: z.string().nullable(),
  message: z.string(),
  /** The number under which a widespread portal refuses a file. */
  code: z.string().nullable(),
  /** The entry or expense; null: the invoice as a whole. */
  lineId: Id.nullable(),
  fix: InvoiceFix.nullable(),
});
export type InvoiceProblem = z.infer<typeof InvoiceProblem>;

/** What was replaced in a text so that the file can hold it. */
export const InvoiceReplacement = z.strictObject({
  lineId: Id.nullable(),
  field: z.string(),
  from: z.string(),
  to: z.string(),
  count: z.int(),
  lossy: z.boolean(),
});

export const InvoiceView = InvoiceSummary.extend({
  lineViews: z.array(InvoiceLineView),
  feesMinor: z.int(),
  expensesMinor: z.int(),
  adjustmentsMinor: z.int(),
  /** In ten-thousandths of the major unit: the file's own figures, with tax; null without a profile. */
  fileTotal: z.int().nullable(),
  fileTax: z.int().nullable(),
  profile: ExportProfile.nullable(),
  problems: z.array(InvoiceProblem),
  replaced: z.array(InvoiceReplacement),
  /** Approved work of the matter that is on no bill and not on this invoice. */
  waitingLines: z.array(z.strictObject({ kind: z.enum(['fee', 'expense']), id: Id })),
});
export type InvoiceView = z.infer<typeof InvoiceView>;

/** Time on no bill that an invoice from here can't take, by reason. */
const Elsewhere = z.strictObject({
  /** Not approved yet. */
  inReview: z.int(),
  /** Only on the PMS: nobody approved it here, so that it is billed there. */
  onPms: z.int(),
  /** Approved, and the PMS hides its hours or its rate. */
  hidden: z.int(),
  /** Expenses that nobody approved yet. */
  draftExpenses: z.int(),
  /** In another currency than this invoice: for one of its own. */
  otherCurrency: z.int(),
});
export type Elsewhere = z.infer<typeof Elsewhere>;

/** What the dialog for a new invoice begins with. */
export const InvoiceStart = z.strictObject({
  number: z.string(),
  date: WorkDate,
  matters: z.array(
    z.strictObject({
      matterId: Id,
      title: z.string(),
      entries: z.int(),
      expenses: z.int(),
      amountMinor: z.int(),
      currency: z.string(),
      from: WorkDate,
      to: WorkDate,
      /** The client's own profile; null where none is known to be its own. */
      profileId: Id.nullable(),
      elsewhere: Elsewhere,
    }),
  ),
  /** The same of matters without anything to put on an invoice, and how many matters those are. */
  others: Elsewhere.extend({ matters: z.int() }),
});
export type InvoiceStart = z.infer<typeof InvoiceStart>;
