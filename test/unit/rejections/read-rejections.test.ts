import { expect, test } from 'vitest';
import { jsonRows } from '../../../shared/rejections/json-rows';
import { readRejections } from '../../../shared/rejections/read-rejections';
import { rejectionColumns } from '../../../shared/rejections/rejection-columns';
import { guessColumns } from '../../../shared/sheet/guess-mapping';

const invoices = new Map([
  ['2026-11', { number: '2026-11', lineMinor: [54_000, 13_950, -5000], currency: 'USD' }],
]);

/** Reads a table whose first row are the headings, as the app does. */
function read(headings: readonly string[], ...table: readonly (readonly string[])[]) {
  const mapping = guessColumns(rejectionColumns, headings);
  return readRejections(
    table.map((cells, at) => ({ row: at + 2, cells })),
    mapping,
    { invoices },
  );
}

test('a portal’s list of rejections goes to the lines that it names, with our reason beside its own', () => {
  const { answers, problems } = read(
    ['Invoice Number', 'Line Item Number', 'Reason Code', 'Comment'],
    ['2026-11', '1', 'BLOCK', 'Split this entry'],
    ['2026-11', '2', 'OCG-7', 'The description is too vague'],
    ['2026-11', '', '003', ''],
  );
  expect(problems).toEqual([]);
  expect(
    answers.map(({ answer }) => [answer.lineNumber, answer.outcome, answer.reason, answer.reasonBy]),
  ).toEqual([
    [1, 'rejected', 'BLOCK', 'code'],
    [2, 'rejected', 'VAGUE', 'words'],
    [null, 'rejected', 'DATE', 'code'],
  ]);
  expect(answers[1]?.answer).toMatchObject({ code: 'OCG-7', words: 'The description is too vague' });
});

test('amounts say what was reduced, approved and refused where no column does', () => {
  const { answers } = read(
    ['Invoice #', 'Line', 'Approved Amount', 'Adjustment Amount'],
    ['2026-11', '1', '$400.00', ''],
    ['2026-11', '2', '', '(139.50)'],
    ['2026-11', '3', '-50.0000', ''],
  );
  expect(answers.map(({ answer }) => [answer.outcome, answer.allowedMinor])).toEqual([
    ['reduced', 40_000],
    ['rejected', 0],
    ['approved', -5000],
  ]);
});

test.each([
  [['2026-12', '1', '', 'x'], 'invoice', /No invoice “2026-12” was exported on this laptop/],
  [['', '1', '', 'x'], 'invoice', /number is missing/],
  [['2026-11', '4', '', 'x'], 'line', /has 3 lines, and no line 4/],
  [['2026-11', 'one', '', 'x'], 'line', /is no line number/],
  [['2026-11', '1', '999', 'x'], 'allowed', /More is allowed than was billed/],
  [['2026-11', '1', '1.005', 'x'], 'allowed', /parts of a cent/],
  [['2026-11', '1', 'much', 'x'], 'allowed', /is no amount/],
  [['2026-11', '1', '', ''], 'outcome', /neither an outcome nor a reason/],
] as const)('%j is refused at %s', (cells, column, why) => {
  const { answers, problems } = read(['Invoice', 'Line', 'Allowed', 'Reason'], cells);
  expect(answers).toEqual([]);
  expect(problems).toEqual([{ row: 2, column, why: expect.stringMatching(why) }]);
});

test('a second row that says otherwise of the same line is refused, and the first stands', () => {
  const rows = [
    ['2026-11', '1', 'rejected', 'VAGUE'],
    ['2026-11', '1', 'paid', ''],
  ];
  const { answers, problems } = read(['Invoice', 'Line', 'Status', 'Code'], ...rows);
  expect(answers).toHaveLength(1);
  expect(problems).toMatchObject([{ row: 3, column: 'line' }]);
});

test.each([
  ['Warning', '', 'warned'],
  ['Flagged for review', '', 'warned'],
  ['Approved with warnings', '', 'approved'],
  ['Approved with adjustments', '400', 'reduced'],
  ['Adjusted', '400', 'reduced'],
  ['Short paid', '400', 'paid'],
  ['Partially paid', '400', 'paid'],
  ['Partial payment', '400', 'paid'],
  ['Paid in part', '400', 'paid'],
  ['Payment rejected', '', 'rejected'],
  ['Not approved', '', 'rejected'],
  ['Declined', '', 'rejected'],
  ['Returned to vendor', '', 'rejected'],
  ['OK to pay', '', 'approved'],
  ['Paid', '', 'paid'],
] as const)('“%s” with %j is %s', (word, allowed, outcome) => {
  const { answers, problems } = read(
    ['Invoice', 'Line', 'Status', 'Allowed'],
    ['2026-11', '1', word, allowed],
  );
  expect(problems).toEqual([]);
  expect(answers.map(({ answer }) => answer.outcome)).toEqual([outcome]);
});

test.each(['Pending', 'In review', 'Under review', 'Submitted', 'Received', 'On hold'])(
  '“%s” decides nothing, and is counted',
  (word) => {
    const { answers, problems, undecided } = read(['Invoice', 'Line', 'Status'], ['2026-11', '1', word]);
    expect({ answers, problems, undecided }).toEqual({ answers: [], problems: [], undecided: 1 });
  },
);

test('a part that was paid without saying how much is asked back', () => {
  const { problems } = read(['Invoice', 'Line', 'Status'], ['2026-11', '1', 'Short paid']);
  expect(problems).toEqual([
    { row: 2, column: 'outcome', why: '“Short paid” needs an amount: it is not said how much was paid.' },
  ]);
});

test('an amount that is not what the line was billed at is about another invoice', () => {
  const { problems } = read(['Invoice', 'Line', 'Code', 'Line total'], ['2026-11', '1', 'VAGUE', '139.50']);
  expect(problems).toMatchObject([
    { column: 'billed', why: /was billed at \$540\.00, and the row says \$139\.50/ },
  ]);
});

test('an outcome that nobody knows is asked back', () => {
  const { problems } = read(['Invoice', 'Line', 'Status'], ['2026-11', '1', 'Quarantined']);
  expect(problems[0]?.why).toMatch(/“Quarantined” is not known/);
});

test('a JSON answer is the same table, wherever the list lies in it', () => {
  const table = jsonRows({
    vendor: 'A portal',
    payload: { lineItems: [{ invoiceNumber: '2026-11', line: { number: 2 }, flags: ['VAGUE', 'STALE'] }] },
  });
  expect(table).toEqual({
    headings: ['invoiceNumber', 'line.number', 'flags', 'vendor'],
    rows: [['2026-11', '2', 'VAGUE, STALE', 'A portal']],
  });
  expect(jsonRows({ nothing: 1 })).toBeNull();
  expect(jsonRows([])).toBeNull();
});
