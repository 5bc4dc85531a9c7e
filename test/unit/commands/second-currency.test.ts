import { describe, expect, test } from 'vitest';
import type { EntryGroup } from '../../../shared/ipc/views';
import { shownValue } from '../../../shared/sheet/shown-columns';
import { writeRow } from '../../../shared/sheet/write-row';
import { actOnLines } from '../../../src-main/commands/prebill-act';
import { undoLast } from '../../../src-main/commands/undo';
import { EngineError } from '../../../src-main/engine-error';
import { prebillHandlers } from '../../../src-main/handlers/prebill';
import { dayView } from '../../../src-main/queries/day-view';
import { entriesPage } from '../../../src-main/queries/entries-page';
import { entryLines } from '../../../src-main/queries/entry-lines';
import { entryView } from '../../../src-main/queries/entry-view';
import { invoiceStart, invoiceView } from '../../../src-main/queries/invoice-views';
import { matterDetail } from '../../../src-main/queries/matter-detail';
import { prebillGet } from '../../../src-main/queries/prebill';
import { prebillMatters } from '../../../src-main/queries/prebill-matters';
import { pushDryRun } from '../../../src-main/queries/push-dry-run';
import { reportGet } from '../../../src-main/queries/report-get';
import { auditOf } from '../../../src-main/store/audit';
import { requireEntry } from '../../../src-main/store/entries';
import { putSettings } from '../../../src-main/store/settings';
import { baseOf, putBase } from '../../../src-main/store/sync/base';
import { savedEntry } from '../../helpers/engine/entries';
import { approvedEntry, approvedExpense, draftInvoice } from '../../helpers/engine/invoices';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { testStore } from '../../helpers/engine/store';
import { remoteWith } from '../../helpers/sync/sample-facts';

/** A client that is billed in another currency than the firm: nothing is converted, and two currencies are never added. */

const globex = '01900000-0000-7000-9000-000000000012';
const euro = { currency: 'EUR', minor: 36_000 };

/** Acme is a client of its own, billed in euros; Smith stays in dollars. */
function firm() {
  const store = testStore();
  sampleFirm(store);
  store.db.prepare('INSERT INTO client VALUES (?, ?)').run(globex, 'Globex');
  store.db.prepare('UPDATE matter SET client_id = ? WHERE id = ?').run(globex, sample.acme);
  const calls = prebillHandlers(store);
  calls.clientCurrencySet({ clientId: globex, currency: 'EUR' });
  return { store, calls };
}
const card = {
  kind: 'rate' as const,
  matterId: null,
  clientId: null,
  timekeeperId: sample.me,
  classCode: null,
  from: '2026-01-01',
  to: null,
  rateMinor: 36_000,
  discountBasis: null,
  currency: 'EUR',
  note: null,
};
const hour = (matterId: string, more: object = {}) => ({
  matterId,
  workedSeconds: 3600,
  narrative: 'Draft supply agreement for review',
  taskCode: 'L350',
  activityCode: 'A103',
  ...more,
});

function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof EngineError) return error.message;
    throw error;
  }
  throw new Error('It was not refused');
}

describe('rates', () => {
  test('of the PMS and of cards in another currency say nothing; the reason is told', () => {
    const { store, calls } = firm();
    const { id } = savedEntry(store, hour(sample.acme));
    expect(entryView(store, id)).toMatchObject({ currency: 'EUR', rateMinor: null, amountMinor: 0 });
    expect(entryView(store, id).flags.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^No rate in EUR is known .*add a rate card in EUR\.$/),
    );
    calls.rateCardAdd({ ...card, currency: 'USD', rateMinor: 99_900 });
    expect(entryView(store, id).rateMinor).toBeNull();
    calls.rateCardAdd(card);
    expect(entryView(store, id)).toMatchObject({ rateMinor: 36_000, amountMinor: 36_000 });
    expect(matterDetail(store, sample.acme)).toMatchObject({ currency: 'EUR' });
    expect(
      matterDetail(store, sample.acme).rates.find((one) => one.timekeeperId === sample.me),
    ).toMatchObject({
      rateMinor: 36_000,
    });
  });

  test('a card for a client is in that client’s currency', () => {
    const { calls } = firm();
    const ofClient = { ...card, kind: 'blended' as const, timekeeperId: null, clientId: globex };
    expect(refusal(() => calls.rateCardAdd({ ...ofClient, currency: 'USD' }))).toMatch(
      /in USD, and this client is billed in EUR/,
    );
    expect(calls.rateCardAdd(ofClient)).toMatchObject({ currency: 'EUR' });
  });

  test('a rate does not go along to a matter in another currency', () => {
    const { store, calls } = firm();
    const { id, revision } = savedEntry(store, hour(sample.smith, { rateMinor: 77_700 }));
    const act = { kind: 'move' as const, lines: [{ id, revision }], matterId: sample.acme, reason: null };
    expect(actOnLines(store, act)).toMatchObject({
      before: { amounts: [{ currency: 'USD', minor: 77_700 }] },
      after: { amounts: [] },
    });
    expect(requireEntry(store, id).rateMinor).toBeNull();
    calls.rateCardAdd(card);
    expect(entryView(store, id)).toMatchObject({ currency: 'EUR', amountMinor: 36_000 });
  });
});

