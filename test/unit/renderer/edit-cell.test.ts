import { expect, test } from 'vitest';
import { cellAfter, columnBeside, hoursField } from '../../../src-renderer/features/entries/edit-cell';

const shown = ['date', 'timekeeper', 'matter', 'narrative', 'codes', 'hours', 'amount', 'flags', 'custody'];

test('Tab goes over what can’t be edited, and over the ends of the row', () => {
  expect(cellAfter(shown, 'date', 'next')).toEqual({ rows: 0, column: 'matter' });
  expect(cellAfter(shown, 'hours', 'next')).toEqual({ rows: 1, column: 'date' });
  expect(cellAfter(shown, 'hours', 'previous')).toEqual({ rows: 0, column: 'codes' });
  expect(cellAfter(shown, 'date', 'previous')).toEqual({ rows: -1, column: 'hours' });
});

test('Tab goes by the columns in sight and their order, and nowhere from one that is hidden by now', () => {
  expect(cellAfter(['hours', 'narrative'], 'hours', 'next')).toEqual({ rows: 0, column: 'narrative' });
  expect(cellAfter(['hours', 'narrative'], 'codes', 'next')).toEqual({ rows: 1, column: 'hours' });
  expect(cellAfter(['amount'], 'hours', 'next')).toBeNull();
});

test('arrows reach every cell, stop at the last and come back from the first to the row', () => {
  expect(columnBeside(shown, null, 'right')).toBe('date');
  expect(columnBeside(shown, 'date', 'right')).toBe('timekeeper');
  expect(columnBeside(shown, 'custody', 'right')).toBe('custody');
  expect(columnBeside(shown, 'date', 'left')).toBeNull();
  expect(columnBeside(shown, null, 'left')).toBeNull();
});

test('the hours of the cell are the worked ones, unless what is billed was said', () => {
  expect(hoursField({ billedSeconds: null })).toBe('worked');
  expect(hoursField({ billedSeconds: 0 })).toBe('billed');
});
