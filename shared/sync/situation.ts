import type { RemoteId } from '../domain/id';
import type { EntryFacts } from '../domain/time-entry';
import type { RemoteEntry } from '../pms/port';
import { asWritten, type Normalise, pickFields } from './compare';
import { mergeFacts } from './merge';
import type { Base, ConflictKind, Merge, Suggestion } from './types';

/** Everything about an open conflict that its choices and their effects depend on. */
export type Situation = {
  readonly kind: ConflictKind;
  /** The facts last agreed on, as they were at detection; null where there never were any. */
  readonly base: EntryFacts | null;
  readonly local: EntryFacts;
  readonly localDeleted: boolean;
  readonly remote: RemoteEntry | null;
  readonly candidates: readonly RemoteEntry[];
  /** Those of the candidates that another entry has, since a person said that they are its. */
  readonly givenAway?: readonly RemoteId[];
  readonly suggestion: Suggestion | null;
  /** The record that the entry owns on the PMS; in a twin conflict it may be another one than `remote`. */
  readonly own: Pick<Base, 'remoteId' | 'etag' | 'onBill'> | null;
  readonly pmsName: string;
  readonly normalise?: Normalise;
};

/** What a conflict comes down to for a decision, whatever its kind is called: total. */
export type Shape =
  /** It was sent, and several records may be it, or none. */
  | 'ambiguous'
  /** Two records for one piece of work. */
  | 'twin'
  /** It never was on the PMS, and what it names there is no longer so: a closed matter, another rate. */
  | 'unsent'
  /** The record is gone from the PMS. */
  | 'gone'
  /** On a bill: the PMS stands (contract 13). */
  | 'billed'
  | 'deleted_here'
  /** Both sides have it and may change it. */
  | 'both';

export function shapeOf(situation: Situation): Shape {
  if (situation.kind === 'outcome_ambiguous') return 'ambiguous';
  if (situation.remote === null) return situation.own === null && situation.base === null ? 'unsent' : 'gone';
  if (situation.kind === 'twin') return 'twin';
  if (situation.remote.onBill) return 'billed';
  return situation.localDeleted ? 'deleted_here' : 'both';
}

/** Both records of a twin are on the PMS: the one that this entry owns, and the other. */
export function hasTwoRecords({ own, remote }: Situation): boolean {
  return own !== null && remote !== null && own.remoteId !== remote.remoteId;
}

/** The PMS's facts, with our own value where the PMS hides its: hidden is unknown, not zero (contract 5). */
export function seenFacts(remote: RemoteEntry, local: EntryFacts): EntryFacts {
  return pickFields(remote.facts, local, remote.hidden);
}

/** The three-way merge; null where one side has no facts to merge. */
export function mergeOf(situation: Situation): Merge | null {
  const { base, local, remote, normalise = asWritten } = situation;
  if (remote === null || situation.localDeleted) return null;
  return mergeFacts(base, local, remote.facts, { hidden: remote.hidden, normalise });
}
