import { describe, expect, test } from 'vitest';
import { readNotes } from '../../shared/notes/read-notes';
import { parseQuickEntry } from '../../shared/quick-entry/parse';
import { context, matters } from '../unit/quick-entry/sample';

/**
 * "31 feb", "-0.5" and "25" stayed text without a word about why, and hid the matter that stood behind them. "18 nov" at the
 * head became eighteen hours.
 */

const oneOf = (text: string) => parseQuickEntry(text, context).entries[0];

describe('the line says why', () => {
  test.each([
    ['31 feb smith draft motion 1.2', 4320, '31 feb draft motion', '“31 feb” is no day of the calendar'],
    ['1.2 smith draft motion 31 feb', 4320, 'Draft motion 31 feb', '“31 feb” is no day of the calendar'],
    ['1.2 smith draft motion feb 30 2026', 4320, 'Draft motion feb 30 2026', '“feb 30 2026” is no day'],
    ['1.2 smith 2/31 draft motion', 4320, '2/31 draft motion', '“2/31” is no day of the calendar'],
    ['1.2 smith draft motion 18/11', 4320, 'Draft motion 18/11', 'the month comes first (11/18)'],
    ['1.2 smith draft 2026-02-31', 4320, 'Draft 2026-02-31', '“2026-02-31” is no day of the calendar'],
    ['-0.5 smith draft motion', null, '-0.5 draft motion', '“-0.5” is less than no time'],
    ['25 smith draft motion', null, '25 draft motion', '“25” is more time than a day has'],
    ['smith draft motion 25h', null, 'Draft motion 25h', '“25h” is more time than a day has'],
    ['99:00 smith draft motion', null, '99:00 draft motion', '“99:00” is more time than a day has'],
    ['0 smith draft motion', null, '0 draft motion', '“0” is no time'],
    ['smith draft motion 0.0', null, 'Draft motion 0.0', '“0.0” is no time'],
  ])('%s', (text, seconds, narrative, why) => {
    const entry = oneOf(text);
    expect(entry).toMatchObject({ seconds, narrative, workDate: context.today, dateSaid: false });
    expect(entry.matter).toMatchObject({ kind: 'one', id: matters.smith.id });
    expect(entry.notes).toEqual([expect.stringContaining(why)]);
    expect(entry.notes[0]).toMatch(/stays in the text\.$/);
  });

  test.each([
    '1.2 smith review letter of 2/31',
    '1.2 smith review 25 exhibits',
    '1.2 2024 budget',
    '1 smith call -2',
  ])('what the sentence needs, or what can be, is not talked about: %s', (text) => {
    expect(oneOf(text).notes).toEqual([]);
  });
});

test.each([
  ['18 nov 1.2 smith draft motion', '2026-11-18'],
  ['1.2 smith nov 16 draft motion', '2026-11-16'],
  ['1.2 smith draft motion 16 november', '2026-11-16'],
  ['1.2 smith draft motion Nov 16th 2026', '2026-11-16'],
])('a day by its month’s name is a day: %s', (text, workDate) => {
  expect(oneOf(text)).toMatchObject({ seconds: 4320, workDate, narrative: 'Draft motion', notes: [] });
});

describe('notes keep the matter that stands behind', () => {
  test.each([
    ['31 feb smith v. jones 1.2 draft motion', 4320, '31 feb draft motion', '“31 feb” is no day'],
    ['25 hours smith v. jones draft motion', null, '25 hours draft motion', '“25 hours” is more time'],
    ['-0.5 smith v. jones draft motion', null, '-0.5 draft motion', '“-0.5” is less than no time'],
    ['smith v. jones -0.5 draft motion', null, '-0.5 draft motion', '“-0.5” is less than no time'],
    ['smith v. jones draft motion 30h', null, 'Draft motion 30h', '“30h” is more time'],
  ])('%s', (text, seconds, narrative, why) => {
    const { entries } = readNotes(text, context);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ seconds, narrative, dateSaid: false });
    expect(entries[0]?.matter).toMatchObject({ kind: 'one', id: matters.smith.id });
    expect(entries[0]?.notes).toEqual([expect.stringContaining(why)]);
  });
});
