import { describe, expect, test } from 'vitest';
import { redoLast, undoLast } from '../../../src-main/commands/undo';
import { entryView } from '../../../src-main/queries/entry-view';
import { auditOf } from '../../../src-main/store/audit';
import type { StoreContext } from '../../../src-main/store/database';
import { everywhere, fourHours, refusal, ruledFirm, ruleSetText } from '../../helpers/engine/guidelines';
import { approvedEntry, draftInvoice } from '../../helpers/engine/invoices';
import { sample } from '../../helpers/engine/sample';

/** What guidelines ask of people and bills, where it comes from, and that the verdict says so. */

function firm(...rules: object[]) {
  const world = ruledFirm();
  world.calls.ruleSetSave({ text: ruleSetText('Acme', 1, rules), inForceFrom: null });
  world.calls.ruleSetAssign({ ...everywhere, ruleSet: { name: 'Acme', version: 1 } });
  return world;
}
const words = (store: StoreContext, id: string) => entryView(store, id).flags.map(({ message }) => message);
const exported = (store: StoreContext, id: string) =>
  store.db.prepare("UPDATE invoice SET state = 'exported' WHERE id = ?").run(id);

/** A draft as it went out: its lines are frozen with it. */
function sent(store: StoreContext, number: string): void {
  const id = draftInvoice(store, number);
  const lines = store.db.prepare('SELECT entry_id AS id FROM invoice_line WHERE invoice_id = ?').all(id);
  for (const { id: entryId } of lines as { id: string }[]) {
    const facts = JSON.parse(
      store.db.prepare('SELECT facts FROM approval WHERE entry_id = ?').pluck().get(entryId) as string,
    );
    const person = {
      id: sample.me,
      name: 'Ana Rivera',
      initials: 'AR',
      role: 'attorney',
      classification: null,
    };
    const frozen = JSON.stringify({ kind: 'fee', id: entryId, facts, person });
    store.db.prepare('UPDATE invoice_line SET frozen = ? WHERE entry_id = ?').run(frozen, entryId);
  }
  exported(store, id);
}

describe('the year of admission', () => {
  const rule = { id: 'first-years', kind: 'excluded-classes', action: 'block', minYearsCalled: 2 };

  test('is said here, since the PMS has no such field; the verdict says so; one step to undo', () => {
    const { store, calls } = firm(rule);
    const { id } = fourHours(store);
    expect(words(store, id)).toEqual([]);
    calls.admissionSet({ timekeeperId: sample.me, year: 2025 });
    const told =
      'Ana Rivera was admitted in 2025 (as set in Daybook), 1 year before this work; the client asks for 2.';
    expect(words(store, id)).toEqual([told]);
    expect(undoLast(store)).toEqual({ label: 'Year of admission' });
    expect(words(store, id)).toEqual([]);
    redoLast(store);
    expect(words(store, id)).toEqual([told]);
    expect(calls.ruleBookGet().admissions).toEqual([{ timekeeperId: sample.me, year: 2025 }]);
    expect(auditOf(store, 'timekeeper', sample.me).map(({ action }) => action)).toEqual([
      'timekeeper.admission',
      'timekeeper.undo',
      'timekeeper.redo',
    ]);
  });
});

describe('the billing period', () => {
  const rule = { id: 'period', kind: 'billing-period', action: 'warn' };
  const october = { from: '2026-10-01', to: '2026-10-31' };

  test('is the matter’s, else its client’s; the verdict names which', () => {
    const { store, calls } = firm(rule);
    const { id } = fourHours(store);
    calls.billingPeriodSet({ scope: 'client', scopeId: sample.client, days: october });
    expect(words(store, id)).toEqual([
      'The date lies outside the billing period 2026-10-01 to 2026-10-31 (as set in Daybook for the client).',
    ]);
    const november = { from: '2026-11-01', to: '2026-11-30' };
    calls.billingPeriodSet({ scope: 'matter', scopeId: sample.smith, days: november });
    expect(words(store, id)).toEqual([]);
    undoLast(store);
    expect(words(store, id)).toHaveLength(1);
    expect(calls.billingPeriodGet({ matterId: sample.smith })).toMatchObject({
      period: { ...october, source: 'as set in Daybook for the client' },
      ofMatter: null,
      ofClient: october,
    });
    expect(
      refusal(() =>
        calls.billingPeriodSet({
          scope: 'matter',
          scopeId: sample.smith,
          days: { from: '2026-11-30', to: '2026-11-01' },
        }),
      ),
    ).toBe('invalid: It would end before it begins.');
  });

  test('is that of the draft invoice that holds the line, before what was said', () => {
    const { store, calls } = firm(rule);
    const id = approvedEntry(store);
    draftInvoice(store);
    calls.billingPeriodSet({ scope: 'matter', scopeId: sample.smith, days: october });
    expect(words(store, id)).toEqual([]);
  });

  test('begins after the last invoice that went out, where nobody said another', () => {
    const { store } = firm(rule);
    approvedEntry(store);
    sent(store, '2026-001');
    const { id } = fourHours(store, { workDate: '2026-11-17' });
    expect(words(store, id)).toEqual([
      'Late time: the days up to 2026-11-30 have been billed (invoice 2026-001).',
    ]);
  });
});

test('a budget of a year counts what is on earlier bills, and the verdict names them', () => {
  const budget = { id: 'budget', kind: 'budget', action: 'warn', budgets: [{ amount: 2000 }], per: 'year' };
  const { store } = firm(budget);
  approvedEntry(store);
  const { id } = fourHours(store, { rateMinor: 45_000 });
  // 1.2 h and 4.0 h at 450: 2,340 with the first still open.
  expect(words(store, id)).toEqual([
    'With this line 117 % of the budget of $2,000.00 for the matter is used.',
  ]);
  sent(store, '2026-001');
  expect(words(store, id)).toEqual([
    'With this line 117 % of the budget of $2,000.00 for the matter is used. $540.00 of it is on earlier bills (invoice 2026-001).',
  ]);
});

test('a budget of a bill begins anew with each bill; one of the matter never does', () => {
  const per = (span: string) => ({
    id: span,
    kind: 'budget',
    action: 'warn',
    budgets: [{ amount: 2000 }],
    per: span,
  });
  const { store } = firm(per('bill'), per('matter'));
  approvedEntry(store, { workDate: '2026-11-10' });
  sent(store, '2026-001');
  const { id } = fourHours(store, { rateMinor: 45_000 });
  expect(entryView(store, id).flags.map(({ rule }) => rule)).toEqual(['matter/0']);
});
