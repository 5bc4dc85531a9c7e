import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CompiledRuleSet, compileRuleSet } from '../../../shared/guidelines/compile';
import { Flag } from '../../../shared/guidelines/flag';
import { judgeLine } from '../../../shared/guidelines/judge';
import type { ExpenseLine, FeeLine, Line } from '../../../shared/guidelines/line';
import { readRuleSet } from '../../../shared/guidelines/read-rule-set';
import type { RuleSet } from '../../../shared/guidelines/rule-set';
import { standardRuleSet } from '../../../shared/guidelines/standard';
import { createVerdictCache } from '../../../shared/guidelines/verdict-cache';
import { aroundOf, expense, fee, oneRule, people } from '../../unit/guidelines/sample-rules';

const folder = join(import.meta.dirname, '../../../resources/guidelines');
const samples = readdirSync(folder).flatMap((name) => {
  const read = readRuleSet(readFileSync(join(folder, name), 'utf8'));
  return read.ok ? [compiled(read.ruleSet)] : [];
});
/** What no sample has: limits by client and matter, and adjustments over a day. */
const others = [
  oneRule({ kind: 'hours-per-day', maxHours: 1 }),
  oneRule({ kind: 'hours-per-day', maxHours: 3, scope: 'client' }),
  oneRule({ kind: 'hours-per-day', maxHours: 3, scope: 'matter', action: 'adjust' }),
  oneRule({ kind: 'rate-cap', action: 'adjust', blendedRate: 500 }),
  compiled(standardRuleSet),
];

function compiled(ruleSet: RuleSet): CompiledRuleSet {
  return compileRuleSet(ruleSet, (name) => (name === standardRuleSet.name ? standardRuleSet : null));
}

const narratives = [
  'Emails',
  'Draft motion to compel; call counsel',
  'Travel to court (40 miles)',
  'Filing',
  'Review A, B and C',
];
const content = fc.record({
  timekeeperId: fc.constantFrom(...Object.keys(people)),
  workDate: fc.constantFrom('2026-11-14', '2026-11-16', '2026-08-03', '2025-12-30'),
  seconds: fc.constantFrom(0, 360, 900, 3600, 18_000),
  narrative: fc.constantFrom(...narratives),
  activityCode: fc.constantFrom(null, 'A103', 'A105', 'A109', 'A112'),
  rateMinor: fc.constantFrom(null, 30_000, 45_000, 120_000),
  billing: fc.constantFrom('billable' as const, 'no_charge' as const, 'non_billable' as const),
});
const cost = fc.record({
  date: fc.constantFrom('2026-11-14', '2026-11-16'),
  code: fc.constantFrom(null, 'E101', 'E103', 'E111'),
  unitPrice: fc.constantFrom(500, 1500, 900_000),
  description: fc.constantFrom('Copies', 'Westlaw'),
});

const told = (flags: readonly Flag[]): string[] => flags.map((flag) => JSON.stringify(flag)).sort();

describe('verdicts', () => {
  it('that are remembered are the ones that would be given now, whatever was edited, added or taken away', () => {
    const edits = fc.array(fc.tuple(fc.nat(20), content), { maxLength: 6 });
    fc.assert(
      fc.property(
        fc.constantFrom(...samples, ...others),
        fc.array(content, { minLength: 1, maxLength: 8 }),
        fc.array(cost, { maxLength: 3 }),
        edits,
        (ruleSet, fees, costs, changes) => {
          const cache = createVerdictCache();
          let lines: Line[] = [...fees.map((facts) => fee(facts)), ...costs.map((facts) => expense(facts))];
          const compare = () => {
            const around = aroundOf(lines);
            for (const line of lines) {
              expect(told(cache.judge(ruleSet, line, around))).toEqual(
                told(judgeLine(ruleSet, line, around)),
              );
            }
          };
          compare();
          for (const [at, facts] of changes) {
            const old = lines[at];
            if (old === undefined) lines = at % 2 === 0 ? [...lines, fee(facts)] : lines.slice(1);
            else if (old.what === 'fee') lines = lines.with(at, edited(old, facts));
            compare();
          }
        },
      ),
    );
  });

  it('fit their schema, name each finding once, and never adjust upwards; narratives of expenses are let be', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...samples, ...others),
        fc.array(content, { maxLength: 6 }),
        fc.array(cost, { maxLength: 4 }),
        (ruleSet, fees, costs) => {
          const lines: (FeeLine | ExpenseLine)[] = [
            ...fees.map((facts) => fee(facts)),
            ...costs.map((facts) => expense(facts)),
          ];
          const around = aroundOf(lines);
          for (const line of lines) {
            const flags = judgeLine(ruleSet, line, around);
            expect(new Set(flags.map((flag) => flag.rule)).size).toBe(flags.length);
            for (const flag of flags) {
              Flag.parse(flag);
              const adjustment = flag.guideline?.adjustment;
              if (adjustment) expect(adjustment.after).toBeLessThanOrEqual(adjustment.before);
              if (line.what === 'expense')
                expect(['VAGUE', 'BLOCK', 'ADMIN', 'FORMAT']).not.toContain(flag.guideline?.reason);
            }
          }
        },
      ),
    );
  });
});

function edited(line: FeeLine, facts: Partial<FeeLine['facts']>): FeeLine {
  return { ...line, facts: { ...line.facts, ...facts } };
}
