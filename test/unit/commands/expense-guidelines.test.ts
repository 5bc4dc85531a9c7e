import { describe, expect, test } from 'vitest';
import { reviewExpenses } from '../../../src-main/commands/expense-review';
import { createExpense, editExpense } from '../../../src-main/commands/expense-save';
import { redoLast, undoLast } from '../../../src-main/commands/undo';
import { chosenFiles } from '../../../src-main/exchange/chosen-files';
import { invoiceHandlers } from '../../../src-main/handlers/invoice';
import { entryView } from '../../../src-main/queries/entry-view';
import { auditOf } from '../../../src-main/store/audit';
import { requireExpense } from '../../../src-main/store/expenses';
import { everywhere, fourHours, refusal, ruledFirm, ruleSetText } from '../../helpers/engine/guidelines';
import { approvedExpense, copies, draftInvoice } from '../../helpers/engine/invoices';
import { sample } from '../../helpers/engine/sample';

/** Expenses are held to the client's guidelines wherever they are seen: typed, listed, approved, on an invoice. */

const limits = {
  id: 'expenses',
  kind: 'expense-limit',
  action: 'block',
  clause: 'OCG §9.1',
  limits: [
    { codes: ['E101'], unitMax: 0.1 },
    { codes: ['E111'], dayMax: 75 },
  ],
  receiptAbove: 25,
  notBillable: ['E103'],
};

function firm(rules: object[] = [limits]) {
  const world = ruledFirm();
  const { handlers } = invoiceHandlers(
    world.store,
    chosenFiles(world.store.ids, () => Promise.resolve('')),
  );
  world.calls.ruleSetSave({ text: ruleSetText('Acme', 1, rules), inForceFrom: null });
  world.calls.ruleSetAssign({ ...everywhere, ruleSet: { name: 'Acme', version: 1 } });
  const saved = (more: Partial<typeof copies> = {}) =>
    createExpense(world.store, { requestId: world.store.ids.uuid(), content: { ...copies, ...more } });
  const flags = (id: string) => handlers.expenseGet({ id });
  const approve = (id: string) =>
    reviewExpenses(world.store, {
      lines: [{ id, revision: requireExpense(world.store, id).revision }],
      action: 'approve',
      comment: null,
    });
  return { ...world, handlers, saved, flags, approve };
}
const typed = (more: Partial<typeof copies>) => ({ ...copies, ...more });
const dear = { quantity: 250_000, unitPrice: 2500, receiptPath: null };

describe('as it is typed', () => {
  test('each key is judged, with clause and what would keep the rule; nothing is saved', async () => {
    const { handlers, store } = firm();
    const say = async (more: Partial<typeof copies>) =>
      (await handlers.expenseTry({ id: null, content: typed(more) })).flags.map(
        ({ level, rule, message, source }) => `${level} ${rule}: ${message} ${source}`,
      );
    expect(await say({})).toEqual([]);
    expect(await say(dear)).toEqual(['block expenses/unit.0: $0.25 each, over $0.10. Acme, OCG §9.1']);
    expect(await say({ code: 'E103' })).toEqual([
      'block expenses/not-billable: The client does not pay for E103. Acme, OCG §9.1',
    ]);
    expect(await say({ code: 'E110', unitPrice: 300_000, quantity: 10_000 })).toEqual([
      'block expenses/receipt: Above $25.00 a receipt is asked for. Acme, OCG §9.1',
    ]);
    expect(await say({ matterId: null, code: null, description: ' ', quantity: 0 })).toEqual([
      'block expense.matter: It has no matter yet. Daybook',
      'block expense.code: It has no expense code yet. Daybook',
      'block expense.description: It has no description yet. Daybook',
      'block expense.amount: It comes to nothing. Daybook',
    ]);
    expect(store.db.prepare('SELECT count(*) FROM expense').pluck().get()).toBe(0);
  });

  test('beside the day’s other expenses, in the place of its saved self', async () => {
    const { handlers, saved } = firm();
    const meal = { code: 'E111', quantity: 10_000, unitPrice: 500_000, receiptPath: null };
    const first = saved(meal);
    const over = async (id: string | null, unitPrice: number) =>
      (await handlers.expenseTry({ id, content: typed({ ...meal, unitPrice }) })).flags
        .filter(({ rule }) => rule.includes('day'))
        .map(({ message, guideline }) => `${message} → ${guideline?.adjustment?.after ?? ''}`.trim());
    expect(await over(null, 200_000)).toEqual([]);
    expect(await over(null, 400_000)).toEqual(['$90.00 on this day, over $75.00. →']);
    // The saved one is not counted twice while it is changed.
    expect(await over(first, 600_000)).toEqual([]);
    expect(await over(first, 760_000)).toEqual(['$76.00 on this day, over $75.00. →']);
  });
});

