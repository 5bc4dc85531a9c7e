import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deleteEntry } from '../../../src-main/commands/entry-delete';
import { editEntry } from '../../../src-main/commands/entry-edit';
import { undoLast } from '../../../src-main/commands/undo';
import { exportInvoice } from '../../../src-main/exchange/ledes/export-invoice';
import { entriesPage } from '../../../src-main/queries/entries-page';
import { entryView } from '../../../src-main/queries/entry-view';
import { auditOf } from '../../../src-main/store/audit';
import type { StoreContext } from '../../../src-main/store/database';
import { expensePage } from '../../../src-main/store/expenses';
import { requireInvoice } from '../../../src-main/store/invoices';
import { savedEntry } from '../../helpers/engine/entries';
import { approvedEntry, approvedExpense, draftInvoice } from '../../helpers/engine/invoices';
import { ledesDoor } from '../../helpers/engine/ledes-in';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { testFolder, testStore } from '../../helpers/engine/store';
import { copiesLine, ledesText } from '../../helpers/ledes-text';

function laptop() {
  const store = testStore();
  sampleFirm(store);
  return { store, ...ledesDoor(store) };
}

const entriesIn = (store: StoreContext) =>
  entriesPage(store, { filter: {}, after: null, limit: 500 }).rows.map(({ entry }) => entry);
const expensesIn = (store: StoreContext) =>
  expensePage(store, { matterId: null, show: 'open', after: null, limit: 500 });

const mixed = ledesText(
  {},
  copiesLine,
  { TIMEKEEPER_ID: 'DC', TIMEKEEPER_NAME: 'Cole, Dana', LINE_ITEM_DESCRIPTION: 'Review' },
  {
    'EXP/FEE/INV_ADJ_TYPE': 'IF',
    LINE_ITEM_NUMBER_OF_UNITS: '1',
    LINE_ITEM_ADJUSTMENT_AMOUNT: '-40',
    LINE_ITEM_TOTAL: '-40.00',
    LINE_ITEM_UNIT_COST: '',
    TIMEKEEPER_ID: '',
    TIMEKEEPER_NAME: '',
  },
);

test('a file says its invoices, its matters and its people, each with our guess', async () => {
  const { look } = laptop();
  const { seen } = await look(mixed);
  expect(seen).toMatchObject({ format: 'LEDES 1998B', rows: 4, errors: 0, expenses: 1, broughtInAt: null });
  expect(seen.invoices).toEqual([
    { number: 'A-77', date: '2026-11-01', lines: 4, total: 10_421_300, currency: null },
  ]);
  expect(seen.matters).toMatchObject([{ name: '00231-004 · LIT-7', lines: 3, matterId: sample.smith }]);
  expect(seen.people.map(({ who }) => who)).toEqual(['me', 'other']);
});

test('a code that no set holds comes in with a note that says what, on which line and in which column', async () => {
  const { preview } = laptop();
  const content = ledesText(
    {},
    { LINE_ITEM_TASK_CODE: 'Q777', LINE_ITEM_ACTIVITY_CODE: 'A199' },
    { ...copiesLine, LINE_ITEM_EXPENSE_CODE: 'X999' },
  );
  const outcome = await preview(content);
  expect(outcome).toMatchObject({ noted: 2, counts: { entry: 2, expense: 1, refused: 0 } });
  const noted = outcome.rows.filter(({ notes }) => notes.length > 0);
  expect(noted.map(({ line, kind }) => [line, kind])).toEqual([
    [4, 'entry'],
    [5, 'expense'],
  ]);
  expect(noted.flatMap(({ notes }) => notes.map(({ why }) => why))).toEqual([
    'LINE_ITEM_TASK_CODE is “Q777”: in no list of task codes on this laptop. It is kept; look at it before approval.',
    'LINE_ITEM_ACTIVITY_CODE is “A199”: in no list of activity codes on this laptop. It is kept; look at it before approval.',
    'LINE_ITEM_EXPENSE_CODE is “X999”: in no list of expense codes on this laptop. It is kept; look at it before approval.',
  ]);
  const [task, activity, expense] = noted.flatMap(({ line, notes }) =>
    notes.map(({ column }) => content.split(/\r?\n/)[line - 1]?.slice(column - 1, column + 3)),
  );
  expect([task, activity, expense]).toEqual(['Q777', 'A199', 'X999']);
});

