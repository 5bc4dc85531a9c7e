import { expect, test } from 'vitest';
import type { LineAct } from '../../../shared/ipc/prebill-calls';
import { redoLast, undoLast } from '../../../src-main/commands/undo';
import { quickBooksInvoice } from '../../../src-main/exchange/quickbooks/invoice';
import { prebillHandlers } from '../../../src-main/handlers/prebill';
import { entryView } from '../../../src-main/queries/entry-view';
import { exportedLines } from '../../../src-main/queries/exported-lines';
import { invoiceWork } from '../../../src-main/queries/invoice-parts';
import { invoiceStart, invoiceView } from '../../../src-main/queries/invoice-views';
import { pushDryRun } from '../../../src-main/queries/push-dry-run';
import { getApproval } from '../../../src-main/store/approvals';
import { putClientCurrency } from '../../../src-main/store/currencies';
import { inTransaction, type StoreContext } from '../../../src-main/store/database';
import { requireEntry } from '../../../src-main/store/entries';
import { requireInvoice } from '../../../src-main/store/invoices';
import { putSettings } from '../../../src-main/store/settings';
import { baseOf, putBase } from '../../../src-main/store/sync/base';
import { openRowsOf } from '../../../src-main/store/sync/outbox';
import { requeue } from '../../../src-main/store/sync/queue';
import { savedEntry } from '../../helpers/engine/entries';
import { refusal } from '../../helpers/engine/guidelines';
import { approvedEntry, draftInvoice } from '../../helpers/engine/invoices';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { testStore } from '../../helpers/engine/store';
import { remoteWith } from '../../helpers/sync/sample-facts';

/** A write-down of the amount: hours and the agreed rate stay, whatever is done to the line, and every door tells the same cent. */

function firm() {
  const store = testStore();
  sampleFirm(store);
  return { store, calls: prebillHandlers(store) };
}

const work = {
  matterId: sample.smith,
  workDate: '2026-11-18',
  workedSeconds: 4320,
  narrative: 'Draft motion to compel further answers',
  taskCode: 'L350',
  activityCode: 'A103',
};
const shown = (store: StoreContext, ...ids: string[]) =>
  ids.map((id) => ({ id, revision: requireEntry(store, id).revision }));
const down = (store: StoreContext, amountMinor: number, ...ids: string[]): LineAct => ({
  kind: 'write_down',
  lines: shown(store, ...ids),
  how: { to: 'less', amountMinor },
  reason: 'Courtesy to the client',
});

test('hours and the agreed rate stay; it goes with the reason and its revision, and one undo takes it back', () => {
  const { store, calls } = firm();
  const { id } = savedEntry(store, work);
  calls.prebillAct(down(store, 4001, id));
  expect(entryView(store, id)).toMatchObject({
    billedSeconds: 4320,
    rateMinor: 45_000,
    adjustmentMinor: -4001,
    amountMinor: 49_999,
  });
  expect(requireEntry(store, id)).toMatchObject({ rateMinor: null, billedSeconds: null, revision: 2 });
  expect(calls.prebillGet({ matterId: sample.smith }).totals).toMatchObject({
    standardMinor: 54_000,
    billedMinor: 49_999,
    writeDownMinor: 4001,
    adjustmentMinor: -4001,
  });
  calls.prebillAct(down(store, 999, id));
  expect(entryView(store, id)).toMatchObject({ adjustmentMinor: -5000, amountMinor: 49_000 });
  undoLast(store);
  undoLast(store);
  expect(entryView(store, id)).toMatchObject({ adjustmentMinor: 0, amountMinor: 54_000 });
  redoLast(store);
  expect(entryView(store, id)).toMatchObject({ adjustmentMinor: -4001 });
});

