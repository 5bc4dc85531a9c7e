import { judgeBy } from '../../shared/guidelines/judge';
import { type FeeLine, feeLineOf } from '../../shared/guidelines/line';
import { typedRulesOf } from '../../shared/guidelines/typed-rules';
import type { CallOutput, CallParsed } from '../../shared/ipc/contract';
import type { StoreContext } from '../store/database';
import { getEntry } from '../store/entries';
import { factsContext } from '../store/reference';
import { guidelineSurroundings, typedId } from './guideline-around';
import { ruleBook } from './rule-book';

/**
 * What the rules that look at a matter's other lines, its bills and its period say of a line as it is typed. The page
 * judges the others by itself at each key.
 */
export function tryEntry(
  store: StoreContext,
  { id, facts, workedSeconds }: CallParsed<'entryTry'>,
): CallOutput<'entryTry'> {
  const around = guidelineSurroundings(store, factsContext(store));
  const clientId = around.matterOf(facts.matterId)?.clientId ?? null;
  const ruleSet = ruleBook(store).ruleSetFor(facts.matterId, clientId, facts.workDate);
  const { beside } = typedRulesOf(ruleSet);
  if (beside.length === 0) return { matterId: facts.matterId, flags: [] };
  // Nobody types an adjustment: the entry keeps what review gave it.
  const adjustmentMinor = id === null ? 0 : (getEntry(store, id)?.adjustmentMinor ?? 0);
  const typed = feeLineOf({ id: id ?? typedId, workedSeconds, adjustmentMinor }, facts);
  const line = around.asBilled<FeeLine>(typed);
  const flags = judgeBy(beside, line, around.aroundTyped(ruleSet, line));
  return { matterId: facts.matterId, flags };
}
