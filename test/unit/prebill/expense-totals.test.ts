import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expenseTotalsOf } from '../../../shared/prebill/expense-totals';
import { printPrebill } from '../../../src-main/exchange/pdf/prebill-pdf';
import { invoiceView } from '../../../src-main/queries/invoice-views';
import { prebillGet } from '../../../src-main/queries/prebill';
import { approvedEntry, approvedExpense, draftInvoice } from '../../helpers/engine/invoices';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { testFolder, testStore } from '../../helpers/engine/store';

const matterId = sample.smith;

test('sums tie out for each currency, and no two are added', () => {
  const expense = fc.record({
    quantity: fc.integer({ min: 0, max: 5_000_000 }),
    unitPrice: fc.integer({ min: 0, max: 50_000_000 }),
    currency: fc.constantFrom('USD', 'EUR', 'JPY'),
    billing: fc.constantFrom('billable' as const, 'no_charge' as const, 'non_billable' as const),
  });
  fc.assert(
    fc.property(fc.array(expense), (expenses) => {
      const totals = expenseTotalsOf(expenses);
      expect(totals.reduce((sum, { lines }) => sum + lines, 0)).toBe(expenses.length);
      expect(new Set(totals.map(({ currency }) => currency)).size).toBe(totals.length);
      for (const one of totals) {
        expect(one.standardMinor).toBe(one.billedMinor + one.writeDownMinor);
        const alone = expenses.filter(({ currency }) => currency === one.currency);
        expect(
          alone
            .flatMap((each) => expenseTotalsOf([each]))
            .reduce((sum, { billedMinor }) => sum + billedMinor, 0),
        ).toBe(one.billedMinor);
      }
    }),
  );
});

test('the pre-bill, its print and the invoice come to the same cent, expenses included', async () => {
  const store = testStore();
  sampleFirm(store);
  approvedEntry(store);
  approvedExpense(store);
  approvedExpense(store, { billing: 'no_charge' as 'billable', description: 'Courier' });
  const view = prebillGet(store, { matterId });
  expect(view.expenses).toEqual([
    { currency: 'USD', lines: 2, standardMinor: 426, billedMinor: 213, writeDownMinor: 213 },
  ]);
  let page = '';
  const print = async (html: string) => {
    page = html;
    return new Uint8Array([1]);
  };
  const file = `${testFolder()}/draft.pdf`;
  const { hash } = await printPrebill(store, print, { matterId, file, showChanges: false });
  expect(page).toMatch(/Expenses at cost<\/th><td class="figure">\$4\.26/);
  expect(page).toMatch(/Expenses to bill<\/th><td class="figure">\$2\.13/);
  expect(page).toMatch(/Time and expenses<\/th><td class="figure">\$542\.13/);
  const { amountMinor } = invoiceView(store, draftInvoice(store));
  expect(amountMinor).toBe(54_213);
  expect(view.totals.billedMinor + 213).toBe(amountMinor);

  // What is printed stands under the hash, expenses too.
  approvedExpense(store, { description: 'Transcript' });
  expect((await printPrebill(store, print, { matterId, file, showChanges: false })).hash).not.toBe(hash);
});
