import { type CodePolicy, mergePolicies } from '../utbms/code-policy';
import type { CompiledRuleSet } from './compile';
import { policyOf } from './rules/codes';

/**
 * What a rule set asks of codes on all lines, for the pickers: one truth with the verdicts. Rules that hold for some lines
 * only are told where a line breaks them.
 */
export function codePolicyOf({ rules }: CompiledRuleSet): CodePolicy {
  const policies = rules
    .filter(({ rule }) => rule.kind === 'codes' && rule.when === undefined)
    .map(({ rule }) => policyOf(rule));
  // Rules stand nearest first, and the nearer says more.
  return mergePolicies(...policies.reverse());
}
