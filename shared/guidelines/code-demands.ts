import type { CodePolicy } from '../utbms/code-policy';
import type { CompiledRuleSet } from './compile';
import type { Scope } from './rule-kind';
import { policyOf } from './rules/codes';

/** One thing that a rule asks of codes, in a sentence, with the rule that says so. */
export type CodeDemand = {
  readonly what: keyof CodePolicy;
  readonly says: string;
  /** For which lines only ("ASSOC; matter 00231-004"); null: for all. */
  readonly onlyFor: string | null;
  readonly ruleSet: string;
  readonly version: number;
  readonly ruleId: string;
  readonly clause: string | null;
  /** Names of the sets that it takes; empty where it says nothing of sets. */
  readonly sets: readonly string[];
};

/**
 * What a rule set asks of codes, field by field, the one that counts only: as the pickers merge it (`codePolicyOf`), and
 * after that what holds for some lines.
 */
export function codeDemands({ rules }: CompiledRuleSet): CodeDemand[] {
  const ofCodes = rules.filter(({ rule }) => rule.kind === 'codes');
  const forAll = ofCodes.filter(({ rule }) => rule.when === undefined);
  const forSome = ofCodes.filter(({ rule }) => rule.when !== undefined);
  const said = new Set<keyof CodePolicy>();
  return [...forAll, ...forSome].flatMap(({ rule, origin }) => {
    const policy = policyOf(rule);
    const onlyFor = rule.when === undefined ? null : scopeWords(rule.when);
    return fields.flatMap((what): CodeDemand[] => {
      if (policy[what] === undefined || (onlyFor === null && said.has(what))) return [];
      // Rules stand nearest first: what a nearer one says replaces what a farther one does.
      if (onlyFor === null) said.add(what);
      return [
        {
          what,
          says: demandWords(what, policy),
          onlyFor,
          ruleSet: origin.name,
          version: origin.version,
          ruleId: rule.id,
          clause: rule.clause ?? null,
          sets: what === 'allowedSets' ? (policy.allowedSets ?? []) : [],
        },
      ];
    });
  });
}

const fields = [
  'requireTask',
  'requireActivity',
  'requireExpense',
  'requireLeaf',
  'allowedSets',
  'allow',
  'deny',
] as const satisfies readonly (keyof CodePolicy)[];

const switches = {
  requireTask: ['A task code on all time', 'No task code is asked for'],
  requireActivity: ['An activity code on all time', 'No activity code is asked for'],
  requireExpense: ['A code on all expenses', 'No code on expenses is asked for'],
  requireLeaf: ['No heading where codes stand under it', 'Headings are taken'],
} as const;
const lists = {
  allowedSets: ['Only codes of', 'Codes of any set'],
  allow: ['Only', 'Any code'],
  deny: ['Never', 'No code is refused'],
} as const;

function demandWords(what: keyof CodePolicy, policy: CodePolicy): string {
  if (what === 'allowedSets' || what === 'allow' || what === 'deny') {
    const [some, none] = lists[what];
    const listed = policy[what] ?? [];
    return listed.length === 0 ? none : `${some} ${listed.join(', ')}`;
  }
  const [on, off] = switches[what];
  return policy[what] ? on : off;
}

function scopeWords({ classes, matters, codes, billing }: Scope): string {
  const parts = [
    classes?.join(', '),
    matters && `matter ${matters.join(', ')}`,
    codes && `lines with ${codes.join(', ')}`,
    billing?.join(', ').replaceAll('_', ' '),
  ];
  return parts.filter((part) => part !== undefined).join('; ');
}
