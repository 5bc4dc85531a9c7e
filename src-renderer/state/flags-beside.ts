import type { EntryFacts } from '../../shared/domain/time-entry';
import type { CompiledRuleSet } from '../../shared/guidelines/compile';
import { typedRulesOf } from '../../shared/guidelines/typed-rules';
import type { Flag } from '../../shared/ipc/views';
import { useQuery } from './use-query';

/** What main says of a typed line; `isKnown` is false before it has answered for its matter. */
export type FlagsBeside = { readonly flags: readonly Flag[]; readonly isKnown: boolean };

const nothingAsked: FlagsBeside = { flags: [], isKnown: true };
const notYet: FlagsBeside = { flags: [], isKnown: false };

/**
 * The verdicts of the rules that weigh a typed line against its matter's other lines, its bills and its period. Main knows
 * those: the line never waits for them, and what was said a moment ago stays until the next answer is there.
 * @param line null: there is nothing to ask about
 */
export function useFlagsBeside(
  line: {
    readonly id: string | null;
    readonly facts: EntryFacts;
    readonly workedSeconds: number;
    readonly ruleSet: CompiledRuleSet;
  } | null,
): FlagsBeside {
  const isAsked =
    line !== null && line.facts.matterId !== null && typedRulesOf(line.ruleSet).beside.length > 0;
  const { data, isOld } = useQuery(
    'entryTry',
    isAsked ? { id: line.id, facts: line.facts, workedSeconds: line.workedSeconds } : null,
  );
  if (!isAsked) return nothingAsked;
  // What was said of a line on another matter says nothing of this one.
  if (data === undefined || (isOld && data.matterId !== line.facts.matterId)) return notYet;
  return { flags: data.flags, isKnown: true };
}