test('it is frozen with the approval, weighs in the firm’s limit, and changing it withdraws the approval (P4)', () => {
  const { store, calls } = firm();
  const above = { amountMinor: 50_000, needs: 'partner' as const };
  putSettings(store, { approval: { approvers: 'anyone', ownTime: true, above } });
  const { id } = savedEntry(store, work);
  calls.prebillSubmit({ entryIds: [id] });
  expect(refusal(() => calls.prebillApprove({ lines: shown(store, id) }))).toContain('not_allowed');
  calls.prebillAct(down(store, 4001, id));
  calls.prebillApprove({ lines: shown(store, id) });
  expect(getApproval(store, id)).toMatchObject({
    facts: { seconds: 4320, rateMinor: 45_000 },
    adjustmentMinor: -4001,
    standardMinor: 54_000,
    adjustmentReason: 'Courtesy to the client',
  });
  calls.prebillAct({ kind: 'write_up', lines: shown(store, id), reason: 'Charged after all' });
  expect(getApproval(store, id)).toBeNull();
  expect(entryView(store, id)).toMatchObject({ amountMinor: 54_000, adjustmentMinor: 0 });
  expect(calls.prebillGet({ matterId: sample.smith }).sinceReview).toMatchObject([
    { entryId: id, words: 'write-down', changeMinor: 4001 },
  ]);
});

test('no charge lays it still, a split shares it out, a merge sums it, a return and other hours keep it', () => {
  const { store, calls } = firm();
  const { id } = savedEntry(store, work);
  calls.prebillAct(down(store, 1001, id));
  calls.prebillAct({ kind: 'no_charge', lines: shown(store, id), reason: 'Given' });
  expect(entryView(store, id)).toMatchObject({ amountMinor: 0, adjustmentMinor: 0 });
  calls.prebillAct({ kind: 'charge', lines: shown(store, id), reason: 'Charged again' });
  expect(entryView(store, id)).toMatchObject({ amountMinor: 52_999, adjustmentMinor: -1001 });
  const parts = [2880, 1440].map((billedSeconds) => ({ billedSeconds, narrative: 'A part' }));
  const views = calls.prebillSplit({ ...(shown(store, id)[0] as { id: string; revision: number }), parts });
  expect(views.map(({ adjustmentMinor }) => adjustmentMinor)).toEqual([-667, -334]);
  expect(views.map(({ amountMinor }) => amountMinor)).toEqual([35_333, 17_666]);
  const ids = views.map(({ entry }) => entry.id);
  calls.prebillAct({ kind: 'merge', lines: shown(store, ...ids), narrative: null });
  expect(entryView(store, id)).toMatchObject({ billedSeconds: 4320, adjustmentMinor: -1001 });
  calls.prebillSubmit({ entryIds: [id] });
  calls.prebillReturn({ entryIds: [id], comment: 'Which motion?' });
  calls.prebillWriteDown({
    ...(shown(store, id)[0] as { id: string; revision: number }),
    billedSeconds: 72,
    reason: 'Short',
  });
  // 0.02 h bill 9.00: more than that can't be taken off, and a line never bills less than nothing.
  expect(entryView(store, id)).toMatchObject({ amountMinor: 0, adjustmentMinor: -900 });
  expect(requireEntry(store, id).adjustmentMinor).toBe(-1001);
});

test('it goes along to another matter, and ends where the money is another: nothing is converted', () => {
  const { store, calls } = firm();
  const { id } = savedEntry(store, work);
  calls.prebillAct(down(store, 1001, id));
  const move = (matterId: string): LineAct => ({
    kind: 'move',
    lines: shown(store, id),
    matterId,
    reason: null,
  });
  calls.prebillAct(move(sample.acme));
  expect(requireEntry(store, id).adjustmentMinor).toBe(-1001);
  store.db
    .prepare("INSERT INTO client (id, name) VALUES ('01900000-0000-7000-9000-0000000000c9', 'Globex')")
    .run();
  store.db
    .prepare("UPDATE matter SET client_id = '01900000-0000-7000-9000-0000000000c9' WHERE id = ?")
    .run(sample.smith);
  putClientCurrency(store, '01900000-0000-7000-9000-0000000000c9', 'EUR');
  calls.prebillAct(move(sample.smith));
  expect(requireEntry(store, id).adjustmentMinor).toBe(0);
});