test('my lines become entries and expenses on hold, in one step that one undo takes back', async () => {
  const { store, bringIn } = laptop();
  const outcome = await bringIn(mixed);
  expect(outcome.counts).toEqual({ entry: 1, expense: 1, here: 0, others: 1, invoice: 1, refused: 0 });
  // 540.00 + 2.13 come in, 540.00 are a colleague's, and 40.00 are taken off the whole invoice: the file's total.
  expect(outcome).toMatchObject({ fileNet: 10_421_300, leftOver: 0, entrySeconds: 4320, currency: 'USD' });
  expect(Object.values(outcome.amounts).reduce((sum, one) => sum + one, outcome.leftOver)).toBe(
    outcome.fileNet,
  );
  expect(entriesIn(store)).toMatchObject([
    {
      timekeeperId: sample.me,
      matterId: sample.smith,
      workDate: '2026-10-15',
      workedSeconds: 4320,
      billedSeconds: 4320,
      rateMinor: 45_000,
      taskCode: 'L350',
      activityCode: 'A103',
      reviewState: 'on_hold',
      source: 'file',
    },
  ]);
  expect(entriesIn(store)[0]?.reviewNote).toContain('line 1 of LEDES invoice A-77');
  expect(expensesIn(store)).toMatchObject([
    { code: 'E101', quantity: 250_000, unitPrice: 850, currency: 'USD', reviewState: 'on_hold' },
  ]);
  undoLast(store);
  expect([...entriesIn(store), ...expensesIn(store)]).toEqual([]);
});

test('a preview says what will be, and changes nothing', async () => {
  const { store, preview } = laptop();
  const outcome = await preview(mixed);
  expect(outcome.counts.entry).toBe(1);
  expect(outcome.rows[0]).toMatchObject({
    line: 3,
    kind: 'entry',
    title: 'A-77/1 · 2026-10-15 · 00231-004 · 1.20 h · Rivera, Ana · Draft motion to compel',
  });
  expect([...entriesIn(store), ...expensesIn(store)]).toEqual([]);
});

test('the same file twice is brought in once, whatever was changed in between; equal lines are two pieces of work', async () => {
  const { store, look, bringIn } = laptop();
  const file = ledesText({}, {}, copiesLine);
  await bringIn(file);
  const [first] = entriesIn(store);
  if (first === undefined) throw new Error('Nothing came in');
  editEntry(store, { id: first.id, revision: 1, patch: { narrative: 'Quite other words' }, reason: null });
  expect((await look(file)).seen.broughtInAt).not.toBeNull();
  const again = await bringIn(file);
  expect(again.counts).toMatchObject({ entry: 0, expense: 0, here: 3 });
  expect(again.rows[0]?.note).toBe('This very line was brought in before.');
  expect(entriesIn(store)).toHaveLength(2);
  // What lies in the trash isn't here: whoever threw it away by mistake can bring it in once more.
  deleteEntry(store, { id: first.id, revision: 2 });
  expect((await bringIn(file)).counts).toMatchObject({ entry: 1, here: 2 });
});

test('an entry that says the very same is not made a second time, curly quotes or not', async () => {
  const { store, bringIn } = laptop();
  savedEntry(store, {
    matterId: sample.smith,
    workDate: '2026-10-15',
    workedSeconds: 4320,
    narrative: 'Draft “motion” – to compel',
  });
  const said = { LINE_ITEM_DESCRIPTION: 'Draft "motion" - to compel' };
  expect((await bringIn(ledesText(said, said))).counts).toMatchObject({ entry: 1, here: 1 });
  expect(entriesIn(store)).toHaveLength(2);
});