test('every view has a sum for each currency, and none adds two', () => {
  const { store, calls } = firm();
  calls.rateCardAdd(card);
  savedEntry(store, hour(sample.smith));
  savedEntry(store, hour(sample.acme));
  expect(entriesPage(store, { filter: {}, after: null, limit: 10 })).toMatchObject({
    total: 2,
    totalSeconds: 7200,
    totalMinor: 45_000,
    otherAmounts: [euro],
  });
  expect(dayView(store, { workDate: '2026-11-18', timekeeperId: null })).toMatchObject({
    billedSeconds: 7200,
    amountMinor: 45_000,
    otherAmounts: [euro],
  });
  expect(prebillMatters(store)).toMatchObject([
    { matterId: sample.smith, currency: 'USD', amountMinor: 45_000, otherAmounts: [] },
    { matterId: sample.acme, currency: 'EUR', amountMinor: 36_000, otherAmounts: [] },
  ]);
  const filter = { from: null, to: null, clientId: null, matterId: null, timekeeperId: null };
  const { totals } = reportGet(store, { report: 'work', group: 'timekeeper', filter });
  expect(totals.map(({ currency }) => currency).sort()).toEqual(['EUR', 'USD']);
});

describe('a matter in another currency than its client', () => {
  const set = (calls: ReturnType<typeof prebillHandlers>, matterId: string, currency: string | null) =>
    calls.matterCurrencySet({ matterId, currency });

  test('is billed in its own in every view, and one undo takes it back', () => {
    const { store, calls } = firm();
    set(calls, sample.smith, 'GBP');
    calls.rateCardAdd({ ...card, currency: 'GBP', rateMinor: 30_000 });
    expect(auditOf(store, 'matter', sample.smith).at(-1)).toMatchObject({ action: 'matter.currency' });
    const { id } = savedEntry(store, hour(sample.smith));
    // Clio's rates are in the firm's currency, and say nothing here.
    expect(entryView(store, id)).toMatchObject({ currency: 'GBP', rateMinor: 30_000, amountMinor: 30_000 });
    expect(entriesPage(store, { filter: {}, after: null, limit: 10 })).toMatchObject({
      totalMinor: 0,
      otherAmounts: [{ currency: 'GBP', minor: 30_000 }],
      withoutRate: 0,
    });
    expect(prebillMatters(store)).toMatchObject([{ currency: 'GBP', amountMinor: 30_000, otherAmounts: [] }]);
    expect(prebillGet(store, { matterId: sample.smith })).toMatchObject({ totals: { billedMinor: 30_000 } });
    expect(matterDetail(store, sample.smith)).toMatchObject({ currency: 'GBP', myRateMinor: 30_000 });
    for (let steps = 0; steps < 3; steps += 1) undoLast(store);
    expect(matterDetail(store, sample.smith)).toMatchObject({ currency: 'USD', myRateMinor: 45_000 });
  });

  test('keeps its own when its client’s changes, may be in the firm’s, and follows its client again', () => {
    const { store, calls } = firm();
    set(calls, sample.acme, 'USD');
    const currency = () => matterDetail(store, sample.acme).currency;
    expect(currency()).toBe('USD');
    const { id } = savedEntry(store, hour(sample.acme));
    expect(entryView(store, id)).toMatchObject({ currency: 'USD', rateMinor: 50_000 });
    calls.clientCurrencySet({ clientId: globex, currency: 'CHF' });
    expect(currency()).toBe('USD');
    set(calls, sample.acme, null);
    expect(currency()).toBe('CHF');
    // What is said to be as its client's is its client's.
    set(calls, sample.acme, 'CHF');
    calls.clientCurrencySet({ clientId: globex, currency: null });
    expect(currency()).toBe('USD');
  });

  test('is refused while unbilled work on it has a rate in the old one', () => {
    const { store, calls } = firm();
    savedEntry(store, hour(sample.smith, { rateMinor: 45_000 }));
    expect(refusal(() => set(calls, sample.smith, 'GBP'))).toMatch(
      /^One line has a rate or a write-down in USD and is on no bill yet, and nothing is converted\./,
    );
    set(calls, sample.acme, 'GBP');
    savedEntry(store, hour(sample.acme, { rateMinor: 45_000 }));
    // Its client's may change: the matter has its own.
    calls.clientCurrencySet({ clientId: globex, currency: 'CHF' });
    expect(matterDetail(store, sample.acme).currency).toBe('GBP');
  });
});