test('what goes to Clio is hours and rate as approved, and the dry run says what stays here', () => {
  const { store, calls } = firm();
  const { id } = savedEntry(store, work);
  calls.prebillSubmit({ entryIds: [id] });
  calls.prebillAct(down(store, 4001, id));
  calls.prebillApprove({ lines: shown(store, id) });
  const [row] = openRowsOf(store, id);
  expect(row?.payload).toMatchObject({ seconds: 4320, rateMinor: 45_000 });
  expect(row?.payload).not.toHaveProperty('adjustmentMinor');
  const plan = pushDryRun(store);
  expect(plan).toMatchObject({ creates: 1, amountMinor: 54_000, keptMinor: -4001 });
  expect(plan.lines[0]?.words).toBe(
    'New in Clio, exactly as approved. Clio keeps no write-down on a time entry: it has the hours and the rate in full. Take $40.01 off on the bill there.',
  );
});

test('a line that Clio has just so waits for approval once it is written down, and nothing of it is sent (P4)', () => {
  const { store, calls } = firm();
  const id = approvedEntry(store);
  inTransaction(store, 'test.push', () => {
    const facts = getApproval(store, id)?.facts;
    if (facts === undefined) throw new Error('Not approved');
    putBase(store, id, baseOf(remoteWith({ remoteId: '901', facts }), requireEntry(store, id).revision));
    requeue(store, id);
  });
  const counts = () => calls.prebillMatters().find(({ matterId }) => matterId === sample.smith)?.counts;
  expect(counts()).toMatchObject({ pushed: 1, in_review: 0 });
  calls.prebillAct(down(store, 4001, id));
  expect(openRowsOf(store, id)).toEqual([]);
  expect(entryView(store, id).custody.state).toBe('on_pms');
  expect(counts()).toMatchObject({ pushed: 0, in_review: 1 });
  expect(calls.prebillGet({ matterId: sample.smith }).matter.counts).toEqual(counts());
  expect(invoiceStart(store).matters).toEqual([]);
  calls.prebillApprove({ lines: shown(store, id) });
  expect(counts()).toMatchObject({ pushed: 1, in_review: 0 });
  expect(openRowsOf(store, id)).toEqual([]);
  expect(invoiceStart(store).matters).toMatchObject([{ entries: 1, amountMinor: 49_999 }]);
});

test('an invoice, LEDES, QuickBooks and the portal’s answer all have the line at what it bills', () => {
  const { store, calls } = firm();
  const { id } = savedEntry(store, work);
  calls.prebillSubmit({ entryIds: [id] });
  calls.prebillAct(down(store, 4001, id));
  calls.prebillApprove({ lines: shown(store, id) });
  const invoice = draftInvoice(store);
  const view = invoiceView(store, invoice);
  expect(view).toMatchObject({ amountMinor: 49_999, problems: [] });
  expect(view.lineViews).toMatchObject([
    { units: 12_000, unitCost: 4_500_000, adjustmentMinor: -4001, amountMinor: 49_999 },
  ]);
  const { parts } = invoiceWork(store, requireInvoice(store, invoice));
  expect(quickBooksInvoice(parts, { clientName: 'Smith', matterRemoteId: null })).toMatchObject({
    TotalAmt: 499.99,
    Line: [{ Amount: 499.99 }],
  });
  expect(exportedLines(store, requireInvoice(store, invoice))).toMatchObject([{ billedMinor: 49_999 }]);
});

test('a write-down that is none, and of lines that bill nothing, is refused', () => {
  const { store, calls } = firm();
  const { id } = savedEntry(store, { ...work, billing: 'no_charge' });
  expect(refusal(() => calls.prebillAct(down(store, 100, id)))).toContain('bill nothing');
});