test('what went out on an invoice of this laptop does not come back as other work', async () => {
  const { store, bringIn } = laptop();
  approvedEntry(store, { narrative: 'Draft “motion” – see a|b' });
  approvedExpense(store);
  const id = draftInvoice(store);
  const file = join(testFolder(), 'out.txt');
  await exportInvoice(store, { id, revision: requireInvoice(store, id).revision, file });
  const outcome = await bringIn(readFileSync(file));
  expect(outcome.counts).toMatchObject({ entry: 0, expense: 0, here: 2, refused: 0 });
  expect(outcome.rows.map(({ note }) => note)).toEqual([
    'It went out from this laptop on invoice 2026-001.',
    'It went out from this laptop on invoice 2026-001.',
  ]);
});

test('a colleague’s time is theirs to bring in, whatever is asked', async () => {
  const { store, look, bringIn } = laptop();
  const { seen } = await look(mixed);
  const outcome = await bringIn(mixed, { mine: seen.people.map(({ key }) => key) });
  expect(outcome.counts).toMatchObject({ entry: 1, others: 1 });
  expect(entriesIn(store).map(({ timekeeperId }) => timekeeperId)).toEqual([sample.me]);
});

test('one line that can’t be taken keeps the whole file out, with its line and column, unless left out by choice', async () => {
  const { store, preview, bringIn } = laptop();
  const file = ledesText({}, { LAW_FIRM_MATTER_ID: '99999', LINE_ITEM_TASK_CODE: 'STRAT-9' });
  const columnOf = (text: string) => (file.split('\r\n')[3]?.indexOf(text) ?? -1) + 1;
  const outcome = await preview(file);
  expect(outcome.rows[0]).toMatchObject({ line: 4, kind: 'refused' });
  expect(outcome.rows[0]?.problems).toEqual([
    { column: columnOf('99999'), why: 'No matter was chosen for “99999”.' },
    { column: columnOf('STRAT-9'), why: 'LINE_ITEM_TASK_CODE is “STRAT-9”: no UTBMS code.' },
  ]);
  await expect(bringIn(file)).rejects.toThrow(/^1 line can’t be taken, first line 4: No matter/);
  expect(entriesIn(store)).toEqual([]);
  expect((await bringIn(file, {}, true)).counts).toMatchObject({ entry: 1, refused: 1 });
});

test('a matter that isn’t there is refused by line, and nothing comes in for it', async () => {
  const { store, asked, calls } = laptop();
  const look = await asked(ledesText({}, copiesLine));
  const matters = look.matters.map(({ key }) => ({ key, matterId: '01900000-0000-7000-9000-0000000000ff' }));
  const outcome = await calls.ledesPreview({ ...look, matters });
  expect(outcome.counts).toMatchObject({ entry: 0, expense: 0, refused: 2 });
  expect(outcome.rows[0]?.problems[0]?.why).toBe('There is no such matter on this laptop.');
  store.db.prepare("UPDATE matter SET status = 'gone' WHERE id = ?").run(sample.smith);
  expect((await calls.ledesPreview(look)).rows[0]?.problems[0]?.why).toContain('no longer in the firm’s');
});

test('work at no charge stays at no charge; a discount of a line is its write-down, and what is more than its fee is told', async () => {
  const { store, bringIn } = laptop();
  const free = {
    LINE_ITEM_ADJUSTMENT_AMOUNT: '-540.00',
    LINE_ITEM_TOTAL: '0.00',
    LINE_ITEM_DATE: '20261014',
  };
  const cheaper = { LINE_ITEM_ADJUSTMENT_AMOUNT: '-40.00', LINE_ITEM_TOTAL: '500.00' };
  const outcome = await bringIn(ledesText(free, cheaper));
  expect(outcome).toMatchObject({ leftOver: 0, fileNet: 5_000_000 });
  expect(outcome.amounts.entry).toBe(5_000_000);
  const [later, earlier] = entriesIn(store);
  expect(earlier?.billing).toBe('no_charge');
  expect(later).toMatchObject({ billing: 'billable', rateMinor: 45_000, adjustmentMinor: -4000 });
  expect(entryView(store, later?.id ?? '')).toMatchObject({ amountMinor: 50_000, adjustmentMinor: -4000 });
  const dearer = {
    LINE_ITEM_ADJUSTMENT_AMOUNT: '40.00',
    LINE_ITEM_TOTAL: '580.00',
    LINE_ITEM_DATE: '20261013',
  };
  expect(await bringIn(ledesText({ ...dearer, INVOICE_NUMBER: '777' }))).toMatchObject({ leftOver: 400_000 });
  const surcharged = entriesIn(store).find(({ workDate }) => workDate === '2026-10-13');
  expect(surcharged).toMatchObject({ adjustmentMinor: 0 });
  expect(surcharged?.reviewNote).toContain('an adjustment of 40.00');
});

