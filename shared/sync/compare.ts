import { type EntryFacts, type FactName, factNames } from '../domain/time-entry';

/** What a vendor's server makes of facts when it stores them; declared by its adapter (contract 5). */
export type Normalise = (facts: EntryFacts) => EntryFacts;

export const asWritten: Normalise = (facts) => facts;

/**
 * The fields in which two sets of facts differ beyond what the vendor's normaliser explains and beyond what is hidden.
 * Symmetric in its two sides.
 */
export function unexplainedDifferences(
  left: EntryFacts,
  right: EntryFacts,
  hidden: readonly FactName[],
  normalise: Normalise,
): FactName[] {
  const one = normalise(left);
  const other = normalise(right);
  return factNames.filter((name) => one[name] !== other[name] && !hidden.includes(name));
}

/** Whether a record holds exactly what was sent, but for what is hidden and for a rate that was left to the vendor. */
export function isAsSent(
  sent: EntryFacts,
  remote: { readonly facts: EntryFacts; readonly hidden: readonly FactName[] },
  normalise: Normalise,
): boolean {
  const hidden: readonly FactName[] =
    sent.rateMinor === null ? [...remote.hidden, 'rateMinor'] : remote.hidden;
  return unexplainedDifferences(sent, remote.facts, hidden, normalise).length === 0;
}

/**
 * The facts that a new base holds: the PMS's, in our own spelling where the normaliser explains the difference, and with
 * our own value where the PMS hides its. So a trimmed blank doesn't look like a local edit for ever (contract 5).
 */
export function agreedFacts(
  ours: EntryFacts,
  remote: EntryFacts,
  hidden: readonly FactName[],
  normalise: Normalise,
): EntryFacts {
  const differing = unexplainedDifferences(ours, remote, hidden, normalise);
  return pickFields(ours, remote, differing);
}

/** `from`, with the named fields taken from `other`. */
export function pickFields(from: EntryFacts, other: EntryFacts, names: readonly FactName[]): EntryFacts {
  return { ...from, ...Object.fromEntries(names.map((name) => [name, other[name]])) };
}