test('work in another currency can’t be weighed against the firm’s limit, and the refusal says so', () => {
  const { store, calls } = firm();
  calls.rateCardAdd(card);
  const above = { amountMinor: 1_000_000, needs: 'partner' as const };
  putSettings(store, { approval: { approvers: 'anyone', ownTime: true, above } });
  approvedEntry(store, hour(sample.smith));
  expect(() => approvedEntry(store, hour(sample.acme))).toThrow(
    /is in EUR, for which the firm has set no limit: it counts as a large amount, and a partner approves it\.$/,
  );
});

test('what has no rate has no amount: no view calls it nothing, and every sum says how many it leaves out', () => {
  const { store } = firm();
  savedEntry(store, hour(sample.smith));
  const { id } = savedEntry(store, hour(sample.acme));
  savedEntry(store, hour(sample.acme, { billing: 'no_charge' }));
  const page = entriesPage(store, { filter: {}, after: null, limit: 10 });
  expect(page).toMatchObject({ total: 3, totalMinor: 45_000, otherAmounts: [], withoutRate: 1 });
  const view = entryView(store, id);
  expect([writeRow(view).amount, shownValue('amount', view)]).toEqual(['', null]);
  const free = page.rows.find(({ entry }) => entry.billing === 'no_charge');
  expect(free && [writeRow(free).amount, shownValue('amount', free)]).toEqual(['0.00', 0]);

  for (const group of ['matter', 'client', 'day', 'timekeeper', 'custody'] as const) {
    const { lines } = shownLines(store, group);
    expect(lines.reduce((sum, { sums }) => sum + sums.withoutRate, 0)).toBe(1);
  }
  const matters = prebillMatters(store);
  expect(matters.map(({ matterId, withoutRate }) => [matterId, withoutRate])).toEqual(
    expect.arrayContaining([
      [sample.smith, 0],
      [sample.acme, 1],
    ]),
  );
  expect(prebillGet(store, { matterId: sample.acme }).matter.withoutRate).toBe(1);
  for (const report of ['work', 'codes', 'realisation', 'unbilled'] as const) {
    const group = report === 'codes' ? ('task' as const) : ('client' as const);
    const filter = { from: null, to: null, clientId: null, matterId: null, timekeeperId: null };
    const view = reportGet(store, { report, group, filter });
    expect(view.totals.reduce((sum, { withoutRate }) => sum + withoutRate, 0)).toBe(1);
    expect(view.rows.reduce((sum, { withoutRate }) => sum + withoutRate, 0)).toBe(1);
    expect(view.explained).toContainEqual({
      name: 'Without a rate',
      words: '1 line without a rate: counted in hours, and in no amount. The amounts are not the whole.',
    });
  }
});

function shownLines(store: ReturnType<typeof firm>['store'], group: EntryGroup) {
  const { rows } = entryLines(store, {
    filter: {},
    sort: { by: 'date', direction: 'down' },
    group,
    folds: { isOpen: false, except: [] },
    after: null,
    limit: 50,
  });
  return { lines: rows.flatMap((row) => (row.kind === 'group' ? [row] : [])) };
}

test('what the PMS has on a matter is in the firm’s currency, beside the client’s own', () => {
  const { store, calls } = firm();
  calls.rateCardAdd(card);
  savedEntry(store, hour(sample.acme));
  const { id } = savedEntry(store, hour(sample.acme, { rateMinor: 50_000 }));
  putBase(store, id, { ...baseOf(remoteWith({}), 1), remoteId: 'theirs' });
  const view = prebillGet(store, { matterId: sample.acme });
  expect(view.matter).toMatchObject({
    currency: 'EUR',
    amountMinor: 36_000,
    otherAmounts: [{ currency: 'USD', minor: 50_000 }],
  });
  expect(view.totals).toMatchObject({ lines: 1, billedMinor: 36_000 });
  expect(view.otherTotals).toMatchObject([{ currency: 'USD', totals: { lines: 1, billedMinor: 50_000 } }]);
  const lines = view.lines.map(({ entry }) => ({ id: entry.id, revision: entry.revision }));
  const how = { to: 'percent' as const, tenths: 900 };
  expect(refusal(() => actOnLines(store, { kind: 'write_down', lines, how, reason: 'Agreed' }))).toMatch(
    /two currencies are never added/,
  );
});

