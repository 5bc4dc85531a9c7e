import { expect, test } from 'vitest';
import { readNotes } from '../../shared/notes/read-notes';
import { context } from '../unit/quick-entry/sample';

/** "31 February" at the end of notes was told; within the sentence it stood there without a word. */

const notesOf = (text: string) => readNotes(text, context).entries.flatMap(({ notes }) => notes);

test('a day that no calendar has is told also within the sentence, and stays in the text', () => {
  const text = '1.2 h on Smith call with the clerk on 31 February about the motion to compel';
  expect(notesOf(text)).toEqual(['“31 February” is no day of the calendar and stays in the text.']);
  expect(readNotes(text, context).entries[0]?.narrative).toContain('on 31 February about');
  expect(notesOf('1.2 h on Smith letter dated February 30, to opposing counsel')).toEqual([
    '“February 30” is no day of the calendar and stays in the text.',
  ]);
});

test('a day that there is, and a number before a word such as “may”, say nothing', () => {
  expect(notesOf('1.2 h on Smith call with the clerk before 18 November about the motion')).toEqual([]);
  expect(notesOf('1.2 h on Smith draft why exhibit 45 may show the breach')).toEqual([]);
});
