import type { Handlers } from '../../shared/ipc/contract';
import type { invoiceCalls } from '../../shared/ipc/invoice-calls';
import { takeOnExpense } from '../commands/adjustment-take';
import { reviewExpenses } from '../commands/expense-review';
import { createExpense, editExpense } from '../commands/expense-save';
import { deleteExpense, restoreExpense } from '../commands/expense-trash';
import { waiveOnExpense, withdrawExpenseWaiver } from '../commands/expense-waive';
import { createInvoice } from '../commands/invoice-create';
import { cancelInvoice, editInvoice } from '../commands/invoice-edit';
import { changeInvoiceLines } from '../commands/invoice-lines';
import { retireLedesProfile, saveLedesProfile } from '../commands/ledes-profile';
import type { ChosenFiles } from '../exchange/chosen-files';
import { exportInvoice } from '../exchange/ledes/export-invoice';
import { xmlPreview } from '../exchange/ledes/xml-preview';
import { expensesPage, expenseView, tryExpense } from '../queries/expense-views';
import { invoiceStart, invoicesPage, invoiceView } from '../queries/invoice-views';
import type { StoreContext } from '../store/database';
import { ledesProfiles } from '../store/ledes-profiles';
import { workUnderWay } from '../under-way';

export type InvoiceCalls = {
  readonly handlers: Pick<Handlers, keyof typeof invoiceCalls>;
  /** Ends with the export that is under way. */
  stop(): Promise<void>;
};

/** The calls of expenses, invoices and clients' LEDES profiles. */
export function invoiceHandlers(store: StoreContext, files: ChosenFiles): InvoiceCalls {
  const { following, atRest } = workUnderWay();
  return {
    handlers: {
      expensesPage: (input) => expensesPage(store, input),
      expenseGet: ({ id }) => expenseView(store, id),
      expenseTry: (input) => tryExpense(store, input),
      expenseWaive(input) {
        waiveOnExpense(store, input);
        return expenseView(store, input.id);
      },
      expenseFlagTake: (input) => expenseView(store, takeOnExpense(store, input)),
      expenseWaiverWithdraw: ({ id }) => expenseView(store, withdrawExpenseWaiver(store, id)),
      expenseCreate: (input) => expenseView(store, createExpense(store, input)),
      expenseEdit(input) {
        editExpense(store, input);
        return expenseView(store, input.id);
      },
      expenseDelete(input) {
        deleteExpense(store, input);
        return expenseView(store, input.id);
      },
      expenseRestore({ id }) {
        restoreExpense(store, id);
        return expenseView(store, id);
      },
      expenseReview: (input) => reviewExpenses(store, input),
      invoicesPage: (input) => invoicesPage(store, input),
      invoiceGet: ({ id }) => invoiceView(store, id),
      invoiceStart: () => invoiceStart(store),
      invoiceCreate: (input) => invoiceView(store, createInvoice(store, input)),
      invoiceEdit(input) {
        editInvoice(store, input);
        return invoiceView(store, input.id);
      },
      invoiceLines(input) {
        changeInvoiceLines(store, input);
        return invoiceView(store, input.id);
      },
      invoiceCancel(input) {
        cancelInvoice(store, input);
        return invoiceView(store, input.id);
      },
      async invoiceExport({ id, revision, chosen }) {
        const file = files.path(chosen, 'ledes_out');
        const written = await following(exportInvoice(store, { id, revision, file }));
        return { ...written, invoice: invoiceView(store, id) };
      },
      invoiceXmlPreview: ({ id }) => ({ xml: xmlPreview(store, id) }),
      ledesProfiles: () => ({ profiles: ledesProfiles(store) }),
      ledesProfileSave({ profile }) {
        saveLedesProfile(store, profile);
        return profile;
      },
      ledesProfileRemove({ id }) {
        retireLedesProfile(store, id);
        return {};
      },
    },
    stop: atRest,
  };
}
