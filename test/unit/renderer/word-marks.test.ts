import { expect, it } from 'vitest';
import { wordMarks } from '../../../src-renderer/features/conflicts/word-marks';

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