test('a currency is refused while unbilled work has a rate in the old one; one step to undo', () => {
  const { store, calls } = firm();
  const set = (currency: string | null) => calls.clientCurrencySet({ clientId: sample.client, currency });
  savedEntry(store, hour(sample.smith));
  set('GBP');
  expect(undoLast(store)).toEqual({ label: 'Currency of a client' });
  expect(auditOf(store, 'client', sample.client).map(({ action }) => action)).toEqual([
    'client.currency',
    'client.currency_undo',
  ]);
  approvedEntry(store);
  expect(refusal(() => set('GBP'))).toMatch(
    /^One line has a rate or a write-down in USD and is on no bill yet/,
  );
});

describe('an invoice', () => {
  test('has one currency: what is in another waits for its own, and is refused by name', () => {
    const { store } = firm();
    const fee = approvedEntry(store);
    const inEuro = approvedExpense(store, { currency: 'EUR' });
    const inDollars = approvedExpense(store);
    expect(invoiceStart(store).matters).toMatchObject([
      { currency: 'USD', entries: 1, expenses: 1, elsewhere: { otherCurrency: 1 } },
    ]);
    const id = draftInvoice(store);
    const view = invoiceView(store, id);
    expect(view.lineViews.map((line) => line.id).sort()).toEqual([fee, inDollars].sort());
    expect(view.waitingLines).toEqual([]);
    expect(invoiceStart(store).matters).toMatchObject([{ currency: 'EUR', entries: 0, expenses: 1 }]);
    expect(inEuro).not.toBe(inDollars);
  });

  test('of a client in euros is made in euros, and LEDES 1998B, which can’t say so, is refused', () => {
    const { store, calls } = firm();
    calls.rateCardAdd(card);
    approvedEntry(store, { matterId: sample.acme });
    store.db.prepare('UPDATE matter SET client_id = ? WHERE id = ?').run(globex, sample.smith);
    approvedEntry(store);
    const view = invoiceView(store, draftInvoice(store));
    expect(view.invoice.currency).toBe('EUR');
    expect(view.amountMinor).toBe(43_200);
    expect(view.problems.map(({ message }) => message)).toContainEqual(
      'The invoice is in EUR, and LEDES 1998B can’t say so: its amounts would be taken for USD. Use 98BI for this client.',
    );
  });
});

test('the PMS keeps one currency: approved work in another is held and not sent', () => {
  const { store, calls } = firm();
  calls.rateCardAdd(card);
  approvedEntry(store, { matterId: sample.acme });
  approvedEntry(store);
  const plan = pushDryRun(store);
  expect(plan).toMatchObject({ creates: 1, held: 1, amountMinor: 54_000 });
  expect(plan.lines.find(({ what }) => what === 'held')).toMatchObject({ currency: 'EUR' });
});

test('what another currency takes from work without a rate of its own is said before, and nothing is changed by asking', () => {
  const store = testStore();
  sampleFirm(store);
  const calls = prebillHandlers(store);
  const { id: entryId } = savedEntry(store, hour(sample.smith));
  const tried = calls.currencyTry({ of: 'client', id: sample.client, currency: 'EUR' });
  expect(tried).toEqual({ lines: 1, losing: 1, moving: 0 });
  expect(calls.currencyTry({ of: 'client', id: sample.client, currency: 'EUR' })).toEqual(tried);
  // The same of one matter: what is on another one of the client's doesn't count.
  expect(calls.currencyTry({ of: 'matter', id: sample.smith, currency: 'EUR' })).toEqual(tried);
  expect(calls.currencyTry({ of: 'matter', id: sample.acme, currency: 'EUR' })).toEqual({
    lines: 0,
    losing: 0,
    moving: 0,
  });
  calls.matterCurrencySet({ matterId: sample.acme, currency: 'EUR' });
  calls.rateCardAdd(card);
  expect(calls.currencyTry({ of: 'matter', id: sample.smith, currency: 'EUR' })).toEqual({
    lines: 1,
    losing: 0,
    moving: 1,
  });
  expect(requireEntry(store, entryId).rateMinor).toBeNull();
  expect(matterDetail(store, sample.smith)).toMatchObject({ currency: 'USD' });
});
