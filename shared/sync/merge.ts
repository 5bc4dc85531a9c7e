import { type EntryFacts, type FactName, factNames } from '../domain/time-entry';
import { asWritten, type Normalise, pickFields } from './compare';
import type { Merge } from './types';

export type MergeOptions = {
  /** Fields whose remote value this user may not see: unknown, so never a change (contract 5). */
  readonly hidden?: readonly FactName[];
  readonly normalise?: Normalise;
};

/**
 * Three-way merge, field by field. A field that one side changed takes that side's value; one that both changed to the same
 * value is settled; one that both changed differently is a clash, for which `facts` holds the laptop's value until a
 * person decides. Without a base (two records for one piece of work) every difference is a clash.
 */
export function mergeFacts(
  base: EntryFacts | null,
  local: EntryFacts,
  remote: EntryFacts,
  options: MergeOptions = {},
): Merge {
  const normalise = options.normalise ?? asWritten;
  const hidden = options.hidden ?? [];
  const here = normalise(local);
  const there = normalise(remote);
  const before = base === null ? null : normalise(base);

  const differs = (name: FactName) => here[name] !== there[name] && !hidden.includes(name);
  const changedHere = factNames.filter((name) =>
    before === null ? differs(name) : here[name] !== before[name],
  );
  const changedThere = factNames.filter((name) =>
    before === null ? differs(name) : there[name] !== before[name] && !hidden.includes(name),
  );
  const clashes = changedHere.filter((name) => changedThere.includes(name) && differs(name));
  const theirs = changedThere.filter((name) => !changedHere.includes(name));
  return { facts: pickFields(local, remote, theirs), changedHere, changedThere, clashes };
}