describe('approval', () => {
  test('is stopped by a rule, goes on with a waiver that names person and reason, and again stops once it is undone', async () => {
    const { store, handlers, saved, approve, flags } = firm();
    const id = saved(dear);
    expect(refusal(() => approve(id))).toBe(
      'not_allowed: 2026-11-18 E101 Copies of exhibits: $0.25 each, over $0.10. (Acme, OCG §9.1)',
    );
    const waived = await handlers.expenseWaive({
      id,
      revision: 1,
      rule: 'expenses/unit.0',
      ruleSet: 'Acme',
      version: 1,
      reason: 'Color plates, agreed by mail',
    });
    expect(waived.flags[0]?.waiver).toMatchObject({
      by: 'Ana Rivera',
      reason: 'Color plates, agreed by mail',
    });
    expect(undoLast(store)).toEqual({ label: 'Waive a guideline' });
    expect(refusal(() => approve(id))).toContain('over $0.10');
    redoLast(store);
    approve(id);
    const waiverId = (await flags(id)).flags[0]?.waiver?.id ?? '';
    expect(refusal(() => handlers.expenseWaiverWithdraw({ id: waiverId }))).toContain(
      'Withdraw the approval',
    );
    expect(auditOf(store, 'waiver', id).map(({ action }) => action)).toEqual([
      'waiver.give',
      'waiver.undo',
      'waiver.redo',
    ]);
  });

  test('a waiver ends when the expense says something else', async () => {
    const { store, handlers, saved, flags } = firm();
    const id = saved(dear);
    const rule = { rule: 'expenses/unit.0', ruleSet: 'Acme', version: 1 };
    handlers.expenseWaive({ id, revision: 1, ...rule, reason: 'Color plates' });
    editExpense(store, { id, revision: 1, content: typed({ ...dear, unitPrice: 2600 }) });
    expect((await flags(id)).flags[0]?.waiver).toBeUndefined();
    expect(
      refusal(() => handlers.expenseWaive({ id, revision: 2, ...rule, version: 2, reason: 'Again' })),
    ).toBe('moved: This rule no longer says anything about the expense.');
  });
});

test('on a draft invoice each line tells its verdicts, expenses and time alike', async () => {
  const { store, handlers, calls } = firm([]);
  approvedExpense(store, dear);
  const invoice = draftInvoice(store);
  const told = async () =>
    (await handlers.invoiceGet({ id: invoice })).lineViews.map(({ flags }) => flags.map(({ rule }) => rule));
  expect(await told()).toEqual([[]]);
  calls.ruleSetSave({ text: ruleSetText('Acme', 2, [limits]), inForceFrom: '2026-01-01' });
  expect(await told()).toEqual([['expenses/unit.0']]);
});

test('a budget counts expenses beside time, whichever of them passes the mark', () => {
  const { store, saved } = firm([
    { id: 'budget', kind: 'budget', action: 'warn', budgets: [{ amount: 1801 }], per: 'bill' },
  ]);
  const { id } = fourHours(store, { rateMinor: 45_000 });
  const words = () => entryView(store, id).flags.map(({ message }) => message);
  expect(words()).toEqual([]);
  saved({ date: '2026-11-17', matterId: sample.smith });
  expect(words()).toEqual(['With this line 100 % of the budget of $1,801.00 for the matter is used.']);
});
