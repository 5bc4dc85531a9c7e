import { expect, test } from 'vitest';
import { readNotes } from '../../shared/notes/read-notes';
import { context } from '../unit/quick-entry/sample';

/** "two and a quarter hours" became a quarter of an hour with "Two and" left in the narrative. */

test.each([
  ['two and a quarter hours on the lease draft', 8100],
  ['one and three quarters hours draft motion', 6300],
  ['2 and a half hours draft motion', 9000],
  ['two and a half hours draft motion', 9000],
])('%s', (notes, seconds) => {
  const { entries } = readNotes(notes, context);
  expect(entries.map((entry) => entry.seconds)).toEqual([seconds]);
  expect(entries[0]?.narrative).not.toMatch(/two|one|2|and a|quarter/i);
});
