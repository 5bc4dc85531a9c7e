import type { Around } from './around';
import { kindNamed } from './kinds';
import { billingOf, codesOf, type Line, matterIdOf, timekeeperIdOf } from './line';
import type { Finding, Judge, Reach, Rule, RuleKind } from './rule-kind';
import type { RuleSet } from './rule-set';
import { namesCode } from './values';

/** A rule made ready, with the rule set in which it stands. */
export type CompiledRule = {
  readonly rule: Rule;
  readonly kind: RuleKind;
  /** Where the rule is written: the set itself, or one that it builds on. */
  readonly origin: { readonly name: string; readonly version: number; readonly client: string | null };
  /** The parameters as a verdict tells them: of long lists the first few. */
  readonly told: Readonly<Record<string, unknown>>;
  /** Whether it weighs a line against the matter's other lines, its bills or its period. */
  readonly looksAtOthers: boolean;
  readonly judge: Judge;
};

export type CompiledRuleSet = {
  readonly name: string;
  readonly version: number;
  readonly client: string | null;
  readonly rules: readonly CompiledRule[];
  /** The rules by how far they look, so that each is judged anew only when it has to be. */
  readonly byReach: Readonly<Record<Reach, readonly CompiledRule[]>>;
  /** Whether some rule weighs a line against the matter's other lines: without, nobody need load them. */
  readonly looksAtOthers: boolean;
  /** Whether some rule asks for the single pieces of a timekeeper's day, and not only for its sum. */
  readonly looksAtPieces: boolean;
  /** Whether some rule asks for the billing period, or for what is on earlier bills. */
  readonly asksPeriod: boolean;
  readonly asksBilled: boolean;
};

/** A rule set builds on itself, or on one that isn't there. */
export class RuleSetChainError extends Error {
  readonly names: readonly string[];

  constructor(message: string, names: readonly string[]) {
    super(message);
    this.name = 'RuleSetChainError';
    this.names = names;
  }
}

/**
 * A rule set and those that it builds on, the nearest first.
 * @param find the rule set of a name, or null
 * @throws RuleSetChainError naming the way round where it is a circle, or what is missing
 */
export function chainOf(ruleSet: RuleSet, find: (name: string) => RuleSet | null): RuleSet[] {
  const chain: RuleSet[] = [ruleSet];
  for (let next = ruleSet.extends; next !== undefined; next = chain.at(-1)?.extends) {
    const names = [...chain.map((one) => one.name), next];
    if (chain.some((one) => one.name === next)) {
      throw new RuleSetChainError(`“${next}” would build on itself: ${names.join(' → ')}.`, names);
    }
    const found = find(next);
    if (found === null) throw new RuleSetChainError(`There is no rule set called “${next}”.`, names);
    chain.push(found);
  }
  return chain;
}

/** Makes a rule set ready for judging. @throws RuleSetChainError as `chainOf` does */
export function compileRuleSet(ruleSet: RuleSet, find: (name: string) => RuleSet | null): CompiledRuleSet {
  const chain = chainOf(ruleSet, find);
  const client = chain.find((one) => one.client !== undefined)?.client ?? null;
  const seen = new Set<string>();
  const rules: CompiledRule[] = [];
  for (const set of chain) {
    for (const rule of set.rules) {
      if (seen.has(rule.id)) continue;
      seen.add(rule.id);
      rules.push(compileRule(rule, { name: set.name, version: set.version, client: set.client ?? client }));
    }
    // What a nearer set lifts is lifted in all behind it.
    for (const id of set.without ?? []) seen.add(id);
  }
  const ofReach = (reach: Reach) => rules.filter((one) => one.kind.reach === reach);
  return {
    name: ruleSet.name,
    version: ruleSet.version,
    client,
    rules,
    byReach: { line: ofReach('line'), day: ofReach('day'), matter: ofReach('matter') },
    looksAtOthers: rules.some((one) => one.looksAtOthers),
    looksAtPieces: rules.some(
      ({ rule }) => rule.kind === hoursPerDay && (rule.scope !== 'all' || rule.action === 'adjust'),
    ),
    asksPeriod: rules.some(({ rule }) => rule.kind === 'billing-period'),
    asksBilled: rules.some(
      ({ rule }) => rule.kind === 'budget' && rule.per !== undefined && rule.per !== 'bill',
    ),
  };
}

const hoursPerDay = 'hours-per-day';
const toldOfList = 6;
const commonNames = new Set(['id', 'kind', 'action', 'clause', 'note', 'when']);

function compileRule(rule: Rule, origin: CompiledRule['origin']): CompiledRule {
  const kind = kindNamed(rule.kind);
  const own = Object.entries(rule).filter(([name, value]) => !commonNames.has(name) && value !== undefined);
  const told = own.map(([name, value]) => [
    name,
    Array.isArray(value) && value.length > toldOfList
      ? [...value.slice(0, toldOfList), `and ${value.length - toldOfList} more`]
      : value,
  ]);
  return {
    rule,
    kind,
    origin,
    told: Object.fromEntries(told),
    looksAtOthers: kind.reach !== 'line' && kind.kind !== hoursPerDay,
    judge: scoped(rule, kind, kind.prepare(rule)),
  };
}

const nothing: readonly Finding[] = [];

/** Lets a rule see only the lines that it is for. */
function scoped({ when }: Rule, { judges }: RuleKind, judge: Judge): Judge {
  const classes = when?.classes && new Set(when.classes);
  const matters = when?.matters && new Set(when.matters);
  const isFor = (line: Line, around: Around): boolean => {
    if (judges !== 'both' && line.what !== judges) return false;
    if (when === undefined) return true;
    if (when.billing && !when.billing.includes(billingOf(line))) return false;
    if (when.codes && !codesOf(line).some((code) => namesCode(when.codes ?? [], code))) return false;
    if (matters && !matters.has(around.matterOf(matterIdOf(line))?.number ?? '')) return false;
    if (classes && !classes.has(around.timekeeperOf(timekeeperIdOf(line))?.class ?? '')) return false;
    return true;
  };
  return (line, around) => (isFor(line, around) ? judge(line, around) : nothing);
}
