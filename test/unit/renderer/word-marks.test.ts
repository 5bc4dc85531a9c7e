import { expect, it } from 'vitest';
import { wordMarks } from '../../../shared/text/word-marks';
import { marksBetween } from '../../../src-renderer/features/conflicts/word-marks';

const textOf = (marks: ReturnType<typeof wordMarks>, without: 'added' | 'removed') =>
  marks
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

it('marks whole words, and keeps removed ones in their place', () => {
  const marks = wordMarks('Attend hearing on motion', 'Attend hearings on the motion');
  expect(marks.filter(({ kind }) => kind !== 'same')).toEqual([
    { text: 'hearing', kind: 'removed' },
    { text: 'hearings', kind: 'added' },
    { text: 'the ', kind: 'added' },
  ]);
});

it('loses no character of either version', () => {
  const [before, after] = ['Draft letter;  call\nclient', 'Draft  long letter; call client'];
  const marks = wordMarks(before, after);
  expect(textOf(marks, 'added')).toBe(before);
  expect(textOf(marks, 'removed')).toBe(after);
});

it('says nothing of equal texts, and replaces whole what is too long to compare', () => {
  expect(wordMarks('Same', 'Same')).toEqual([{ text: 'Same', kind: 'same' }]);
  expect(wordMarks('', '')).toEqual([]);
  const [long, other] = ['a '.repeat(4000), 'b '.repeat(4000)];
  expect(wordMarks(long, other)).toEqual([
    { text: long, kind: 'removed' },
    { text: other, kind: 'added' },
  ]);
});

it('marks against what was before, unless a version was written anew', () => {
  expect(marksBetween('Attend hearing', 'Attend hearing on MTC', 'Attend hearing; argue')).toEqual([
    { text: 'Attend hearing', kind: 'same' },
    { text: ' on MTC', kind: 'added' },
  ]);
  const [mine, theirs] = ['Draft letter to client', 'Draft letter to counsel'];
  expect(marksBetween('Take deposition of T. Jones', mine, theirs)).toEqual([
    { text: 'Draft letter to ', kind: 'same' },
    { text: 'client', kind: 'added' },
  ]);
  expect(marksBetween(null, theirs, mine).at(-1)).toEqual({ text: 'counsel', kind: 'added' });
  expect(marksBetween(null, mine, null)).toEqual([{ text: mine, kind: 'same' }]);
});
