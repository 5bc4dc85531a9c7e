import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntryView } from '../../../shared/ipc/views';
import {
  isTicked,
  nothingTicked,
  pickOf,
  type Selection,
  stretched,
  tickedCount,
  toggled,
  without,
} from '../../../src-renderer/features/entries/selection';

const total = 12;
const rows = Array.from({ length: total }, (_, index) => ({ entry: { id: `row-${index}` } }) as EntryView);
const rowAt = (index: number) => rows[index] ?? null;
const all: Selection = { kind: 'all', filter: { search: 'motion' }, except: new Map() };
const tickedPlaces = (selection: Selection) =>
  rows.flatMap(({ entry }, index) => (isTicked(selection, entry.id) ? [index] : []));
const row = (index: number) => rows[index] as EntryView;

test('a row is ticked and its tick taken away again', () => {
  const one = toggled(nothingTicked, row(2));
  expect(tickedPlaces(one)).toEqual([2]);
  expect(pickOf(one)).toEqual({ ids: ['row-2'] });
  expect(pickOf(toggled(one, row(2)))).toBeNull();
});

test('of all that are shown, some are left out; the command is given the filter and no list of ids', () => {
  const but = toggled(toggled(all, row(0)), row(3));
  expect(tickedCount(but, total)).toBe(10);
  expect(isTicked(but, 'row-3')).toBe(false);
  expect(pickOf(but)).toEqual({ filter: { search: 'motion' }, except: ['row-0', 'row-3'] });
});

test('an entry that is gone is neither ticked nor left out any more', () => {
  const two = toggled(toggled(nothingTicked, row(2)), row(5));
  expect(pickOf(without(two, 'row-2'))).toEqual({ ids: ['row-5'] });
  expect(without(two, 'row-7')).toBe(two);
  const but = without(toggled(all, row(3)), 'row-3');
  expect(tickedCount(but, total - 1)).toBe(total - 1);
});

test('a stretch that grows and shrinks ticks what lies between, and leaves what was ticked before', () => {
  const place = fc.nat(total - 1);
  const property = fc.property(fc.uniqueArray(place), place, fc.array(place), (ticked, anchor, ways) => {
    const base = ticked.reduce((selection, index) => toggled(selection, row(index)), nothingTicked);
    let selection = base;
    let from = anchor;
    for (const to of ways) {
      selection = stretched(selection, { anchor, base }, from, to, rowAt);
      from = to;
      const [first, last] = [Math.min(anchor, to), Math.max(anchor, to)];
      const expected = rows.flatMap((_, index) =>
        (index >= first && index <= last) || ticked.includes(index) ? [index] : [],
      );
      expect(tickedPlaces(selection)).toEqual(expected);
    }
  });
  fc.assert(property, { numRuns: 300 });
});
