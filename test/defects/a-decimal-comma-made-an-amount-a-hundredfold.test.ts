import { expect, test } from 'vitest';
import { readRejections } from '../../shared/rejections/read-rejections';
import { readHoursCell, readRateCell } from '../../shared/sheet/read-cell';
import { parseRate } from '../../src-renderer/features/entry-editor/entry-form';
import { readDecimal } from '../../src-renderer/features/invoices/decimal-text';
import { readHow } from '../../src-renderer/features/prebill/write-down-how';

/** Commas were dropped wherever they stood: "450,00" an hour was read as 45,000.00, and "12,50" as 1,250.00. */

test.each(['450,00', '1,23,456', '45,0', ',450', '4,5000'])(
  'a rate of “%s” is refused, not guessed at',
  (cell) => {
    expect(readRateCell(cell, 'USD')).toMatchObject({ ok: false });
  },
);

test.each([
  ['1,250', 125_000],
  ['$1,250.50', 125_050],
  ['1 250.5', 125_050],
  ['450', 45_000],
])('a rate of “%s” is read as it was', (cell, value) => {
  expect(readRateCell(cell, 'USD')).toEqual({ ok: true, value });
});

test('hours with a comma are never read as ten times as much', () => {
  for (const cell of ['1,2', '1,25']) {
    const read = readHoursCell(cell);
    if (read.ok) expect(read.value).toBeLessThan(2 * 3600);
  }
});

test.each([
  ['12,50', null],
  ['1,2', null],
  ['1,250', 12_500_000],
  ['12,345,678.5', 123_456_785_000],
  ['0.085', 850],
  ['0,085', null],
])('a quantity or price of “%s”', (text, value) => {
  expect(readDecimal(text)).toBe(value);
});

test('amounts that are typed are read in one way on every screen', () => {
  expect(parseRate('12,50')).toBeNull();
  expect(parseRate('$1,250.50')).toBe(125_050);
  expect(readHow('total', '12,50', 'USD')).toBeNull();
  expect(readHow('total', '$1,250.50', 'USD')).toEqual({ to: 'total', amountMinor: 125_050 });
});

const mapping = { invoice: 0, line: 1, allowed: 2 };
const invoices = new Map([['A', { number: 'A', lineMinor: [200_000], currency: 'USD' }]]);
const read = (allowed: string) =>
  readRejections([{ row: 2, cells: ['A', '1', allowed] }], mapping, { invoices });

test('an allowed amount with a decimal comma is refused', () => {
  expect(read('12,50').problems).toMatchObject([{ row: 2, column: 'allowed' }]);
  expect(read('1,250.00').answers).toMatchObject([{ answer: { allowedMinor: 125_000 } }]);
});

test('an allowed amount in another currency than the invoice’s is refused', () => {
  expect(read('€1,250.00').problems).toMatchObject([{ row: 2, column: 'allowed' }]);
  expect(read('EUR 1,250.00').problems).toMatchObject([{ row: 2, column: 'allowed' }]);
  expect(read('$1,250.00').problems).toEqual([]);
  expect(read('USD 1,250.00').problems).toEqual([]);
});
