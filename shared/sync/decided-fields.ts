import { differingFacts } from '../domain/entry-facts';
import { type FactName, factNames } from '../domain/time-entry';
import type { DecisionInput } from './decide';
import { mergeOf, type Situation, shapeOf } from './situation';

/**
 * Fields over which a person decides by this choice, to be held against what they may decide (contract 24). Whoever
 * decides whether a record is to be, decides over everything in it, its hours and its rate included.
 */
export function decidedFields(situation: Situation, { choice, result }: DecisionInput): FactName[] {
  const { local, localDeleted, remote } = situation;
  switch (shapeOf(situation)) {
    case 'ambiguous':
    case 'twin':
    case 'deleted_here':
      return [...factNames];
    case 'gone':
      // Gone on both sides already: nothing is left to decide over.
      return localDeleted ? [] : [...factNames];
    case 'billed':
      if (remote === null || localDeleted || choice === 'adjustment') return [...factNames];
      return differingFacts(local, remote.facts, remote.hidden);
    case 'unsent':
      return result === null ? [] : differingFacts(local, result);
    case 'both': {
      const merge = mergeOf(situation);
      if (merge === null || result === null) return [...factNames];
      return factNames.filter((name) => merge.clashes.includes(name) || result[name] !== merge.facts[name]);
    }
  }
}
