import type { EntryFacts, FactName } from '../domain/time-entry';
import type { Answer, RefusalReason, RemoteEntry, RetryReason } from '../pms/port';
import { isFromTables } from './classify';
import { agreedFacts, type Normalise, unexplainedDifferences } from './compare';
import { type Hold, holdFor } from './hold';
import { obstacleOf } from './plan-failure';
import type { ConflictKind, OutboxRow } from './types';

/** What an answer to a create, update or delete does to its row. */
export type AnswerEffect =
  /** Done for the revision it carried: base and row in one transaction (contract 17). */
  | { readonly kind: 'settled'; readonly facts: EntryFacts }
  /** Stored, but not as it was sent: the base follows the PMS, and a person sees what became of it. */
  | { readonly kind: 'settled_differently'; readonly facts: EntryFacts; readonly conflict: ConflictKind }
  | { readonly kind: 'deleted' }
  /** Nothing was applied: the same row again, after a while. */
  | {
      readonly kind: 'again';
      readonly reason: RetryReason | 'signed_out' | 'app_too_old';
      readonly afterMs: number | null;
      /** The obstacle stands in everybody's way. */
      readonly stopsRun: boolean;
      /** It may be this row's alone: it counts as a failure of the row (contract 14). */
      readonly isOwn: boolean;
      readonly words: string;
    }
  | { readonly kind: 'hold'; readonly hold: Hold }
  | { readonly kind: 'conflict'; readonly conflict: ConflictKind }
  /** Nothing was applied since the record moved, went or was billed: fetch it and plan again (contract 11). */
  | { readonly kind: 'look'; readonly refusal: Hold | null }
  /** Neither failure nor success (contract 9). */
  | { readonly kind: 'unknown'; readonly words: string };

export type AnswerInput = {
  readonly row: Pick<OutboxRow, 'operation' | 'payload'>;
  readonly answer: Answer<RemoteEntry | null>;
  /** Conflicts of this entry that a person decided in favour of sending it as it is. */
  readonly accepted: readonly ConflictKind[];
};

/** Decides what follows from an answer (contract 9 to 17). Total and pure. */
export function planAnswer(input: AnswerInput, normalise: Normalise): AnswerEffect {
  const { row, answer } = input;
  switch (answer.kind) {
    case 'done':
      if (row.operation === 'delete') return { kind: 'deleted' };
      if (answer.value === null || row.payload === null) {
        return { kind: 'unknown', words: 'The answer named no record' };
      }
      return planStored(row.payload, answer.value, normalise);
    case 'retry': {
      const obstacle = obstacleOf(answer.reason, answer.afterMs);
      return {
        kind: 'again',
        reason: answer.reason,
        afterMs: answer.afterMs,
        stopsRun: obstacle.isEverybodys,
        isOwn: obstacle.isOwn,
        words: answer.message,
      };
    }
    case 'signed_out':
      return waitsForAll('signed_out', answer.message);
    case 'unknown':
      return { kind: 'unknown', words: answer.message };
    case 'moved':
      return { kind: 'look', refusal: null };
    case 'absent':
      return planAbsent(row.operation, answer.status);
    case 'refused':
      return planRefused(input, answer.why, answer.message, answer.field);
  }
}

/** What the PMS made of a payload that it accepted, whether told by the answer or found by a search. */
export function planStored(payload: EntryFacts, stored: RemoteEntry, normalise: Normalise): StoredEffect {
  return settledAs(payload, stored, storedApart(payload, stored, normalise), normalise);
}

type StoredEffect = Extract<AnswerEffect, { kind: 'settled' | 'settled_differently' }>;

function settledAs(
  payload: EntryFacts,
  stored: RemoteEntry,
  apart: readonly FactName[],
  normalise: Normalise,
): StoredEffect {
  if (apart.length === 0) {
    return { kind: 'settled', facts: agreedFacts(payload, stored.facts, stored.hidden, normalise) };
  }
  return {
    kind: 'settled_differently',
    facts: agreedFacts(payload, stored.facts, stored.hidden, normalise),
    conflict: apart.every(isFromTables) ? 'rate_or_code_changed' : 'other',
  };
}

export type FoundEffect =
  | StoredEffect
  /** It was stored as it was sent, and somebody changed it since: the base is what was sent, the rest is news (P3). */
  | { readonly kind: 'changed_since' };

/**
 * What became of a payload whose record was found by key or reference: ours for certain, whatever it holds by now.
 * `overtaken`: the entry has a later revision than the row, whose content would go out over what stands there.
 */
export function planFound(
  payload: EntryFacts,
  found: RemoteEntry,
  overtaken: boolean,
  normalise: Normalise,
): FoundEffect {
  const apart = storedApart(payload, found, normalise);
  const isTouched = found.updatedAt !== found.createdAt;
  if (apart.length > 0 && (isTouched || overtaken)) return { kind: 'changed_since' };
  return settledAs(payload, found, apart, normalise);
}

/** A rate that we left to the PMS is its to say (contract 25); every other difference is one. */
function storedApart(payload: EntryFacts, stored: RemoteEntry, normalise: Normalise): FactName[] {
  return unexplainedDifferences(payload, stored.facts, stored.hidden, normalise).filter(
    (name) => !(name === 'rateMinor' && payload.rateMinor === null),
  );
}

function waitsForAll(reason: 'signed_out' | 'app_too_old', words: string): AnswerEffect {
  return { kind: 'again', reason, afterMs: null, stopsRun: true, isOwn: false, words };
}

function planAbsent(operation: OutboxRow['operation'], status: 403 | 404): AnswerEffect {
  if (operation !== 'create') {
    const refusal =
      status === 403 ? holdFor('no_permission', 'The PMS does not allow this change', null) : null;
    return { kind: 'look', refusal };
  }
  return {
    kind: 'hold',
    hold:
      status === 403
        ? holdFor('no_permission', 'The PMS does not allow this entry', null)
        : holdFor('invalid', 'The PMS does not know something that this entry names', 'matterId'),
  };
}

function planRefused(
  input: AnswerInput,
  why: RefusalReason,
  words: string,
  field: FactName | null,
): AnswerEffect {
  const hold = holdFor(why, words, field);
  if (why === 'version_retired') {
    // Everything would be refused alike until the app is updated: nothing is held for it one by one.
    return waitsForAll('app_too_old', `The PMS no longer serves this version: ${words}`);
  }
  if (why === 'billed') return { kind: 'look', refusal: hold };
  if (why === 'matter_closed' && !input.accepted.includes('matter_unavailable')) {
    return { kind: 'conflict', conflict: 'matter_unavailable' };
  }
  return { kind: 'hold', hold };
}
