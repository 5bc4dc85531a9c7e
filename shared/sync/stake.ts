import { amountOf } from '../domain/entry-facts';
import type { EntryFacts } from '../domain/time-entry';
import type { Minor } from '../money/money';
import type { ConflictKind } from './types';

export type StakeInput = {
  readonly kind: ConflictKind;
  readonly local: EntryFacts;
  readonly localDeleted: boolean;
  readonly remote: EntryFacts | null;
  /** How many records on the PMS may be the one that was sent. */
  readonly candidates: number;
};

/**
 * The money that hangs on a conflict, in minor units and never negative: what a wrong decision would bill too much or too
 * little. Conflicts are worked off by it.
 */
export function stakeMinor(input: StakeInput): Minor {
  const here = input.localDeleted ? 0 : amountOf(input.local);
  if (input.kind === 'twin') return Math.min(here, input.remote === null ? here : amountOf(input.remote));
  if (input.kind === 'outcome_ambiguous') return here * Math.max(1, input.candidates - 1);
  const there = input.remote === null ? 0 : amountOf(input.remote);
  return Math.abs(here - there);
}
