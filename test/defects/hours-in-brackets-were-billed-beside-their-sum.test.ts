import { expect, test } from 'vitest';
import { readNotes } from '../../shared/notes/read-notes';
import { context } from '../unit/quick-entry/sample';

/** "1.2 … (0.3)" became an entry without words and one of 0.3 hours: what is a part was counted beside its sum. */

const told = (text: string) =>
  readNotes(text, context).entries.map(({ seconds, narrative }) => [(seconds ?? 0) / 3600, narrative]);

test.each([
  ['Smith: 1.2 draft motion (0.3)', [[1.2, 'Draft motion (0.3)']]],
  ['1.2 smith draft motion (0.3) then file it', [[1.2, 'Draft motion (0.3) then file it']]],
  [
    '1.2 Smith: draft motion (0.3); research (0.5); review (0.4)',
    [[1.2, 'Draft motion (0.3); research (0.5); review (0.4)']],
  ],
  ['Smith: draft motion (0.7), research (0.5) 1.2', [[1.2, 'Draft motion (0.7), research (0.5)']]],
])('a part in brackets stays in the words of its sum: %s', (text, entries) => {
  expect(told(text)).toEqual(entries);
});

test('what was taken for a part is said', () => {
  expect(readNotes('Smith: 1.2 draft motion (0.3)', context).entries[0]?.notes).toEqual([
    '“(0.3)” is taken for a part of 1.2 h and stays in the text.',
  ]);
});

test.each([
  [
    'Smith: draft motion (0.3), research (0.5)',
    [
      [0.3, 'Draft motion'],
      [0.5, 'Research'],
    ],
  ],
  [
    'Smith: 1.2 draft motion; call with client (0.3)',
    [
      [1.2, 'Draft motion'],
      [0.3, 'Call with client'],
    ],
  ],
])('hours of their own stay entries of their own: %s', (text, entries) => {
  expect(told(text)).toEqual(entries);
});
