import { expect, test } from 'vitest';
import { checkExport } from '../../../shared/ledes/check-export';
import type { UsedSets } from '../../../shared/ledes/check-sets';
import type { BillableLine } from '../../../shared/ledes/from-invoice';
import { createCodeTable } from '../../../shared/utbms/code-table';
import { idOf } from '../../helpers/sync/sample-facts';
import { expenseLine, facts, parts, profile, rivera, today } from './sample-invoice';

/** Codes that no guideline speaks of: of no list, of none of the client's own sets, or the odd one out. */

const code = (setName: string, name: string, kind: 'task' | 'expense' = 'task') => ({
  code: name,
  kind,
  setName,
  name,
});
const table = createCodeTable([
  code('Litigation', 'L120'),
  code('Litigation', 'L350'),
  code('eDiscovery', 'L650'),
  code('Bankruptcy', 'B110'),
  code('Acme codes', 'AC10'),
  code('Expense', 'E101', 'expense'),
]);
const nobodys: UsedSets = { table, own: () => [], isRuled: () => false };

const fee = (nth: number, taskCode: string | null): BillableLine => ({
  kind: 'fee',
  id: idOf(100 + nth),
  person: rivera,
  facts: { ...facts, taskCode, activityCode: null },
});
const problemsOf = (taskCodes: readonly (string | null)[], sets = nobodys, stopOtherSets = false) =>
  checkExport(
    { ...parts, lines: taskCodes.map((one, at) => fee(at, one)) },
    { ...profile, stopOtherSets },
    today,
    sets,
  ).problems.filter(({ rule }) => rule === 'code');

test('the code of another family than the rest is warned of at its line, and opens it', () => {
  expect(problemsOf(['L120', 'B110', 'L350'])).toEqual([
    {
      rule: 'code',
      severity: 'warning',
      field: 'LINE_ITEM_TASK_CODE',
      message: 'B110 is a code of “Bankruptcy”; the other task codes of this invoice begin with L, as L120.',
      lineId: idOf(101),
      code: null,
      fix: { kind: 'open_line', lineId: idOf(101) },
    },
  ]);
});

test('eDiscovery beside litigation, an empty code, and half and half are nobody’s odd one out', () => {
  expect(problemsOf(['L120', 'L650', null])).toEqual([]);
  expect(problemsOf(['L120', 'B110'])).toEqual([]);
});

test('a code of no list, and one beside the client’s own set, are told', () => {
  expect(problemsOf(['L999'])).toMatchObject([
    { message: 'L999 is in no list of task codes on this laptop. The client may refuse the line.' },
  ]);
  const own: UsedSets = { ...nobodys, own: (kind) => (kind === 'task' ? ['Acme codes'] : []) };
  expect(problemsOf(['AC10', 'L120', 'L350'], own)).toMatchObject([
    { lineId: idOf(101), message: expect.stringContaining('task codes of its own: “Acme codes”') },
    { lineId: idOf(102) },
  ]);
});

test('the profile turns the warning into a stop; a guideline that names the sets speaks for itself', () => {
  expect(problemsOf(['L120', 'B110', 'L350'], nobodys, true)).toMatchObject([{ severity: 'error' }]);
  expect(problemsOf(['L120', 'B110', 'L350'], { ...nobodys, isRuled: () => true })).toEqual([]);
});

test('what the format has against a code is not said twice', () => {
  const lines = [expenseLine].map((line) =>
    line.kind === 'expense' ? { ...line, expense: { ...line.expense, code: 'L120' } } : line,
  );
  const { problems } = checkExport({ ...parts, lines }, profile, today, nobodys);
  expect(problems.filter(({ field }) => field === 'LINE_ITEM_EXPENSE_CODE')).toHaveLength(1);
});
