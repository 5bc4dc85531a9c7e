import { expect, test } from 'vitest';
import { createExpense } from '../../../src-main/commands/expense-save';
import { redoLast, undoLast } from '../../../src-main/commands/undo';
import { chosenFiles } from '../../../src-main/exchange/chosen-files';
import { invoiceHandlers } from '../../../src-main/handlers/invoice';
import { entryView } from '../../../src-main/queries/entry-view';
import { requireEntry } from '../../../src-main/store/entries';
import { everywhere, fourHours, refusal, ruledFirm, ruleSetText } from '../../helpers/engine/guidelines';
import { copies } from '../../helpers/engine/invoices';

/** A discount for a late bill is taken with one press, once, and is one step to undo. */

const late = { id: 'late', kind: 'late-invoice', action: 'adjust', percentPerMonth: 5, graceDays: 30 };
const named = { rule: 'late', ruleSet: 'Acme', version: 1 };

function firm(rules: object[] = [late]) {
  const world = ruledFirm();
  world.calls.ruleSetSave({ text: ruleSetText('Acme', 1, rules), inForceFrom: null });
  world.calls.ruleSetAssign({ ...everywhere, ruleSet: { name: 'Acme', version: 1 } });
  return world;
}

test('a line comes to what the client pays: hours and the agreed rate stay, and the rule is told as kept', () => {
  const { store, calls } = firm();
  // 47 days before 18 November; 17 over the grace: one month.
  const { id, revision } = fourHours(store, { workDate: '2026-10-02', rateMinor: 45_000 });
  const view = calls.flagTake({ entryId: id, revision, ...named });
  expect(view).toMatchObject({
    billedSeconds: 14_400,
    amountMinor: 171_000,
    rateMinor: 45_000,
    adjustmentMinor: -9000,
  });
  expect(view.flags).toMatchObject([
    { rule: 'late', waiver: { by: 'Ana Rivera', reason: expect.stringMatching(/^Taken: 17 days late/) } },
  ]);
  expect(refusal(() => calls.flagTake({ entryId: id, revision: revision + 1, ...named }))).toBe(
    'moved: This rule no longer takes anything off the line.',
  );
  expect(undoLast(store)).toEqual({ label: 'Take the client’s adjustment' });
  expect(entryView(store, id)).toMatchObject({ amountMinor: 180_000 });
  expect(entryView(store, id).flags[0]?.waiver).toBeUndefined();
  redoLast(store);
  expect(entryView(store, id)).toMatchObject({ amountMinor: 171_000 });
  expect(entryView(store, id).flags[0]?.waiver).toBeDefined();
});

test('where nothing is left of it, it is no charge; a rule that takes nothing off is refused', () => {
  const { store, calls } = firm([
    { ...late, percentPerMonth: 100 },
    { id: 'long', kind: 'hours-per-entry', action: 'adjust', maxHours: 2 },
  ]);
  const { id, revision } = fourHours(store, { workDate: '2026-10-02', rateMinor: 45_000 });
  expect(refusal(() => calls.flagTake({ entryId: id, revision, ...named, rule: 'long' }))).toContain('moved');
  expect(calls.flagTake({ entryId: id, revision, ...named })).toMatchObject({ amountMinor: 0 });
  expect(requireEntry(store, id)).toMatchObject({ billing: 'no_charge' });
});

test('an expense comes to it by its unit price, never above', async () => {
  const { store } = firm();
  const { handlers } = invoiceHandlers(
    store,
    chosenFiles(store.ids, () => Promise.resolve('')),
  );
  const id = createExpense(store, {
    requestId: store.ids.uuid(),
    content: { ...copies, date: '2026-10-02', quantity: 30_000, unitPrice: 333_300 },
  });
  expect(await handlers.expenseGet({ id })).toMatchObject({ amountMinor: 9999 });
  const taken = await handlers.expenseFlagTake({ id, revision: 1, ...named });
  expect(taken.amountMinor).toBe(9499);
  expect(taken.flags[0]?.waiver?.reason).toMatch(/^Taken: 17 days late/);
  undoLast(store);
  expect(await handlers.expenseGet({ id })).toMatchObject({ amountMinor: 9999 });
});
