import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UtbmsKind } from '../../../shared/domain/reference';
import { type CodedLine, checkCodes } from '../../../shared/utbms/check-codes';
import { CodePolicy, mergePolicies } from '../../../shared/utbms/code-policy';
import { createCodeTable, type TableCode } from '../../../shared/utbms/code-table';

const codeText = fc
  .tuple(
    fc.constantFrom('L', 'A', 'E', 'X', 'AC'),
    fc.integer({ min: 10, max: 19 }),
    fc.constantFrom('', '0'),
  )
  .map(([letters, number, tail]) => `${letters}${number}${tail}`);
const pattern = fc.oneof(
  codeText,
  codeText.map((text) => `${text.slice(0, 2)}*`),
);
const setName = fc.constantFrom('Litigation', 'Activity', 'Expense', 'Acme');
const kind = fc.constantFrom<UtbmsKind>('task', 'activity', 'expense');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const policy: fc.Arbitrary<CodePolicy> = fc
  .record({
    requireTask: maybe(fc.boolean()),
    requireActivity: maybe(fc.boolean()),
    requireExpense: maybe(fc.boolean()),
    requireLeaf: maybe(fc.boolean()),
    allowedSets: maybe(fc.array(setName, { maxLength: 3 })),
    allow: maybe(fc.array(pattern, { maxLength: 4 })),
    deny: maybe(fc.array(pattern, { maxLength: 4 })),
  })
  .map((fields) => JSON.parse(JSON.stringify(fields)) as CodePolicy);
const tableCode: fc.Arbitrary<TableCode> = fc.record({
  code: codeText,
  kind,
  setName,
  name: fc.constant('Some work'),
  parent: fc.option(codeText),
});
const table = fc.array(tableCode, { maxLength: 30 }).map(createCodeTable);
const line: fc.Arbitrary<CodedLine> = fc.oneof(
  fc.record({
    type: fc.constant('fee' as const),
    taskCode: fc.option(codeText),
    activityCode: fc.option(codeText),
  }),
  fc.record({ type: fc.constant('expense' as const), expenseCode: fc.option(codeText) }),
);

describe('a code policy', () => {
  it('merges in any grouping, and nothing said changes nothing', () => {
    fc.assert(
      fc.property(policy, policy, policy, (firm, client, matter) => {
        const merged = mergePolicies(firm, client, matter);
        expect(CodePolicy.parse(merged)).toEqual(merged);
        expect(mergePolicies(mergePolicies(firm, client), matter)).toEqual(merged);
        expect(mergePolicies(firm, mergePolicies(client, matter))).toEqual(merged);
        expect(mergePolicies(merged, {})).toEqual(merged);
        expect(mergePolicies(merged, merged)).toEqual(merged);
      }),
    );
  });

  it('finds nothing wrong where nothing is asked and no set is known', () => {
    fc.assert(
      fc.property(line, (one) => {
        expect(checkCodes({}, one, createCodeTable([]))).toEqual([]);
      }),
    );
  });

  it('a code that is forbidden is named, whatever else is said', () => {
    fc.assert(
      fc.property(policy, line, table, (rules, one, codes) => {
        for (const code of one.type === 'fee' ? [one.taskCode, one.activityCode] : [one.expenseCode]) {
          if (code === null) continue;
          const found = checkCodes({ ...rules, deny: [`${code.slice(0, 2)}*`] }, one, codes);
          expect(found.some((finding) => finding.trouble === 'denied' && finding.code === code)).toBe(true);
        }
      }),
    );
  });

  it('one trouble is told once per code, and asking more never finds less', () => {
    fc.assert(
      fc.property(policy, line, table, (rules, one, codes) => {
        const found = checkCodes(rules, one, codes).map((finding) => `${finding.kind} ${finding.trouble}`);
        expect(new Set(found).size).toBe(found.length);
        const stricter: CodePolicy = {
          ...rules,
          requireTask: true,
          requireActivity: true,
          requireExpense: true,
          requireLeaf: true,
        };
        const more = checkCodes(stricter, one, codes).map((finding) => `${finding.kind} ${finding.trouble}`);
        expect(more).toEqual(expect.arrayContaining(found));
      }),
    );
  });
});
