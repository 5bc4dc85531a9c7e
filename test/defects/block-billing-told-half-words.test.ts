import { expect, test } from 'vitest';
import { flagsOf } from '../../shared/guidelines/flags-of';
import { createCodeTable } from '../../shared/utbms/code-table';
import { facts, matter } from '../unit/guidelines/sample-line';
import { codes } from '../unit/quick-entry/sample';

/** The flag named the stems that verbs are known by: "Looks like 2 pieces of work in one entry (draft, telephon)". */

test('the flag of block billing names verbs as they were written', () => {
  const line = { ...facts, narrative: 'Draft reply brief; telephone conference with client' };
  const flags = flagsOf({ workedSeconds: line.seconds }, line, {
    today: '2026-11-18',
    matter,
    codes: createCodeTable(codes),
    daySeconds: line.seconds,
    pmsName: 'Clio',
    onPms: false,
  });
  expect(flags.map(({ message }) => message)).toContain(
    'Looks like 2 pieces of work in one entry (draft, telephone). Split it?',
  );
});
