import { expect, test } from 'vitest';
import { editEntry } from '../../../src-main/commands/entry-edit';
import { reviewExpenses } from '../../../src-main/commands/expense-review';
import { createExpense, editExpense } from '../../../src-main/commands/expense-save';
import { deleteExpense, restoreExpense } from '../../../src-main/commands/expense-trash';
import { cancelInvoice, editInvoice } from '../../../src-main/commands/invoice-edit';
import { freezeInvoice } from '../../../src-main/commands/invoice-frozen';
import { changeInvoiceLines } from '../../../src-main/commands/invoice-lines';
import { redoLast, undoLast } from '../../../src-main/commands/undo';
import { EngineError } from '../../../src-main/engine-error';
import { invoiceWork } from '../../../src-main/queries/invoice-parts';
import { invoiceStart, invoicesPage, invoiceView, nextNumber } from '../../../src-main/queries/invoice-views';
import { getApproval } from '../../../src-main/store/approvals';
import { auditOf } from '../../../src-main/store/audit';
import { inTransaction, type StoreContext } from '../../../src-main/store/database';
import { requireEntry } from '../../../src-main/store/entries';
import { requireExpense } from '../../../src-main/store/expenses';
import { addInvoiceLine, invoiceOfLine, requireInvoice } from '../../../src-main/store/invoices';
import { baseOf, putBase } from '../../../src-main/store/sync/base';
import { approvedEntry, approvedExpense, copies, draftInvoice } from '../../helpers/engine/invoices';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { testStore } from '../../helpers/engine/store';
import { remoteWith } from '../../helpers/sync/sample-facts';

function firm() {
  const store = testStore();
  sampleFirm(store);
  return store;
}

function refusal(run: () => unknown): EngineError {
  try {
    run();
  } catch (error) {
    if (error instanceof EngineError) return error;
    throw error;
  }
  throw new Error('It was not refused');
}

const approvalOf = (store: StoreContext, id: string) => {
  const approval = getApproval(store, id);
  if (approval === null) throw new Error('Not approved');
  return approval;
};
const shown = (store: StoreContext, id: string) => ({ id, revision: requireInvoice(store, id).revision });
const shownExpense = (store: StoreContext, id: string) => ({
  id,
  revision: requireExpense(store, id).revision,
});

function freeze(store: StoreContext, id: string) {
  const invoice = requireInvoice(store, id);
  const { parts } = invoiceWork(store, invoice);
  const file = { name: 'a.txt', hash: 'h', bytes: Buffer.from('x') };
  freezeInvoice(store, id, invoice.revision, parts.lines, file);
}

test('an expense is saved, changed from what was shown, and kept in the trash; each with one event', () => {
  const store = firm();
  const requestId = store.ids.uuid();
  const id = createExpense(store, { requestId, content: copies });
  expect(createExpense(store, { requestId, content: copies })).toBe(id);
  editExpense(store, { ...shownExpense(store, id), content: { ...copies, quantity: 300_000 } });
  expect(refusal(() => editExpense(store, { id, revision: 1, content: copies })).code).toBe('moved');
  deleteExpense(store, shownExpense(store, id));
  expect(refusal(() => editExpense(store, { ...shownExpense(store, id), content: copies })).code).toBe(
    'not_allowed',
  );
  restoreExpense(store, id);
  expect(requireExpense(store, id)).toMatchObject({ quantity: 300_000, revision: 2, deletedAt: null });
  expect(auditOf(store, 'expense', id).map((event) => event.action)).toEqual([
    'expense.create',
    'expense.edit',
    'expense.delete',
    'expense.restore',
  ]);
});

test('an expense that says too little is kept and not approved; a change takes the approval away (P4)', () => {
  const store = firm();
  const id = createExpense(store, { requestId: store.ids.uuid(), content: { ...copies, code: null } });
  const approve = () =>
    reviewExpenses(store, { lines: [shownExpense(store, id)], action: 'approve', comment: null });
  expect(refusal(approve)).toMatchObject({ code: 'not_allowed', field: 'code' });
  editExpense(store, { ...shownExpense(store, id), content: copies });
  expect(approve()).toEqual({ changed: 1 });
  editExpense(store, { ...shownExpense(store, id), content: { ...copies, description: 'Other' } });
  expect(requireExpense(store, id).reviewState).toBe('in_review');
});

test('undo and redo of an expense go forward and keep what was there', () => {
  const store = firm();
  const id = createExpense(store, { requestId: store.ids.uuid(), content: copies });
  editExpense(store, { ...shownExpense(store, id), content: { ...copies, quantity: 10_000 } });
  undoLast(store);
  expect(requireExpense(store, id)).toMatchObject({ quantity: 250_000, revision: 3 });
  undoLast(store);
  expect(requireExpense(store, id).deletedAt).not.toBeNull();
  redoLast(store);
  redoLast(store);
  expect(requireExpense(store, id)).toMatchObject({ quantity: 10_000, deletedAt: null });
});

test('a draft takes the approved work of its matter and period, to the cent', () => {
  const store = firm();
  const entry = approvedEntry(store);
  approvedEntry(store, { matterId: sample.acme });
  const expense = approvedExpense(store);
  createExpense(store, { requestId: store.ids.uuid(), content: copies });
  expect(invoiceStart(store).matters[1]).toMatchObject({
    matterId: sample.smith,
    entries: 1,
    expenses: 1,
    amountMinor: 54_213,
  });
  const view = invoiceView(store, draftInvoice(store));
  expect(view.lineViews.map(({ id }) => id)).toEqual([entry, expense]);
  expect(view).toMatchObject({ feesMinor: 54_000, expensesMinor: 213, amountMinor: 54_213, problems: [] });
  expect(view.fileTotal).toBe(5_421_300);
  expect(invoicesPage(store, { state: null, before: null, limit: 10 }).invoices).toHaveLength(1);
});

