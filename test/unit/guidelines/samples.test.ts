import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileRuleSet } from '../../../shared/guidelines/compile';
import { ruleKinds } from '../../../shared/guidelines/kinds';
import { readRuleSet } from '../../../shared/guidelines/read-rule-set';
import { standardRuleSet } from '../../../shared/guidelines/standard';

const folder = join(import.meta.dirname, '../../../resources/guidelines');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (name: string) => readRuleSet(readFileSync(join(folder, name), 'utf8'));

describe('the sample rule sets', () => {
  it.each(files)('%s is sound, names its sources, and every rule cites a clause', (name) => {
    const sample = read(name);
    if (!sample.ok) throw new Error(JSON.stringify(sample.problems));
    expect(sample.ruleSet.sources?.length).toBeGreaterThan(0);
    expect(sample.ruleSet.rules.filter((rule) => rule.clause === undefined)).toEqual([]);
    const compiled = compileRuleSet(sample.ruleSet, (base) =>
      base === standardRuleSet.name ? standardRuleSet : null,
    );
    expect(compiled.rules.length).toBeGreaterThanOrEqual(sample.ruleSet.rules.length);
  });

  it('are five, and use nearly every kind of rule', () => {
    const used = new Set(
      files.flatMap((name) => {
        const sample = read(name);
        return sample.ok ? sample.ruleSet.rules.map((rule) => rule.kind) : [];
      }),
    );
    expect(files).toHaveLength(5);
    // These need the names of people, which a sample has not.
    expect(ruleKinds.map(({ kind }) => kind).filter((kind) => !used.has(kind))).toEqual([
      'rate-card',
      'approved-timekeepers',
    ]);
  });
});
