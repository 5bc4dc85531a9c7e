import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { ledesInvoiceOf } from '../../../shared/ledes/from-invoice';
import { formatMoney } from '../../../shared/money/format';
import { type PrintPdf, printPrebill } from '../../../src-main/exchange/pdf/prebill-pdf';
import { quickBooksInvoice } from '../../../src-main/exchange/quickbooks/invoice';
import { exportEntries } from '../../../src-main/exchange/sheet/export-entries';
import { prebillHandlers } from '../../../src-main/handlers/prebill';
import { invoiceWork } from '../../../src-main/queries/invoice-parts';
import { invoiceStart, invoiceView } from '../../../src-main/queries/invoice-views';
import type { StoreContext } from '../../../src-main/store/database';
import { requireEntry } from '../../../src-main/store/entries';
import { requireInvoice } from '../../../src-main/store/invoices';
import { savedEntry } from '../../helpers/engine/entries';
import { draftInvoice, savedProfile } from '../../helpers/engine/invoices';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { testFolder, testStore } from '../../helpers/engine/store';

/** Whatever is written down, the pre-bill, its PDF, the sheet, the invoice, LEDES and QuickBooks come to the same cent. */

const lines = fc.array(
  fc.record({
    // All on one day: five of them are no more than it has.
    tenths: fc.integer({ min: 1, max: 48 }),
    rateMinor: fc.constantFrom(undefined, 33_333, 41_417, 60_000),
  }),
  { minLength: 1, maxLength: 5 },
);
const downs = fc.array(fc.record({ first: fc.nat(), tenths: fc.integer({ min: 1, max: 999 }) }), {
  maxLength: 3,
});

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
const cents = (text: string): number => Math.round(Number(text === '' ? '0' : text) * 100);

/** What the sheet says of each entry, read as any other program would. */
async function sheetOf(store: StoreContext, folder: string): Promise<Record<string, string>[]> {
  const file = join(folder, 'time.csv');
  await exportEntries(store, file, {}, { currency: 'USD' });
  return Papa.parse<Record<string, string>>(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;
}

test('write-downs tie out to the cent through every door', async () => {
  await fc.assert(
    fc.asyncProperty(lines, downs, async (drawn, asked) => {
      const store = testStore();
      sampleFirm(store);
      const calls = prebillHandlers(store);
      const ids = drawn.map(({ tenths, rateMinor }, at) => {
        const rate = rateMinor === undefined ? {} : { rateMinor };
        const narrative = `Draft part ${at} of the motion to compel`;
        const codes = { taskCode: 'L350', activityCode: 'A103' };
        return savedEntry(store, {
          matterId: sample.smith,
          workedSeconds: tenths * 360,
          workDate: '2026-11-18',
          narrative,
          ...codes,
          ...rate,
        }).id;
      });
      const shown = (some: readonly string[]) =>
        some.map((id) => ({ id, revision: requireEntry(store, id).revision }));
      const rates = calls.prebillGet({ matterId: sample.smith }).lines.map(({ rateMinor }) => rateMinor);
      for (const { first, tenths } of asked) {
        const how = { to: 'percent' as const, tenths };
        const some = ids.slice(first % ids.length);
        calls.prebillAct({ kind: 'write_down', lines: shown(some), how, reason: 'Agreed' });
      }
      calls.prebillSubmit({ entryIds: ids });
      calls.prebillApprove({ lines: shown(ids) });
      const view = calls.prebillGet({ matterId: sample.smith });
      const billed = view.totals.billedMinor;
      // The agreed rates are what they were.
      expect(view.lines.map(({ rateMinor }) => rateMinor)).toEqual(rates);
      expect(sum(view.lines.map(({ amountMinor }) => amountMinor))).toBe(billed);

      const folder = testFolder();
      const rows = await sheetOf(store, folder);
      expect(sum(rows.map((row) => cents(row.Amount ?? '')))).toBe(billed);
      for (const row of rows) {
        const fee = Math.floor(Number(row['Billed hours']) * cents(row.Rate ?? '') + 0.5 + 1e-6);
        expect(fee + cents(row['Write-down'] ?? '')).toBe(cents(row.Amount ?? ''));
      }

      let page = '';
      const print: PrintPdf = (html) => {
        page = html;
        return Promise.resolve(new Uint8Array());
      };
      await printPrebill(store, print, {
        matterId: sample.smith,
        file: join(folder, 'prebill.pdf'),
        showChanges: false,
      });
      expect(page).toContain(`To bill</th><td class="figure">${formatMoney(billed, 'USD')}`);

      expect(invoiceStart(store).matters).toMatchObject([{ amountMinor: billed }]);
      const id = draftInvoice(store);
      expect(invoiceView(store, id).amountMinor).toBe(billed);
      const { parts } = invoiceWork(store, requireInvoice(store, id));
      const ledes = ledesInvoiceOf(parts, savedProfile(store, { name: 'As it is' }));
      expect(ledes.total).toBe(billed * 100);
      for (const line of ledes.lines) {
        const made = ((line.units ?? 0) * (line.unitCost ?? 0)) / 10_000 + line.adjustment;
        // Half a cent at most, which the line's own rounding to the cent took.
        expect(Math.abs(made - line.total)).toBeLessThanOrEqual(50);
      }
      expect(
        Math.round(quickBooksInvoice(parts, { clientName: '', matterRemoteId: null }).TotalAmt * 100),
      ).toBe(billed);
    }),
    { numRuns: 12 },
  );
}, 120_000);
