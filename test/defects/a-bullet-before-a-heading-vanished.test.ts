import { expect, test } from 'vitest';
import { readNotes } from '../../shared/notes/read-notes';
import { context } from '../unit/quick-entry/sample';

/** "- smith", a heading behind a bullet: the bullet was in no entry and not shown as unused (property seed 2134718828). */

test('a bullet before a heading is shown as what only joins', () => {
  const { entries, unused } = readNotes('- 00231-004\n1.2 draft motion', context);
  expect(entries).toHaveLength(1);
  expect(unused).toContainEqual({ start: 0, end: 1, kind: 'joining' });
  expect(readNotes('-- 00231-004', context).unused.map(({ kind }) => kind)).toEqual(['joining', 'no_work']);
});
