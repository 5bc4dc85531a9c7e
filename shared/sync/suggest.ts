import type { EntryFacts, FactName } from '../domain/time-entry';
import { isFromTables } from './classify';
import { pickFields } from './compare';
import { textSimilarity } from './twin';
import type { ConflictKind, Merge, Suggestion } from './types';

export type SuggestInput = {
  readonly kind: ConflictKind;
  readonly local: EntryFacts;
  readonly localDeleted: boolean;
  readonly remote: EntryFacts | null;
  /** Fields of `remote` whose values mean nothing, since the PMS hides them (contract 5). */
  readonly hidden: readonly FactName[];
  readonly merge: Merge | null;
};

/**
 * What Daybook would do, with its reason, or null where it has no good one. It is shown beside the choices and never
 * preset: a person decides (contract 23).
 */
export function suggestFor(given: SuggestInput): Suggestion | null {
  const { local, hidden } = given;
  const remote = given.remote && pickFields(given.remote, local, hidden);
  const input = { ...given, remote };
  switch (input.kind) {
    case 'disjoint_fields':
      return input.merge === null
        ? null
        : {
            choice: 'field_by_field',
            facts: input.merge.facts,
            reason: 'Each side changed different fields, so both changes fit together',
          };
    case 'same_field':
      return suggestLongerNarrative(input);
    case 'deleted_here_edited_there':
      return {
        choice: 'keep_pms',
        facts: remote,
        reason: 'Somebody worked on it after it was deleted here',
      };
    case 'edited_here_billed_there':
      return suggestForBilled(input);
    case 'twin':
      return remote !== null && !hidden.includes('seconds') && isSameWork(local, remote)
        ? { choice: 'same_entry', facts: local, reason: 'Same day, same time and nearly the same words' }
        : null;
    case 'rate_or_code_changed':
      return remote === null || input.merge === null
        ? null
        : {
            choice: 'field_by_field',
            facts: pickFields(input.merge.facts, remote, input.merge.clashes.filter(isFromTables)),
            reason: 'Rates and codes come from the PMS; the rest is yours',
          };
    case 'edited_here_deleted_there':
    case 'matter_unavailable':
    case 'outcome_ambiguous':
    case 'other':
      return null;
  }
}

/** Where the narratives alone clash and one only adds to the other, the one that says more loses nothing. */
function suggestLongerNarrative({ local, remote, merge }: SuggestInput): Suggestion | null {
  if (remote === null || merge === null) return null;
  if (merge.clashes.length !== 1 || merge.clashes[0] !== 'narrative') return null;
  const [short, long] = local.narrative.length <= remote.narrative.length ? [local, remote] : [remote, local];
  if (!long.narrative.includes(short.narrative.trim())) return null;
  return {
    choice: 'field_by_field',
    facts: { ...merge.facts, narrative: long.narrative },
    reason: 'One narrative holds the whole of the other',
  };
}

/** The server stands (contract 13); time that is not on the bill can only go as an entry of its own. */
function suggestForBilled({ local, localDeleted, remote }: SuggestInput): Suggestion | null {
  if (remote === null) return null;
  if (!localDeleted && local.seconds > remote.seconds) {
    return {
      choice: 'adjustment',
      facts: null,
      reason: 'It is on a bill and can no longer change; the extra time can go as an entry of its own',
    };
  }
  return { choice: 'keep_pms', facts: remote, reason: 'It is on a bill and can no longer change' };
}

function isSameWork(one: EntryFacts, other: EntryFacts): boolean {
  return one.seconds === other.seconds && textSimilarity(one.narrative, other.narrative) >= 0.8;
}
