import { z } from 'zod';
import type { WorkDate } from '../time/work-date';
import { Assignment, assignmentsBy } from './assignment';
import { type CompiledRuleSet, compileRuleSet } from './compile';
import type { KnownRuleSets } from './read-rule-set';
import { RuleSet } from './rule-set';
import { standardRuleSet } from './standard';

/** A saved version, with the versions of those that it builds on as they were when it was saved. */
export const SavedRuleSet = z.strictObject({
  ruleSet: RuleSet,
  bases: z.record(z.string(), z.int().min(1)),
});
export type SavedRuleSet = z.infer<typeof SavedRuleSet>;

/** All that is needed to know which rules judge a line. */
export const RuleBookContent = z.strictObject({
  sets: z.array(SavedRuleSet),
  assignments: z.array(Assignment),
});
export type RuleBookContent = z.infer<typeof RuleBookContent>;

export type RuleBook = {
  /** The rules for work on a matter on a day. What can't be found falls back on Daybook's standard, never on nothing. */
  ruleSetFor(matterId: string | null, clientId: string | null, workDate: WorkDate): CompiledRuleSet;
  /** A version made ready; null where there is none. */
  version(name: string, version: number): CompiledRuleSet | null;
};

/** Makes rule sets ready as they are asked for, each version once. */
export function createRuleBook({ sets, assignments }: RuleBookContent): RuleBook {
  const saved = new Map(sets.map((one) => [keyOf(one.ruleSet.name, one.ruleSet.version), one]));
  const compiled = new Map<string, CompiledRuleSet | null>();
  const assigned = assignmentsBy(assignments);
  const standard = compileRuleSet(standardRuleSet, () => null);

  const compile = (name: string, version: number): CompiledRuleSet | null => {
    if (name === standardRuleSet.name) return standard;
    const found = saved.get(keyOf(name, version));
    if (found === undefined) return null;
    return compileRuleSet(found.ruleSet, (base) => {
      if (base === standardRuleSet.name) return standardRuleSet;
      return saved.get(keyOf(base, found.bases[base] ?? 0))?.ruleSet ?? null;
    });
  };
  const book: RuleBook = {
    version(name, version) {
      const key = keyOf(name, version);
      if (!compiled.has(key)) compiled.set(key, compile(name, version));
      return compiled.get(key) ?? null;
    },
    ruleSetFor(matterId, clientId, workDate) {
      const found = assigned(matterId, clientId, workDate);
      return (found === null ? null : book.version(found.name, found.version)) ?? standard;
    },
  };
  return book;
}

/** What may be built on: the newest version of each saved set, and Daybook's standard. */
export function newestOf(sets: readonly SavedRuleSet[]): KnownRuleSets {
  const newest = new Map([[standardRuleSet.name, standardRuleSet]]);
  for (const { ruleSet } of sets) {
    const known = newest.get(ruleSet.name);
    if (known === undefined || known.version < ruleSet.version) newest.set(ruleSet.name, ruleSet);
  }
  return { find: (name) => newest.get(name) ?? null, names: [...newest.keys()] };
}

const keyOf = (name: string, version: number): string => `${version} ${name}`;
