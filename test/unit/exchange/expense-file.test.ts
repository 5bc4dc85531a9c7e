import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { rowsAtOnce } from '../../../src-main/commands/sheet-parts';
import { undoOrRedo } from '../../../src-main/commands/undo';
import { chosenFiles } from '../../../src-main/exchange/chosen-files';
import { expenseFileHandlers } from '../../../src-main/handlers/expense-file';
import { unwatched } from '../../../src-main/step';
import { auditOf } from '../../../src-main/store/audit';
import { expensePage } from '../../../src-main/store/expenses';
import { openWorks } from '../../../src-main/works';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { testFolder, testStore } from '../../helpers/engine/store';

/** Expenses from a file: what each cell means, what is refused and where, and that the same file twice is one. */

function laptop() {
  const store = testStore();
  sampleFirm(store);
  const file = join(testFolder(), 'expenses.csv');
  const files = chosenFiles(store.ids, () => Promise.resolve(file));
  const calls = expenseFileHandlers(store, files, openWorks(store));
  const look = async (content: string | Uint8Array) => {
    writeFileSync(file, content);
    const { chosen } = await files.choose('expenses_in', '');
    if (chosen === null) throw new Error('Nothing was chosen');
    return { chosen: chosen.id, seen: await calls.expenseFileLook({ chosen: chosen.id }) };
  };
  const asked = async (content: string | Uint8Array) => {
    const { chosen, seen } = await look(content);
    return { chosen, hash: seen.hash, mapping: seen.mapping, dayOrder: seen.dayOrder };
  };
  return {
    store,
    calls,
    look,
    file,
    preview: async (content: string | Uint8Array) => calls.expenseFilePreview(await asked(content)),
    bringIn: async (content: string | Uint8Array, leaveOutRefused = false) =>
      calls.expenseFileImport({ ...(await asked(content)), leaveOutRefused }),
    here: () => expensePage(store, { matterId: null, show: 'all', after: null, limit: 500 }),
    undo: () => undoOrRedo(store, 'undo', unwatched),
  };
}

const heading = 'Date,Matter,Code,Quantity,Unit price,Amount,Description,Receipt,Billing,Tax (%)';
const file = (...rows: string[]) => `${[heading, ...rows].join('\r\n')}\r\n`;
const copies =
  '2026-11-18,00231-004,E101,250,0.085,21.25,"Copies for the hearing, two sets",C:\\Receipts\\copies.pdf,billable,20';

test('a row becomes a draft expense with code, quantity, price, tax and where its receipt lies', async () => {
  const { bringIn, here, store, undo } = laptop();
  expect(await bringIn(file(copies))).toMatchObject({
    new: 1,
    refused: 0,
    noted: 0,
    sums: [{ currency: 'USD', minor: 2125 }],
  });
  const [expense] = here();
  expect(expense).toMatchObject({
    matterId: sample.smith,
    timekeeperId: sample.me,
    date: '2026-11-18',
    code: 'E101',
    quantity: 2_500_000,
    unitPrice: 850,
    currency: 'USD',
    description: 'Copies for the hearing, two sets',
    receiptPath: 'C:\\Receipts\\copies.pdf',
    billing: 'billable',
    taxRate: 2_000_000_000,
    reviewState: 'draft',
  });
  expect(auditOf(store, 'expense', expense?.id ?? '')).toMatchObject([{ action: 'expense.from_file' }]);
  expect(await undo()).toEqual({ label: 'Bring in expenses' });
  expect(here()).toEqual([]);
});

test('a preview says what would be and changes nothing; the same file twice comes in once', async () => {
  const { preview, bringIn, here, look } = laptop();
  const twice = file(copies, copies);
  expect(await preview(twice)).toMatchObject({ new: 2, here: 0 });
  expect(here()).toEqual([]);
  expect(await bringIn(twice)).toMatchObject({ new: 2, here: 0 });
  expect((await look(twice)).seen.broughtInAt).not.toBeNull();
  expect(await preview(twice)).toMatchObject({ new: 0, here: 2 });
  expect(await bringIn(file(copies, copies, copies))).toMatchObject({ new: 1, here: 2 });
  expect(here()).toHaveLength(3);
});

test.each([
  // An amount alone is one expense of it; with a quantity the price follows, to the cent.
  ['', '', '"1,250.00"', 10_000, 12_500_000],
  ['3', '', '10.00', 30_000, 33_333],
  ['', '$95', '', 10_000, 950_000],
  ['2.5', '0.67', '1.68', 25_000, 6700],
  ['1', '.5', '0.50', 10_000, 5000],
])('quantity %j, price %j and amount %j', async (quantity, price, amount, count, unit) => {
  const { bringIn, here } = laptop();
  await bringIn(file(`2026-11-18,00231-004,X205,${quantity},${price},${amount},Courier,,,`));
  expect(here()).toMatchObject([{ quantity: count, unitPrice: unit, code: 'X205' }]);
});

