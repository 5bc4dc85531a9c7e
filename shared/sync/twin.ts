import type { EntryFacts } from '../domain/time-entry';

/** Within one tenth of an hour two people may have timed the same hearing. */
const nearSeconds = 360;
export const nearText = 0.6;

/**
 * How alike two narratives are: Dice's coefficient over their words as multisets, from 0 to 1. Symmetric, deterministic,
 * and blind to case, punctuation and word order.
 */
export function textSimilarity(left: string, right: string): number {
  const one = wordsOf(left);
  const other = wordsOf(right);
  if (one.length === 0 && other.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const word of one) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of other) {
    const left = counts.get(word) ?? 0;
    if (left > 0) {
      shared += 1;
      counts.set(word, left - 1);
    }
  }
  return (2 * shared) / (one.length + other.length);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * How likely two records are one piece of work: 0 for no twins, else up to 2, the sum of nearness in text and in time.
 * Twins have the same timekeeper, matter and work date, and near-equal time or text (contract 21). That they were made on
 * both sides is for the caller to know.
 */
export function twinScore(left: EntryFacts, right: EntryFacts): number {
  const same =
    left.timekeeperId === right.timekeeperId &&
    left.matterId !== null &&
    left.matterId === right.matterId &&
    left.workDate === right.workDate;
  if (!same) return 0;
  const text = textSimilarity(left.narrative, right.narrative);
  const apart = Math.abs(left.seconds - right.seconds);
  if (apart > nearSeconds && text < nearText) return 0;
  return text + 1 / (1 + apart / nearSeconds);
}

export type TwinCandidate = { readonly entryId: string; readonly facts: EntryFacts };

/** The candidate most like the record, by score and then by id so that order of arrival doesn't matter; null if none. */
export function bestTwin<T extends TwinCandidate>(facts: EntryFacts, candidates: readonly T[]): T | null {
  let best: T | null = null;
  let bestScore = 0;
  for (const candidate of candidates) {
    const score = twinScore(facts, candidate.facts);
    const better =
      score > bestScore || (score === bestScore && best !== null && candidate.entryId < best.entryId);
    if (score > 0 && better) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}
