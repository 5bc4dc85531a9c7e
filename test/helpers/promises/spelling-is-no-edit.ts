import { type EntryFacts, factNames } from '../../../shared/domain/time-entry';
import type { Normalise } from '../../../shared/sync/compare';
import type { BookConflict } from './book';
import type { Case } from './case';
import { type Finding, finding } from './verdict';

/** Contract 5: what the vendor's own way of storing explains is no edit, and nobody is asked about it. */
export function spellingIsNoEdit({ laptops, normalise }: Case): Finding[] {
  const broken: string[] = [];
  let looked = 0;
  for (const { name, book } of laptops) {
    // Salted hashes have no spelling.
    if (book.hidden !== undefined) continue;
    for (const conflict of book.conflicts) {
      looked += 1;
      if (isAboutSpelling(conflict, normalise))
        broken.push(`${name}: ${conflict.id}: nothing but spelling differs`);
    }
  }
  return [finding('P5', 'nobody is asked about what the PMS spells in its own way', looked, broken)];
}

/**
 * A deletion or a bill is a question of its own, whatever the two sides say; and so is a rate or a code that changed in the
 * firm's lists after the approval (contract 21): that is told by the lists, and not by the record.
 */
const aboutFields: readonly BookConflict['kind'][] = ['same_field', 'disjoint_fields', 'other'];

function isAboutSpelling({ kind, local, remote }: BookConflict, normalise: Normalise): boolean {
  if (!aboutFields.includes(kind) || local === null || local.deleted || remote === null) return false;
  const here = local.facts;
  const there = remote.facts;
  return differ(here, there) && !differ(normalise(here), normalise(there));
}

const differ = (one: EntryFacts, other: EntryFacts): boolean =>
  factNames.some((name) => one[name] !== other[name]);
