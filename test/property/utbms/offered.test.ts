import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { UtbmsKind } from '../../../shared/domain/reference';
import { checkCodes } from '../../../shared/utbms/check-codes';
import type { CodePolicy } from '../../../shared/utbms/code-policy';
import { createCodeTable, isHeading } from '../../../shared/utbms/code-table';
import { createCodeMap, goesOutAs } from '../../../shared/utbms/map-code';
import { offeredCodes } from '../../../shared/utbms/suggest/offered';
import { bundledCodes } from '../../../src-main/store/bundled-codes';

const { codes } = bundledCodes();
const table = createCodeTable(codes);
const setNames = [...table.sets.keys()];
const kinds: readonly UtbmsKind[] = ['task', 'activity', 'expense'];

const code = fc.constantFrom(...codes.map((one) => one.code));
const pattern = fc.oneof(
  code,
  code.map((one) => `${one.slice(0, -2)}*`),
);
const policies: fc.Arbitrary<CodePolicy> = fc.record(
  {
    requireLeaf: fc.boolean(),
    allowedSets: fc.array(fc.constantFrom(...setNames), { maxLength: 3 }),
    allow: fc.array(pattern, { maxLength: 4 }),
    deny: fc.array(pattern, { maxLength: 4 }),
  },
  { requiredKeys: [] },
);
const mappings = fc.array(fc.record({ kind: fc.constantFrom(...kinds), firmCode: code, clientCode: code }), {
  maxLength: 30,
});

test('what may be suggested is a leaf that the client takes as it goes out and refuses by no name; and nothing else is left out', () => {
  fc.assert(
    fc.property(policies, mappings, fc.constantFrom(...kinds), (policy, rows, kind) => {
      const map = createCodeMap(rows);
      const offered = offeredCodes(kind, codes, { table, policy, map });
      const isFine = (text: string, asked: CodePolicy): boolean => {
        const line =
          kind === 'expense'
            ? ({ type: 'expense', expenseCode: text } as const)
            : ({
                type: 'fee',
                taskCode: kind === 'task' ? text : null,
                activityCode: kind === 'activity' ? text : null,
              } as const);
        return checkCodes(asked, line, table).every(({ trouble }) => trouble === 'unknown');
      };
      for (const one of codes) {
        if (one.kind !== kind) continue;
        const out = goesOutAs(map, kind, one.code).code ?? one.code;
        const expected =
          codes.some((same) => same.kind === kind && same.code === one.code && !isHeading(table, same)) &&
          isFine(out, policy) &&
          isFine(one.code, { deny: policy.deny ?? [] });
        expect(offered.has(one.code), `${one.code} as ${out}`).toBe(expected);
      }
    }),
    { numRuns: 60 },
  );
});