test('expenses are left out by choice', async () => {
  const { store, bringIn } = laptop();
  expect((await bringIn(mixed, { withExpenses: false })).counts).toMatchObject({
    entry: 1,
    expense: 0,
    others: 2,
  });
  expect(expensesIn(store)).toEqual([]);
});

test('of a file that isn’t sound nothing is taken, and what is wrong is said with line and column', async () => {
  const { store, look, bringIn } = laptop();
  const cases: readonly (readonly [Record<string, string>, string])[] = [
    [{ LINE_ITEM_DATE: '20260231' }, 'LINE_ITEM_DATE is 20260231; there is no such day.'],
    [{ LINE_ITEM_NUMBER_OF_UNITS: '-1.2', LINE_ITEM_TOTAL: '-540.00' }, 'The hours are -1.20: below zero.'],
    [{ LINE_ITEM_UNIT_COST: '0', LINE_ITEM_TOTAL: '0.00' }, 'The rate is zero.'],
    [{ LINE_ITEM_TASK_CODE: 'A103' }, 'LINE_ITEM_TASK_CODE is “A103”, an activity code.'],
    [{ LINE_ITEM_TOTAL: '541.00' }, 'LINE_ITEM_TOTAL is 541.00, but'],
    [{ LINE_ITEM_DESCRIPTION: 'Draft | review' }, 'The line has 25 fields'],
    [{ LINE_ITEM_DESCRIPTION: 'Draft [] review' }, '[] stands in the middle of the line'],
    [{ INVOICE_TOTAL: '1' }, 'INVOICE_TOTAL of invoice A-77 is 1.00, but its lines make 540.00.'],
  ];
  for (const [change, words] of cases) {
    const file = ledesText(change);
    const { seen } = await look(file);
    const problem = seen.problems.find(({ severity }) => severity === 'error');
    expect(problem?.message).toContain(words);
    expect(problem?.line).toBe(3);
    expect(problem?.column).toBeGreaterThan(1);
    await expect(bringIn(file)).rejects.toThrow(/^Line 3, column \d+: .* Nothing was brought in\.$/);
  }
  expect(entriesIn(store)).toEqual([]);
});

test('encodings: a BOM and Windows-1252 are read with a warning; UTF-16 is refused with a way out', async () => {
  const { store, look, bringIn } = laptop();
  const text = ledesText({ LINE_ITEM_DESCRIPTION: 'Café – “so”' });
  const utf16 = Buffer.from(text, 'utf16le');
  for (const bytes of [
    Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]),
    utf16,
    Buffer.from(utf16).swap16(),
  ]) {
    const { seen } = await look(bytes);
    expect(seen.problems[0]).toMatchObject({ line: 1, column: 1, severity: 'error' });
    expect(seen.problems[0]?.message).toContain('UTF-16');
    await expect(bringIn(bytes)).rejects.toThrow('Nothing was brought in');
  }
  const western = Buffer.from(text.replace('–', '\x96').replace('“', '\x93').replace('”', '\x94'), 'latin1');
  for (const bytes of [Buffer.from(`\ufeff${text}`), western]) {
    const { seen } = await look(bytes);
    expect(seen).toMatchObject({ errors: 0 });
    expect(seen.warnings).toBeGreaterThan(0);
  }
  await bringIn(western);
  expect(entriesIn(store)[0]?.narrative).toBe('Café – “so”');
});