test.each([
  ['2026-02-31,00231-004,E101,1,1,,Copies,,,', 'Date', /no day “2026-02-31” in the calendar/],
  [',00231-004,E101,1,1,,Copies,,,', 'Date', /day is missing/],
  ['2026-11-18,NO-SUCH,E101,1,1,,Copies,,,', 'Matter', /No matter “NO-SUCH” is known/],
  ['2026-11-18,00231-004,L110,1,1,,Copies,,,', 'Expense code', /no expense code \(E or X\)/],
  ['2026-11-18,00231-004,copies,1,1,,Copies,,,', 'Expense code', /no UTBMS code.*E101/],
  ['2026-11-18,00231-004,E101,0,1,,Copies,,,', 'Quantity', /zero/],
  ['2026-11-18,00231-004,E101,-2,1,,Copies,,,', 'Quantity', /below zero/],
  ['2026-11-18,00231-004,E101,1,−5.00,,Copies,,,', 'Unit price', /“−5\.00” is below zero.*credit/],
  ['2026-11-18,00231-004,E101,1,"0,085",,Copies,,,', 'Unit price', /comma stands between thousands only/],
  ['2026-11-18,00231-004,E101,1,0.00001,,Copies,,,', 'Unit price', /more than four decimals/],
  ['2026-11-18,00231-004,E101,1,€5,,Copies,,,', 'Unit price', /in EUR.*billed in USD/],
  ['2026-11-18,00231-004,E101,2,5,11.00,Copies,,,', 'Amount', /“11\.00” is not 2 × 5, which is 10/],
  ['2026-11-18,00231-004,E101,7000,,0.01,Copies,,,', 'Amount', /No unit price of four decimals/],
  ['2026-11-18,00231-004,E101,1,,1.005,Copies,,,', 'Amount', /finer than the smallest coin/],
  ['2026-11-18,00231-004,E101,,,,Copies,,,', 'Unit price', /one of them is needed/],
  ['2026-11-18,00231-004,E101,99999999,99999999,,Copies,,,', 'Unit price', /more than any bill holds/],
  ['2026-11-18,00231-004,E101,1,1,,Copies,,perhaps,', 'Billing', /not known/],
  ['2026-11-18,00231-004,E101,1,1,,Copies,,,100', 'Tax (%)', /no tax rate/],
])('%s is refused at its cell', async (row, label, why) => {
  const { bringIn, here } = laptop();
  const outcome = await laptop().preview(file(copies, row));
  expect(outcome).toMatchObject({ new: 1, refused: 1 });
  expect(outcome.rows[0]).toMatchObject({ row: 3, kind: 'refused', problems: [{ label }] });
  expect(outcome.rows[0]?.problems[0]?.why).toMatch(why);
  await expect(bringIn(file(copies, row))).rejects.toThrow(
    /1 row can’t be taken, first row 3: .*Nothing was/,
  );
  expect(here()).toEqual([]);
  expect(await bringIn(file(copies, row), true)).toMatchObject({ new: 1, refused: 1 });
});

test('a code of no list and a receipt without a folder come in with a note', async () => {
  const { preview } = laptop();
  const { rows, noted } = await preview(file('2026-11-18,00231-004,X999,1,1,,Copies,scan.pdf,,'));
  expect(noted).toBe(1);
  expect(rows[0]?.notes).toEqual([
    { label: 'Expense code', why: expect.stringMatching(/X999 is in no list of expense codes/) },
    { label: 'Receipt', why: expect.stringMatching(/“scan.pdf” doesn’t say in which folder/) },
  ]);
});

test('a file says which column it lacks, and one that changed since is refused', async () => {
  const { preview, look, calls, file: path } = laptop();
  await expect(preview('Matter,Amount\n00231-004,5\n')).rejects.toThrow('Say which column is “Date”');
  await expect(preview('Date,Matter\n2026-11-18,00231-004\n')).rejects.toThrow('“Unit price” or “Amount”');
  const { chosen, seen } = await look(file(copies));
  writeFileSync(path, file(copies, copies));
  const asked = { chosen, hash: seen.hash, mapping: seen.mapping, dayOrder: null };
  await expect(calls.expenseFilePreview(asked)).rejects.toThrow('changed since it was looked at');
});

test('a workbook comes in as a CSV file does', async () => {
  const { bringIn, here } = laptop();
  const row = (...cells: readonly (string | number)[]) => cells.map((value) => ({ value }));
  const bytes = await writeExcelFile([
    row('Date', 'Matter', 'Expense code', 'Qty', 'Total', 'Notes'),
    row('2026-11-18', '00231-004', 'E110', 2, 124, 'Train to the hearing and back'),
  ]).toBuffer();
  expect(await bringIn(bytes)).toMatchObject({ new: 1 });
  expect(here()).toMatchObject([{ code: 'E110', quantity: 20_000, unitPrice: 620_000 }]);
});

test('many rows come in part by part and are taken back by one undo', async () => {
  const { bringIn, undo, store } = laptop();
  const many = 2 * rowsAtOnce + 10;
  const rows = Array.from({ length: many }, (_, at) => `2026-11-18,00231-004,E101,${at + 1},0.10,,Copies,,,`);
  const count = () =>
    Number(store.db.prepare('SELECT count(*) FROM expense WHERE deleted_at IS NULL').pluck().get());
  expect(await bringIn(file(...rows))).toMatchObject({ new: many });
  expect(count()).toBe(many);
  await undo();
  expect(count()).toBe(0);
});