test('a piece of work is on one invoice at most, by command and by the database itself (P2)', () => {
  const store = firm();
  const entry = approvedEntry(store);
  const first = draftInvoice(store);
  approvedEntry(store, { narrative: 'Another piece of work on the motion' });
  const second = draftInvoice(store, '2026-002');
  expect(invoiceView(store, second).lineViews).toHaveLength(1);
  const add = { ...shown(store, second), add: [{ kind: 'fee' as const, id: entry }], remove: [] };
  expect(refusal(() => changeInvoiceLines(store, add)).message).toContain('on invoice 2026-001');
  expect(() =>
    inTransaction(store, 'test', () => addInvoiceLine(store, second, { kind: 'fee', id: entry })),
  ).toThrow();
  changeInvoiceLines(store, { ...shown(store, first), add: [], remove: [entry] });
  changeInvoiceLines(store, { ...add, ...shown(store, second) });
  expect(invoiceOfLine(store, entry)?.id).toBe(second);
});

test('work that is on a bill in Clio goes on no invoice, and stops one that holds it (P2)', () => {
  const store = firm();
  const entry = approvedEntry(store);
  const id = draftInvoice(store);
  inTransaction(store, 'test', () => {
    const { facts } = approvalOf(store, entry);
    const remote = remoteWith({ facts, onBill: true, billLabel: '77' });
    putBase(store, entry, baseOf(remote, requireEntry(store, entry).revision));
  });
  expect(invoiceView(store, id).problems).toContainEqual(
    expect.objectContaining({
      lineId: entry,
      severity: 'error',
      message: expect.stringContaining('billed twice'),
    }),
  );
  changeInvoiceLines(store, { ...shown(store, id), add: [], remove: [entry] });
  const add = { ...shown(store, id), add: [{ kind: 'fee' as const, id: entry }], remove: [] };
  expect(refusal(() => changeInvoiceLines(store, add)).message).toContain('bill 77 in Clio');
  expect(invoiceStart(store).matters).toEqual([]);
});

test('what was changed after it was put on a draft stops the export', () => {
  const store = firm();
  const entry = approvedEntry(store);
  const id = draftInvoice(store);
  editEntry(store, {
    id: entry,
    revision: requireEntry(store, entry).revision,
    patch: { narrative: 'Other words here' },
    reason: null,
  });
  expect(invoiceView(store, id).problems).toContainEqual(
    expect.objectContaining({ lineId: entry, fix: { kind: 'take_off', lineId: entry } }),
  );
});

test('an exported invoice is frozen with its work; cancelling frees it and stays told', () => {
  const store = firm();
  const entry = approvedEntry(store);
  const expense = approvedExpense(store);
  const id = draftInvoice(store);
  freeze(store, id);
  const edit = {
    id: entry,
    revision: requireEntry(store, entry).revision,
    patch: { narrative: 'New' },
    reason: null,
  };
  expect(refusal(() => editEntry(store, edit)).message).toContain('invoice 2026-001');
  expect(
    refusal(() =>
      editExpense(store, { ...shownExpense(store, expense), content: { ...copies, quantity: 1 } }),
    ).code,
  ).toBe('read_only');
  expect(refusal(() => undoLast(store)).code).toBe('moved');
  expect(refusal(() => editInvoice(store, { ...shown(store, id), patch: { number: 'X' } })).code).toBe(
    'read_only',
  );
  cancelInvoice(store, { ...shown(store, id), reason: 'Sent to the wrong client' });
  editEntry(store, edit);
  expect(invoiceView(store, id)).toMatchObject({
    invoice: { state: 'cancelled', cancelReason: 'Sent to the wrong client', fileHash: 'h' },
    amountMinor: 54_213,
  });
  expect(auditOf(store, 'invoice', id).map((event) => event.action)).toEqual([
    'invoice.create',
    'invoice.export',
    'invoice.cancel',
  ]);
});

test('a draft is undone into a cancelled one that holds nothing, and redone with its lines', () => {
  const store = firm();
  const entry = approvedEntry(store);
  const id = draftInvoice(store);
  undoLast(store);
  expect(requireInvoice(store, id).state).toBe('cancelled');
  expect(invoiceOfLine(store, entry)).toBeNull();
  redoLast(store);
  expect(requireInvoice(store, id).state).toBe('draft');
  expect(invoiceOfLine(store, entry)?.id).toBe(id);
});

test('a number is given once, and counts on', () => {
  const store = firm();
  approvedEntry(store);
  draftInvoice(store);
  approvedEntry(store, { narrative: 'Another piece of work on the motion' });
  const second = draftInvoice(store, '2026-002');
  expect(
    refusal(() => editInvoice(store, { ...shown(store, second), patch: { number: '2026-001' } })),
  ).toMatchObject({
    code: 'not_allowed',
    field: 'number',
  });
  expect([null, '2026-009', '2025-120', 'INV-99', 'Smith'].map((last) => nextNumber(last, '2026'))).toEqual([
    '2026-001',
    '2026-010',
    '2026-001',
    'INV-100',
    'Smith-2',
  ]);
});
