import { type FactName, factNames } from '../domain/time-entry';
import { mergeOf, type Situation } from './situation';

/**
 * What has to be the same for one choice to answer several conflicts: their kind, the fields in which they clash, and for hours
 * and rates which side has more. Null where each has to be looked at by itself.
 */
export function likeKey(situation: Situation): string | null {
  const { kind, local, localDeleted, remote, candidates } = situation;
  if (kind === 'outcome_ambiguous' || kind === 'other' || candidates.length > 1) return null;
  const merge = mergeOf(situation);
  const there = remote?.facts ?? null;
  const differing = factNames.filter((name) => there !== null && there[name] !== local[name]);
  const clashes = merge === null ? differing : merge.clashes;
  const ways = clashes.map((name) => [name, there === null ? 0 : direction(name, local, there)]);
  return JSON.stringify([
    kind,
    localDeleted,
    ways,
    merge?.changedHere ?? [],
    merge?.changedThere ?? [],
    remote?.hidden ?? [],
  ]);
}

/** Whether the laptop has more (1) or less (-1) in a field that is measured; 0 in all others. */
function direction(name: FactName, local: Situation['local'], there: Situation['local']): number {
  if (name !== 'seconds' && name !== 'rateMinor') return 0;
  return Math.sign((local[name] ?? 0) - (there[name] ?? 0));
}
