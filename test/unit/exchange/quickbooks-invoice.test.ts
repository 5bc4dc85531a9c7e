import { expect, test } from 'vitest';
import { quickBooksInvoice } from '../../../src-main/exchange/quickbooks/invoice';
import { invoiceWork } from '../../../src-main/queries/invoice-parts';
import { requireInvoice } from '../../../src-main/store/invoices';
import { approvedEntry, approvedExpense, draftInvoice } from '../../helpers/engine/invoices';
import { sampleFirm } from '../../helpers/engine/sample';
import { testStore } from '../../helpers/engine/store';

test('an invoice as QuickBooks takes it: the matter in four places, and the same cents', () => {
  const store = testStore();
  sampleFirm(store);
  approvedEntry(store);
  approvedExpense(store);
  const invoice = requireInvoice(store, draftInvoice(store));
  const { parts } = invoiceWork(store, {
    ...invoice,
    adjustments: [{ id: invoice.id, kind: 'IF', amountMinor: -4000, description: 'Agreed discount' }],
  });
  const object = quickBooksInvoice(parts, { clientName: 'Smith Family Trust', matterRemoteId: '1234' });
  expect(object).toMatchObject({
    DocNumber: '2026-001',
    TxnDate: '2026-11-18',
    CustomerRef: { name: 'Smith Family Trust:00231-004' },
    ProjectRef: { name: '00231-004', value: '1234' },
    CurrencyRef: { value: 'USD' },
    TotalAmt: 502.13,
    requestid: invoice.id,
  });
  expect(object.PrivateNote).toContain('(id 1234)');
  expect(object.Line.map(({ Amount, SalesItemLineDetail }) => [Amount, SalesItemLineDetail])).toEqual([
    [540, { ServiceDate: expect.any(String), ItemRef: { name: 'Legal services' }, Qty: 1.2, UnitPrice: 450 }],
    [2.13, { ServiceDate: '2026-11-18', ItemRef: { name: 'Expenses' }, Qty: 25, UnitPrice: 0.085 }],
    [-40, { ItemRef: { name: 'Legal services' } }],
  ]);
  for (const { Description } of object.Line) expect(Description).toContain('00231-004');
});
