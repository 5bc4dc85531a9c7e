import type { EntryFacts, FactName } from '../../../shared/domain/time-entry';
import type { Normalise } from '../../../shared/sync/compare';
import type { Side } from '../arbitraries/mutations';
import { sameFacts } from './world';

/**
 * How a base with two sides has to end, said naively and without the planner: who did nothing follows who did something;
 * who did the same agree; who did different things are asked.
 */
export type RightEnd =
  /** Nobody did anything that counts. */
  | { readonly kind: 'as_it_was' }
  /** Both sides hold these facts; neither is deleted. */
  | { readonly kind: 'both_hold'; readonly facts: EntryFacts; readonly except: readonly FactName[] }
  | { readonly kind: 'gone_on_both' }
  /** Exactly one question, and neither side moved. */
  | { readonly kind: 'conflict' }
  /** It can't go as it is: the laptop keeps it and says why; the PMS is as it was. */
  | { readonly kind: 'held' };

export function rightEnd(base: EntryFacts, here: Side, there: Side, normalise: Normalise): RightEnd {
  const { hidden } = there;
  const changedHere = !sameFacts(normalise, here.facts, base);
  const changedThere = !sameFacts(normalise, there.facts, base, hidden);

  if (there.deleted) {
    return here.deleted || !changedHere ? { kind: 'gone_on_both' } : { kind: 'conflict' };
  }
  if (here.deleted) return there.onBill || changedThere ? { kind: 'conflict' } : { kind: 'gone_on_both' };
  if (!changedHere) {
    return changedThere ? { kind: 'both_hold', facts: there.facts, except: hidden } : { kind: 'as_it_was' };
  }
  // An edit of what can't be seen any more can't be compared, nor sent: a person must know of it.
  const blind = hidden.some((name) => here.facts[name] !== base[name]);
  if (!blind && sameFacts(normalise, here.facts, there.facts, hidden)) {
    return { kind: 'both_hold', facts: here.facts, except: hidden };
  }
  if (blind || changedThere || there.onBill) return { kind: 'conflict' };
  return here.facts.matterId === null
    ? { kind: 'held' }
    : { kind: 'both_hold', facts: here.facts, except: hidden };
}
