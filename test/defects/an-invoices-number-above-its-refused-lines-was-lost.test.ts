import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jsonRows } from '../../shared/rejections/json-rows';
import { readAnswers } from '../../src-main/exchange/portal/read-answers';
import { testFolder } from '../helpers/engine/store';

/**
 * A portal's JSON that says the invoice once and its lines in a list below lost one of the two: either the lines came without
 * the invoice's number, so that none could be taken, or the invoices came without their lines.
 */

test('lines in a list below their invoice bear its number', () => {
  expect(
    jsonRows({
      invoice_number: '2026-1',
      line_items: [{ line_number: 1, reason_code: 'VAGUE', text: 'More' }],
    }),
  ).toEqual({
    headings: ['line_number', 'reason_code', 'text', 'invoice_number'],
    rows: [['1', 'VAGUE', 'More', '2026-1']],
  });
});

test('of several invoices each line bears its own, and one without lines is told as a whole', () => {
  const invoices = [
    { number: '2026-1', lines: [{ number: 1, code: 'VAGUE' }] },
    {
      number: '2026-2',
      lines: [
        { number: 1, code: 'BLOCK' },
        { number: 2, code: 'DUP' },
      ],
    },
    { number: '2026-3', status: 'paid' },
  ];
  expect(jsonRows({ invoices })).toEqual({
    headings: ['number', 'code', 'invoices.number', 'status'],
    rows: [
      ['1', 'VAGUE', '2026-1', ''],
      ['1', 'BLOCK', '2026-2', ''],
      ['2', 'DUP', '2026-2', ''],
      ['', '', '2026-3', 'paid'],
    ],
  });
});

test('a number above and one below stay two', () => {
  expect(jsonRows({ number: '2026-1', lines: [{ number: 7 }] })).toEqual({
    headings: ['number', 'above.number'],
    rows: [['7', '2026-1']],
  });
});

test('reasons in a list below a line are told one by one, and the line keeps its names', () => {
  const lines = [
    { invoice: '2026-1', line: 1, status: 'rejected', flags: [{ code: 'VAGUE' }, { code: 'BLOCK' }] },
  ];
  expect(jsonRows({ lines })).toEqual({
    headings: ['code', 'invoice', 'line', 'status'],
    rows: [
      ['VAGUE', '2026-1', '1', 'rejected'],
      ['BLOCK', '2026-1', '1', 'rejected'],
    ],
  });
});

test('a million empty answers beside one of many names are counted, not spread out', async () => {
  const file = join(testFolder(), 'answers.json');
  const names = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`name ${at}`, at]));
  writeFileSync(file, `[${JSON.stringify(names)}${',{}'.repeat(1_000_000)}]`);
  await expect(readAnswers(file)).rejects.toThrow('more than 5,000 answers');
});
