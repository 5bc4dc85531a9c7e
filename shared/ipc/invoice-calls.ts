import { z } from 'zod';
import { ExpenseContent } from '../domain/expense';
import { Id } from '../domain/id';
import { InvoiceContent, InvoiceState } from '../domain/invoice';
import { Flag } from '../guidelines/flag';
import { ExportProfile } from '../ledes/profile';
import { WorkDate } from '../time/work-date';
import { call, done, nothing } from './call';
import { ExpenseView, InvoiceStart, InvoiceSummary, InvoiceView } from './views/invoices';

const content = ExpenseContent.omit({ timekeeperId: true });
const shown = z.strictObject({ id: Id, revision: z.int().min(1) });
const reason = z.string().trim().min(1).max(2000);
const after = z.strictObject({ date: WorkDate, id: Id }).nullable();
const ref = z.strictObject({ kind: z.enum(['fee', 'expense']), id: Id });

const expenses = {
  /** Newest first, by keyset. */
  expensesPage: call(
    z.strictObject({
      matterId: Id.nullable(),
      show: z.enum(['open', 'billed', 'trash', 'all']),
      after,
      limit: z.int().min(1).max(500),
    }),
    z.strictObject({ expenses: z.array(ExpenseView), more: z.boolean() }),
  ),
  expenseGet: call(z.strictObject({ id: Id }), ExpenseView),
  /** What would be said of an expense as it is typed, beside the matter's other lines; nothing is saved. */
  expenseTry: call(
    z.strictObject({
      /** The saved one that is being changed; null: a new one. */
      id: Id.nullable(),
      content,
    }),
    z.strictObject({ flags: z.array(Flag) }),
  ),
  /** The person at this laptop is its timekeeper. */
  expenseCreate: call(z.strictObject({ requestId: Id, content }), ExpenseView),
  expenseEdit: call(shown.extend({ content }), ExpenseView),
  expenseDelete: call(shown, ExpenseView),
  expenseRestore: call(z.strictObject({ id: Id }), ExpenseView),
  /** Goes on in spite of a rule, with a reason, as `flagWaive` does for time. */
  expenseWaive: call(
    shown.extend({ rule: z.string().max(200), ruleSet: z.string().max(200), version: z.int(), reason }),
    ExpenseView,
  ),
  /** Brings an expense to what the client pays by a rule, as `flagTake` does for time. */
  expenseFlagTake: call(
    shown.extend({ rule: z.string().max(200), ruleSet: z.string().max(200), version: z.int() }),
    ExpenseView,
  ),
  expenseWaiverWithdraw: call(z.strictObject({ id: Id }), ExpenseView),
  /** Approves exactly the revisions named, withdraws that, or returns with a comment: all or none. */
  expenseReview: call(
    z.strictObject({
      lines: z.array(shown).min(1).max(500),
      action: z.enum(['approve', 'withdraw', 'return']),
      comment: z.string().trim().min(1).max(2000).nullable(),
    }),
    z.strictObject({ changed: z.int() }),
  ),
};

const invoices = {
  invoicesPage: call(
    z.strictObject({ state: InvoiceState.nullable(), before: after, limit: z.int().min(1).max(500) }),
    z.strictObject({ invoices: z.array(InvoiceSummary), more: z.boolean() }),
  ),
  invoiceGet: call(z.strictObject({ id: Id }), InvoiceView),
  /** What a new invoice would begin with: the next number, and the matters with approved work on no bill. */
  invoiceStart: call(nothing, InvoiceStart),
  /** A draft with all approved work of the period that is on no bill. */
  invoiceCreate: call(
    z.strictObject({
      requestId: Id,
      matterId: Id,
      number: InvoiceContent.shape.number,
      date: WorkDate,
      periodStart: WorkDate,
      periodEnd: WorkDate,
      profileId: Id.nullable(),
    }),
    InvoiceView,
  ),
  invoiceEdit: call(shown.extend({ patch: InvoiceContent.partial() }), InvoiceView),
  invoiceLines: call(
    shown.extend({ add: z.array(ref).max(5000), remove: z.array(Id).max(5000) }),
    InvoiceView,
  ),
  /** Its lines are free again. An exported one stays told. */
  invoiceCancel: call(shown.extend({ reason }), InvoiceView),
  /** Checks, freezes under a hash and writes the LEDES file; of an exported invoice the very same file again. */
  invoiceExport: call(
    shown.extend({ chosen: Id }),
    z.strictObject({ path: z.string(), hash: z.string(), bytes: z.int(), invoice: InvoiceView }),
  ),
  /** LEDES XML 2.2 as a preview: never checked against a schema, never what freezes an invoice. */
  invoiceXmlPreview: call(z.strictObject({ id: Id }), z.strictObject({ xml: z.string() })),
};

const profiles = {
  ledesProfiles: call(nothing, z.strictObject({ profiles: z.array(ExportProfile) })),
  ledesProfileSave: call(z.strictObject({ profile: ExportProfile }), ExportProfile),
  ledesProfileRemove: call(z.strictObject({ id: Id }), done),
};

export const invoiceCalls = { ...expenses, ...invoices, ...profiles };
