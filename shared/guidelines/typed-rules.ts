import type { CompiledRule, CompiledRuleSet } from './compile';

/**
 * The rules of a set in two halves: what a line that is being typed can be held to by itself, at each key, and what asks
 * for the matter's other lines, which only main has.
 */
export type TypedRules = { readonly own: CompiledRuleSet; readonly beside: readonly CompiledRule[] };

const known = new WeakMap<CompiledRuleSet, TypedRules>();

/** The two halves of a rule set, made once. */
export function typedRulesOf(ruleSet: CompiledRuleSet): TypedRules {
  const halves = known.get(ruleSet) ?? halvesOf(ruleSet);
  known.set(ruleSet, halves);
  return halves;
}

function halvesOf(ruleSet: CompiledRuleSet): TypedRules {
  const isOwn = (one: CompiledRule): boolean => !one.looksAtOthers;
  const { line, day, matter } = ruleSet.byReach;
  return {
    own: {
      ...ruleSet,
      rules: ruleSet.rules.filter(isOwn),
      byReach: { line: line.filter(isOwn), day: day.filter(isOwn), matter: matter.filter(isOwn) },
      looksAtOthers: false,
      asksPeriod: false,
      asksBilled: false,
    },
    beside: ruleSet.rules.filter((one) => one.looksAtOthers),
  };
}
