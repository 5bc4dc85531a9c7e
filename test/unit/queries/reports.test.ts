import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ReportGroup, ReportKind } from '../../../shared/reports/report-kinds';
import { reports } from '../../../shared/reports/report-kinds';
import type { ReportRequest } from '../../../shared/reports/request';
import { exportInvoice } from '../../../src-main/exchange/ledes/export-invoice';
import { matterSums } from '../../../src-main/queries/matter-sums';
import { prebillGet } from '../../../src-main/queries/prebill';
import { prebillMatters } from '../../../src-main/queries/prebill-matters';
import { answeredLines } from '../../../src-main/queries/reconciliation';
import { reportEntries, reportGet, reportView } from '../../../src-main/queries/report-get';
import { requireEntry } from '../../../src-main/store/entries';
import { requireInvoice } from '../../../src-main/store/invoices';
import { addAnswer, type StoredAnswer } from '../../../src-main/store/portal-answers';
import { putSettings } from '../../../src-main/store/settings';
import { savedEntry } from '../../helpers/engine/entries';
import { everywhere, fourHours, longEntry, ruledFirm, ruleSetText } from '../../helpers/engine/guidelines';
import { approvedEntry, approvedExpense, draftInvoice } from '../../helpers/engine/invoices';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { type TestStore, testFolder, testStore } from '../../helpers/engine/store';

const all = { from: null, to: null, clientId: null, matterId: null, timekeeperId: null };
const asked = (
  report: ReportKind,
  group: ReportGroup,
  filter: Partial<ReportRequest['filter']> = {},
): ReportRequest => ({ report, group, filter: { ...all, ...filter } });

function firm(): TestStore {
  const store = testStore();
  sampleFirm(store);
  return store;
}

/** The first total of a report by its columns. */
function total(store: TestStore, request: ReportRequest): Record<string, number | null> {
  const [first] = reportGet(store, request).totals;
  return Object.fromEntries(
    reports[request.report].columns.map(({ id }, at) => [id, first?.figures[at] ?? null]),
  );
}

const words = (store: TestStore, request: ReportRequest, name: string): string =>
  reportGet(store, request).explained.find((one) => one.name === name)?.words ?? '';

/** An exported invoice of the lines that are approved on the Smith matter. */
async function exported(store: TestStore, number: string): Promise<string> {
  const id = draftInvoice(store, number);
  const { revision } = requireInvoice(store, id);
  await exportInvoice(store, { id, revision, file: join(testFolder(), `${number}.txt`) });
  return id;
}

function answer(store: TestStore, invoiceId: string, change: Partial<StoredAnswer>): void {
  addAnswer(store, {
    invoiceId,
    lineNumber: null,
    entryId: null,
    expenseId: null,
    outcome: 'paid',
    code: '',
    words: '',
    portal: '',
    reason: null,
    reasonBy: null,
    billedMinor: 0,
    allowedMinor: null,
    fileHash: 'a'.repeat(64),
    receivedAt: '2026-11-18T16:00:00.000Z',
    ...change,
  });
}

test('what became of the fees on invoices is what their own lines say, and expenses are none of it', async () => {
  const store = firm();
  approvedEntry(store, { narrative: 'Draft one' });
  approvedEntry(store, { narrative: 'Draft two', workedSeconds: 7200 });
  approvedEntry(store, { narrative: 'Draft three', workedSeconds: 3600 });
  approvedExpense(store);
  const id = await exported(store, '2026-001');
  const fees = answeredLines(store, id).filter(({ kind }) => kind === 'fee');
  const [first, second] = fees;
  if (first === undefined || second === undefined) throw new Error('There are no fee lines');
  answer(store, id, { outcome: 'approved', code: 'A' });
  const own = { entryId: first.workId, lineNumber: first.lineNumber, receivedAt: '2026-11-18T17:00:00.000Z' };
  answer(store, id, { ...own, outcome: 'reduced', allowedMinor: 10_000 });
  answer(store, id, { entryId: second.workId, lineNumber: second.lineNumber, outcome: 'rejected' });
  const sums = { invoicedMinor: 0, approvedMinor: 0, refusedMinor: 0, unansweredMinor: 0 };
  for (const { kind, billedMinor, outcome, allowedMinor } of answeredLines(store, id)) {
    if (kind !== 'fee') continue;
    const allowed = allowedMinor ?? (outcome === 'rejected' ? 0 : billedMinor);
    sums.invoicedMinor += billedMinor;
    sums.approvedMinor += allowed;
    sums.refusedMinor += billedMinor - allowed;
  }
  expect(total(store, asked('realisation', 'matter'))).toMatchObject({ ...sums, paidMinor: 0 });
  answer(store, id, { outcome: 'paid', receivedAt: '2026-11-18T18:00:00.000Z' });
  // The line that has no answer of its own is paid with the whole.
  expect(total(store, asked('realisation', 'client'))).toMatchObject({
    paidMinor: 45_000,
    approvedMinor: 10_000,
  });
  expect(total(store, asked('realisation', 'month'))).toMatchObject(
    total(store, asked('realisation', 'matter')),
  );
});