test('a file that changed after it was looked at is refused; what was taken is in the audit trail', async () => {
  const { store, file, calls, asked, bringIn } = laptop();
  const look = await asked(mixed);
  writeFileSync(file, ledesText({}));
  await expect(calls.ledesPreview(look)).rejects.toThrow('has been changed since');
  await bringIn(mixed);
  expect(auditOf(store, 'ledes', look.hash)).toMatchObject([
    { action: 'ledes.import', after: { entries: 1, expenses: 1, here: 0, leftOut: 0 } },
  ]);
});

const golden = (name: string) =>
  readFileSync(new URL(`../ledes/golden/${name}`, import.meta.url)).toString('latin1');

test.each(['1998b.txt', '98bi.txt'])('the golden file %s comes in to the cent, once', async (name) => {
  const { store, look, bringIn } = laptop();
  const { seen } = await look(golden(name));
  const choices = {
    matters: seen.matters.map(({ key }) => ({ key, matterId: sample.smith })),
    mine: seen.people.filter(({ who }) => who !== 'other').map(({ key }) => key),
  };
  // The firm bills in dollars: fees of an invoice in pounds are told apart, and left out by choice.
  const outcome = await bringIn(golden(name), choices, true);
  // Before tax, both hold the same invoice.
  expect(outcome.fileNet).toBe(8_931_300);
  expect(Object.values(outcome.amounts).reduce((sum, one) => sum + one, outcome.leftOver)).toBe(
    outcome.fileNet,
  );
  const { entry, expense } = outcome.counts;
  expect(entry + expense).toBeGreaterThan(0);
  expect(entriesIn(store).length + expensesIn(store).length).toBe(entry + expense);
  const again = await bringIn(golden(name), choices, true);
  expect(again.counts).toMatchObject({ entry: 0, expense: 0, here: entry + expense });
});

test('two currencies in one invoice, and a file in another currency than the firm’s', async () => {
  const { store, look, preview, bringIn } = laptop();
  const two = golden('98bi.txt').split('\n');
  two[4] = (two[4] ?? '').replaceAll('|GBP', '|USD');
  const { seen } = await look(two.join('\n'));
  expect(seen.problems).toMatchObject([
    { line: 5, severity: 'error', message: expect.stringContaining('one invoice has one currency') },
  ]);
  expect(two[4].slice((seen.problems[0]?.column ?? 0) - 1)).toMatch(/^USD\|/);
  await expect(bringIn(two.join('\n'))).rejects.toThrow(/^Line 5, column \d+: Invoice 2026-014 is in GBP/);
  const mine = (await look(golden('98bi.txt'))).seen.people.map(({ key }) => key);
  const pounds = await preview(golden('98bi.txt'), { mine });
  expect(pounds.rows[0]).toMatchObject({ line: 3, kind: 'refused' });
  expect(pounds.rows[0]?.problems[0]?.why).toBe(
    'The line is in GBP, and this client is billed in USD: nothing is converted.',
  );
  expect([...entriesIn(store), ...expensesIn(store)]).toEqual([]);
});

test('what one laptop exports, another of the firm brings in: the same work, to the cent', async () => {
  const one = laptop();
  approvedEntry(one.store, {
    narrative: 'Draft “motion” – see a|b',
    workedSeconds: 1234,
    billedSeconds: 1234,
  });
  approvedExpense(one.store, { quantity: 13_335_000, unitPrice: 333 });
  const id = draftInvoice(one.store);
  const file = join(testFolder(), 'out.txt');
  await exportInvoice(one.store, { id, revision: requireInvoice(one.store, id).revision, file });
  const other = laptop();
  const outcome = await other.bringIn(readFileSync(file));
  expect(outcome.counts).toMatchObject({ entry: 1, expense: 1, refused: 0 });
  expect(outcome.leftOver).toBe(0);
  const amount = (store: StoreContext) =>
    entriesPage(store, { filter: {}, after: null, limit: 500 }).rows.reduce(
      (sum, row) => sum + row.amountMinor,
      0,
    );
  expect(amount(other.store)).toBe(amount(one.store));
  expect(expensesIn(other.store)).toMatchObject([{ quantity: 13_335_000, unitPrice: 333, code: 'E101' }]);
  expect(outcome.fileNet).toBe((amount(one.store) + 4441) * 100);
});
