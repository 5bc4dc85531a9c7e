import type { EntryFacts } from '../domain/time-entry';
import type { RemoteEntry } from '../pms/port';
import { isAsSent, type Normalise } from './compare';
import { nearText, textSimilarity } from './twin';

/** A create whose record may stand on the PMS in other words than those that are known here. */
export type LookedFor = {
  /** What was sent, or what stands in a copy from before it was sent. */
  readonly facts: EntryFacts;
  /**
   * It is known from a copy of a book only: whatever a person changed before it was sent is forgotten, so that it may have
   * gone out in other words.
   */
  readonly fromCopy: boolean;
};

/**
 * Whether a record of the same timekeeper may be what a create made, though a search can't say so for certain (contract
 * 10): changed since it was made, so that its content tells nothing; or so like it that a person has to see it. Neither a
 * record nor an entry is ever taken for the other because of this: a person is asked (P2).
 */
export function mayBeMadeOf(
  { facts, fromCopy }: LookedFor,
  remote: RemoteEntry,
  normalise: Normalise,
): boolean {
  const there = normalise(remote.facts);
  const sent = normalise(facts);
  if (there.timekeeperId !== sent.timekeeperId) return false;
  if (remote.updatedAt !== remote.createdAt || isAsSent(facts, remote, normalise)) return true;
  const known = { ...there, seconds: remote.hidden.includes('seconds') ? sent.seconds : there.seconds };
  return fromCopy ? mayHaveBecome(sent, known) : isNearlySame(sent, known);
}

/** All but one thing is as it was sent: changed within the second in which it was made, it looks untouched. */
function isNearlySame(sent: EntryFacts, there: EntryFacts): boolean {
  const words = sent.narrative !== '' && sent.narrative === there.narrative;
  return words || agreeing(sent, there) === 3;
}

/**
 * Whether what a copy holds may have become that in the time which the copy has forgotten: nearly the same words, or two of
 * matter, day and hours, since people change one or two things before they send.
 */
export function mayHaveBecome(copy: EntryFacts, there: EntryFacts): boolean {
  const words = copy.narrative !== '' && textSimilarity(copy.narrative, there.narrative) >= nearText;
  return words || agreeing(copy, there) >= 2;
}

function agreeing(one: EntryFacts, other: EntryFacts): number {
  const same = [
    one.matterId !== null && one.matterId === other.matterId,
    one.workDate === other.workDate,
    one.seconds > 0 && one.seconds === other.seconds,
  ];
  return same.filter(Boolean).length;
}