test('unbilled work and what is on invoices make what Pre-bill shows, matter by matter', async () => {
  const store = firm();
  approvedEntry(store);
  await exported(store, '2026-001');
  savedEntry(store, { matterId: sample.smith, workedSeconds: 361, workDate: '2026-08-01' });
  savedEntry(store, { matterId: sample.acme, workedSeconds: 3600, workDate: '2026-10-01' });
  const prebill = prebillMatters(store);
  const sums = matterSums(store);
  expect(sums).toHaveLength(2);
  for (const { matterId, amountMinor, billedSeconds } of prebill) {
    const own = sums.find((sum) => sum.matterId === matterId);
    expect((own?.unbilledMinor ?? 0) + (own?.invoicedHereMinor ?? 0)).toBe(amountMinor);
    expect(own?.billedSeconds).toBe(billedSeconds);
  }
  expect(total(store, asked('unbilled', 'matter'))).toMatchObject({
    age0Minor: 0,
    age31Minor: 50_000,
    age61Minor: 0,
    age91Minor: 9000,
    unbilledMinor: 59_000,
    invoicedHereMinor: 54_000,
  });
});

test('a rounded day’s shares are no write-down, as in the pre-bill', () => {
  const store = firm();
  putSettings(store, {
    rounding: { version: 2, mode: 'up', incrementSeconds: 3600, minimumSeconds: 0, scope: 'day_and_matter' },
  });
  approvedEntry(store, { workedSeconds: 600 });
  approvedEntry(store, { workedSeconds: 700 });
  savedEntry(store, { matterId: sample.smith, workedSeconds: 500 });
  const { totals } = prebillGet(store, { matterId: sample.smith });
  expect(total(store, asked('work', 'matter', { matterId: sample.smith }))).toMatchObject({
    entries: totals.lines,
    workedSeconds: totals.workedSeconds,
    billedSeconds: totals.billedSeconds,
    standardMinor: totals.standardMinor,
    billedMinor: totals.billedMinor,
    writeDownMinor: totals.writeDownMinor,
  });
});

test('weeks begin on the day of the Settings, and months are told from one another', () => {
  const store = firm();
  for (const workDate of ['2026-10-31', '2026-11-01', '2026-11-15', '2026-11-16'])
    savedEntry(store, { matterId: sample.smith, workedSeconds: 3600, workDate });
  const keys = (group: ReportGroup) => reportGet(store, asked('work', group)).rows.map(({ key }) => key);
  putSettings(store, { weekStart: 0 });
  expect(keys('week')).toEqual(['2026-11-15', '2026-11-01', '2026-10-25']);
  putSettings(store, { weekStart: 1 });
  expect(keys('week')).toEqual(['2026-11-16', '2026-11-09', '2026-10-26']);
  expect(keys('month')).toEqual(['2026-11-01', '2026-10-01']);
  expect(words(store, asked('work', 'week'), 'Weeks')).toBe('A week begins on Monday.');
});

