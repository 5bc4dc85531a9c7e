import { describe, expect, it } from 'vitest';
import { type CodedLine, checkCodes } from '../../../shared/utbms/check-codes';
import { CodePolicy, mergePolicies } from '../../../shared/utbms/code-policy';
import { createCodeTable, type TableCode } from '../../../shared/utbms/code-table';

const code = (
  text: string,
  kind: TableCode['kind'],
  setName: string,
  name: string,
  parent: string | null = null,
): TableCode => ({ code: text, kind, setName, name, parent });
const table = createCodeTable([
  code('L300', 'task', 'Litigation', 'Discovery'),
  code('L350', 'task', 'Litigation', 'Discovery Motions', 'L300'),
  code('C100', 'task', 'Counseling', 'Fact Gathering'),
  code('L300', 'task', 'Acme', 'Disclosure'),
  code('A103', 'activity', 'Activity', 'Draft/revise'),
  code('A110', 'activity', 'Activity', 'Manage data/files'),
  code('E101', 'expense', 'Expense', 'Copying'),
  code('E103', 'expense', 'Expense', 'Word processing'),
]);
const fee = (taskCode: string | null, activityCode: string | null = 'A103'): CodedLine => ({
  type: 'fee',
  taskCode,
  activityCode,
});
const expense = (expenseCode: string | null): CodedLine => ({ type: 'expense', expenseCode });
const troubles = (policy: CodePolicy, line: CodedLine) =>
  checkCodes(CodePolicy.parse(policy), line, table).map((one) => `${one.kind} ${one.trouble}`);

describe('a line’s codes under a policy', () => {
  it.each<[string, CodePolicy, CodedLine, string[]]>([
    ['nothing asked', {}, fee(null, null), []],
    ['a task asked', { requireTask: true }, fee(null), ['task missing']],
    [
      'both asked',
      { requireTask: true, requireActivity: true },
      fee(null, null),
      ['task missing', 'activity missing'],
    ],
    ['an expense line owes no task', { requireTask: true, requireActivity: true }, expense(null), []],
    ['an expense code asked', { requireExpense: true }, expense(null), ['expense missing']],
    ['a fee line owes no expense code', { requireExpense: true }, fee(null, null), []],
    ['unknown', {}, fee('L999'), ['task unknown']],
    ['of another kind', {}, fee('A103'), ['task wrong_kind']],
    ['of another set', { allowedSets: ['Litigation'] }, fee('C100'), ['task other_set']],
    ['task sets leave activities open', { allowedSets: ['Litigation'] }, fee('L350', 'A110'), []],
    ['sets this laptop lacks bind nothing', { allowedSets: ['Globex'] }, fee('C100'), []],
    ['forbidden', { deny: ['A110'] }, fee('L350', 'A110'), ['activity denied']],
    ['forbidden by its beginning', { deny: ['L3*'] }, fee('L350'), ['task denied']],
    ['forbidden beats allowed', { allow: ['L350'], deny: ['L3*'] }, fee('L350'), ['task denied']],
    ['allowed', { allow: ['L3*'] }, fee('L350'), []],
    ['not among the allowed', { allow: ['L3*'] }, fee('C100'), ['task not_allowed']],
    ['allowed tasks leave activities open', { allow: ['L350'] }, fee('L350', 'A110'), []],
    ['allowed by letter where no set knows it', { allow: ['E9*'] }, expense('E101'), ['expense not_allowed']],
    [
      'a heading where a leaf is asked',
      { requireLeaf: true, allowedSets: ['Litigation'] },
      fee('L300'),
      ['task heading'],
    ],
    [
      'no heading in a set without codes under it',
      { requireLeaf: true, allowedSets: ['Acme'] },
      fee('L300'),
      [],
    ],
    ['a single-level set has no headings', { requireLeaf: true }, fee('C100'), []],
  ])('%s', (_name, policy, line, expected) => {
    expect(troubles(policy, line)).toEqual(expected);
  });

  it('says which code, by its name, and what decided', () => {
    const [denied] = checkCodes({ deny: ['E1*'] }, expense('E103'), table);
    expect(denied).toEqual({
      kind: 'expense',
      trouble: 'denied',
      code: 'E103',
      by: ['E1*'],
      message: 'E103 Word processing is not billable here.',
    });
    expect(checkCodes({ allowedSets: ['Litigation', 'Acme'] }, fee('C100'), table)[0]?.message).toBe(
      'C100 Fact Gathering is not in the sets Litigation or Acme, which is asked for here.',
    );
  });

  it('takes no pattern that could name nothing', () => {
    for (const bad of ['l350', 'L3', 'L3504', '*', 'L3**', '350'])
      expect(CodePolicy.safeParse({ deny: [bad] }).success, bad).toBe(false);
    expect(CodePolicy.safeParse({ forbid: ['L350'] }).success).toBe(false);
  });
});

describe('policies of firm, client and matter', () => {
  it('the nearer says it, what it leaves out is inherited, an empty list lifts', () => {
    const firm: CodePolicy = { requireTask: true, deny: ['L140'] };
    const client: CodePolicy = { requireActivity: true, allowedSets: ['Litigation'] };
    const matter: CodePolicy = { requireTask: false, deny: [] };
    expect(mergePolicies(firm, client, matter)).toEqual({
      requireTask: false,
      requireActivity: true,
      allowedSets: ['Litigation'],
      deny: [],
    });
  });
});
