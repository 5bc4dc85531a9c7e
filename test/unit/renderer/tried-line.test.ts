import { expect, test } from 'vitest';
import { compileRuleSet } from '../../../shared/guidelines/compile';
import { readRuleSet } from '../../../shared/guidelines/read-rule-set';
import { createCodeTable } from '../../../shared/utbms/code-table';
import { type TriedLine, verdictsOn } from '../../../src-renderer/features/guidelines/tried-line';
import { ruleSetText } from '../../helpers/engine/guidelines';
import { codes } from '../quick-entry/sample';

/** What is typed under Try it is judged by its codes too, and as an expense where it is one. */

const read = readRuleSet(
  ruleSetText('Acme', 1, [
    { id: 'codes', kind: 'codes', action: 'block', requireTask: true, requireActivity: true, deny: ['L110'] },
    { id: 'costs', kind: 'expense-limit', action: 'warn', notBillable: ['E103'], receiptAbove: 25 },
  ]),
);
if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join(' '));
const ruleSet = compileRuleSet(read.ruleSet, () => null);
const line: TriedLine = {
  what: 'fee',
  text: 'Draft motion to compel',
  seconds: 3600,
  amount: 0,
  taskCode: null,
  activityCode: null,
  expenseCode: null,
};
const rules = (more: Partial<TriedLine>) =>
  verdictsOn(
    ruleSet,
    { ...line, ...more },
    {
      today: '2026-11-18',
      timekeeperId: '',
      rateMinor: 45_000,
      currency: 'USD',
      codes: createCodeTable(codes),
      known: {},
    },
  ).map(({ rule }) => rule);

test('missing and forbidden codes of a line of time', () => {
  expect(rules({})).toEqual([expect.stringMatching(/codes.*task/), expect.stringMatching(/codes.*activity/)]);
  expect(rules({ taskCode: 'L350', activityCode: 'A103' })).toEqual([]);
  expect(rules({ taskCode: 'L110', activityCode: 'A103' })).toEqual([expect.stringContaining('codes')]);
});

test('an expense is held to what is for expenses, and to no rule on time', () => {
  const expense = { what: 'expense', text: 'Copies', amount: 100_000 } as const;
  expect(rules({ ...expense, expenseCode: 'E103' })).toEqual(['costs/not-billable']);
  expect(rules({ ...expense, expenseCode: 'E101' })).toEqual([]);
  expect(rules({ ...expense, expenseCode: 'E101', amount: 300_000 })).toEqual(['costs/receipt']);
});
