import { expect, test } from 'vitest';
import { armOf, measure, median } from '../../bench/house/measure';
import { readOptions } from '../../bench/house/options';
import { type Row, ratiosOf, verdictOf } from '../../bench/house/row';
import { table } from '../../bench/house/table';

const row: Row = {
  figure: 'Save',
  size: 20_000,
  limit: 'a bare insert',
  ours: [2, 2, 2, 2, 2],
  theirs: [1, 1, 1, 1, 1],
  unit: 'ms',
  bar: 1.5,
};

test('arms take turns, each in every place, and what is done before a call is not timed', async () => {
  const order: string[] = [];
  const arm = (name: string) => ({ name, run: (at: number) => order.push(`${name}${at}`) });
  const measured = await measure([arm('a'), { ...arm('b'), before: () => order.push('-') }, arm('c')], {
    rounds: 2,
    calls: 1,
    warm: 1,
  });
  expect(order.join(' ')).toBe('a0 - b0 c0 - b1 c1 a1 c2 a2 - b2');
  expect(measured.map((round) => Object.keys(round))).toEqual([
    ['a', 'b', 'c'],
    ['a', 'b', 'c'],
  ]);
  expect(() => armOf(measured, 'd')).toThrow(RangeError);
});

test('a call that fails is no figure', async () => {
  const fails = { name: 'a', run: () => Promise.reject(new Error('no')) };
  await expect(measure([fails], { rounds: 1, calls: 1 })).rejects.toThrow('no');
});

test('the median of an even number lies between the two in the middle', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([9, 1, 3])).toBe(3);
  expect(() => median([])).toThrow(RangeError);
});

test('ratios are of the same round; a bar is missed by the median and four rounds in five', () => {
  expect(ratiosOf({ ...row, ours: [1, 9], theirs: [1, 3] })).toEqual([1, 3]);
  expect(verdictOf(row)).toBe('fail');
  expect(verdictOf({ ...row, ours: [2, 2, 2, 2, 1] })).toBe('fail');
  expect(verdictOf({ ...row, ours: [2, 2, 2, 1, 1] })).toBe('pass');
  expect(verdictOf({ ...row, bar: null })).toBe('no bar');
  // What could not be measured has not passed.
  expect(verdictOf({ ...row, theirs: [] })).toBe('fail');
});

test('the table says figure, limit, ratio, spread, bar and verdict', () => {
  const lines = table([row, { ...row, figure: 'Start', size: null, bar: null }]).split('\n');
  expect(lines[1]).toMatch(
    /^Save +20,000 +2\.00 ms +a bare insert +1\.00 ms +2\.00 +2\.00 to 2\.00 +1\.5 +fail$/,
  );
  expect(lines[2]).toMatch(/^Start +2\.00 ms +a bare insert +1\.00 ms +2\.00 +2\.00 to 2\.00$/);
});

test('options: figures, sizes, rounds, and the short version; what there is not is refused', () => {
  expect(readOptions(['--only', 'save,read', '--size', '20000', '--rounds', '7'])).toEqual({
    only: ['save', 'read'],
    sizes: [20_000],
    isShort: false,
    rounds: 7,
  });
  expect(readOptions(['--short'])).toEqual({ only: [], sizes: [1_000], isShort: true, rounds: 3 });
  expect(readOptions([]).sizes).toEqual([1_000, 20_000, 200_000, 1_000_000]);
  expect(() => readOptions(['--fast'])).toThrow();
  expect(() => readOptions(['--size', 'many'])).toThrow('many is not a whole number');
});
