import { z } from 'zod';
import type { CompiledRuleSet } from './compile';
import { Budget } from './rules/budget';

const Parameters = z.object({
  budgets: z.array(Budget),
  per: z.enum(['bill', 'month', 'year', 'matter']).default('bill'),
});

export type MatterBudget = Budget & {
  readonly per: 'bill' | 'month' | 'year' | 'matter';
  readonly ruleId: string;
};

/** The budgets that a rule set gives a matter, the matter's whole before its parts. */
export function budgetsOf({ rules }: CompiledRuleSet, matterNumber: string): MatterBudget[] {
  return rules
    .flatMap(({ rule }) => {
      const read = rule.kind === 'budget' ? Parameters.safeParse(rule) : null;
      if (!read?.success) return [];
      const { budgets, per } = read.data;
      return budgets
        .filter(({ matter }) => matter === undefined || matter === matterNumber)
        .map((one) => ({ ...one, per, ruleId: rule.id }));
    })
    .sort((one, other) => Number(one.code !== undefined) - Number(other.code !== undefined));
}