test('two currencies are never summed, and each row opens its own entries', () => {
  const store = firm();
  approvedEntry(store);
  const other = approvedEntry(store);
  store.db.prepare("UPDATE approval SET currency = 'EUR' WHERE entry_id = ?").run(other);
  const request = asked('work', 'matter');
  const view = reportGet(store, request);
  expect(view.totals.map(({ currency }) => currency).sort()).toEqual(['EUR', 'USD']);
  expect(view.rows).toHaveLength(2);
  const opened = (currency: string) =>
    reportEntries(store, { request, row: { key: sample.smith, currency }, after: null, limit: 10 }).rows;
  expect(opened('EUR').map(({ entry }) => entry.id)).toEqual([other]);
  expect(opened('USD')).toHaveLength(1);
  expect(words(store, request, 'Currency')).toContain('two currencies are never added');
});

test('rows beyond those shown are one row, and all of them sum to the total', () => {
  const store = firm();
  for (const matterId of [sample.smith, sample.acme, null])
    savedEntry(store, { matterId, workedSeconds: 3600, narrative: 'Work' });
  const view = reportView(store, asked('work', 'matter'), 1);
  const [shown] = view.rows;
  const [rest] = view.rest;
  expect(rest?.rows).toBe(2);
  expect((shown?.series.hours[0] ?? 0) + (rest?.series.hours[0] ?? 0)).toBe(3 * 3600);
  expect(view.entries).toBe(3);
});

test('the reason of a write-down is the last one that somebody gave', () => {
  const store = firm();
  const { id } = savedEntry(store, { matterId: sample.smith, workedSeconds: 7200, billedSeconds: 3600 });
  expect(reportGet(store, asked('writedowns', 'reason')).rows).toMatchObject([
    { key: null, label: 'Other hours, no reason given' },
  ]);
  const say = store.db.prepare(
    "INSERT INTO line_comment (id, entry_id, at, author, kind, text) VALUES (?, ?, ?, 'Dana Cole', ?, ?)",
  );
  say.run(store.ids.uuid(), id, '2026-11-18T15:00:00.000Z', 'write_down', 'Too long');
  say.run(store.ids.uuid(), id, '2026-11-18T16:00:00.000Z', 'no_charge', 'Client asked');
  say.run(store.ids.uuid(), id, '2026-11-18T17:00:00.000Z', 'comment', 'Thanks');
  store.changed(['entries']);
  expect(reportGet(store, asked('writedowns', 'reason')).rows).toMatchObject([
    { key: 'Client asked', series: { money: [45_000] } },
  ]);
  expect(words(store, asked('writedowns', 'reason'), 'Which entries')).toMatch(
    /^1 entry with another amount/,
  );
});

test('a report that has no such group, or days that are turned round, is refused by name', () => {
  const store = firm();
  expect(() => reportGet(store, asked('codes', 'matter'))).toThrow('can’t be grouped so');
  expect(() => reportGet(store, asked('work', 'matter', { from: '2026-11-02', to: '2026-11-01' }))).toThrow(
    'before the first',
  );
});

test('a line that a guideline flagged is told under it once it is written down, whatever it says afterwards', () => {
  const { store, calls, prebill } = ruledFirm();
  calls.ruleSetSave({ text: ruleSetText('Acme', 1, [longEntry(3)]), inForceFrom: null });
  calls.ruleSetAssign({ ...everywhere, ruleSet: { name: 'Acme', version: 1 } });
  const { id } = fourHours(store);
  const { revision } = requireEntry(store, id);
  prebill.prebillWriteDown({ id, revision, billedSeconds: 3 * 3600, reason: 'At most three hours' });
  const other = savedEntry(store, { matterId: sample.acme, workedSeconds: 7200, billedSeconds: 3600 });
  const rows = reportGet(store, asked('writedowns', 'rule')).rows;
  expect(rows.map(({ key, label }) => ({ key, label }))).toEqual([
    { key: null, label: 'No guideline flagged it' },
    { key: expect.stringMatching(/^long · Acme/), label: expect.not.stringContaining('long') },
  ]);
  const flagged = rows[1];
  const opened = (key: string | null) =>
    reportEntries(store, {
      request: asked('writedowns', 'rule'),
      row: { key, currency: 'USD' },
      after: null,
      limit: 10,
    }).rows.map(({ entry }) => entry.id);
  expect(opened(flagged?.key ?? null)).toEqual([id]);
  expect(opened(null)).toEqual([other.id]);
});
