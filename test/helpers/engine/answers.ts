import { type AnswersAbout, takeAnswers } from '../../../src-main/commands/answers-take';
import { freezeInvoice } from '../../../src-main/commands/invoice-frozen';
import { invoiceWork } from '../../../src-main/queries/invoice-parts';
import type { StoreContext } from '../../../src-main/store/database';
import { requireInvoice } from '../../../src-main/store/invoices';
import { approvedEntry, approvedExpense, draftInvoice } from './invoices';
import { sampleFirm } from './sample';
import { testStore } from './store';

/** The columns of the files below. */
export const columns = { invoice: 0, line: 1, outcome: 2, code: 3, words: 4, allowed: 5 };
export const about: AnswersAbout = { mapping: columns, portal: 'Legal Tracker', invoiceId: null };

/** A file of answers, its first row the second line. */
export const answers = (...rows: readonly (readonly string[])[]) => ({
  hash: 'ab'.repeat(32),
  rows: rows.map((cells, index) => ({ row: index + 2, cells })),
});

/** A firm that has sent an invoice of one entry ($540.00) and one expense ($2.13) to its client's portal. */
export function submittedInvoice(patch: object = {}) {
  const store = testStore();
  sampleFirm(store);
  const entry = approvedEntry(store, patch);
  const expense = approvedExpense(store);
  const id = sendInvoice(store, '2026-001');
  return { store, entry, expense, id };
}

/** Sends whatever is approved on the Smith matter. @returns the invoice's id */
export function sendInvoice(store: StoreContext, number: string): string {
  const id = draftInvoice(store, number);
  const invoice = requireInvoice(store, id);
  freezeInvoice(store, id, invoice.revision, invoiceWork(store, invoice).parts.lines, {
    name: 'a.txt',
    hash: 'h',
    bytes: Buffer.from('x'),
  });
  return id;
}

/** The portal refuses a line of an invoice. */
export function refuse(store: StoreContext, code: string, words: string, line = '1', number = '2026-001') {
  return takeAnswers(store, answers([number, line, 'Rejected', code, words, '']), about, false);
}
