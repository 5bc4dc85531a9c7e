import { expect, test } from 'vitest';
import { createRuleBook } from '../../../shared/guidelines/rule-book';
import { standardRuleSet } from '../../../shared/guidelines/standard';

const guid = '00000000-0000-7000-8000-000000000001';

test('an assigned version that cannot be found falls back on the standard, never on no rules', () => {
  const assignment = {
    scope: 'firm',
    scopeId: null,
    ruleSet: 'Lost',
    version: 4,
    effectiveFrom: '2026-01-01',
  } as const;
  const book = createRuleBook({ sets: [], assignments: [{ sequence: 1, ...assignment }] });
  expect(book.ruleSetFor(guid, null, '2026-11-18').name).toBe(standardRuleSet.name);
});
