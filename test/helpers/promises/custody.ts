import { type CustodyOf, custodyOf, leadingState } from '../../../shared/sync/custody';
import type { BookEntry } from './book';
import type { Case, LaptopCase } from './case';
import { contentDifferences } from './same-content';
import { type Finding, finding } from './verdict';

/** P1: every entry is exactly one of on the PMS, here with a stated reason, in an open conflict, deleted by a person. */
export function everyEntryInCustody({ laptops, truth, normalise }: Case): Finding[] {
  const strays: string[] = [];
  const misplaced: string[] = [];
  let looked = 0;
  let compared = 0;
  for (const laptop of laptops) {
    const say = (entry: BookEntry, what: string) => `${laptop.name}: ${entry.id}: ${what}`;
    for (const entry of laptop.book.entries) {
      looked += 1;
      const custody = custodyIn(laptop, entry);
      if (custody.state === 'here' && !laptop.openRowsOf.has(entry.id))
        strays.push(say(entry, 'here, and no queue row'));
      const base = laptop.baseOf.get(entry.id);
      if (custody.state !== 'on_pms' || base === undefined || truth === null) continue;
      const record = truth.recordById.get(base.remoteId);
      // A person was asked about one that vanished, and said that it stays.
      if (record === undefined && laptop.book.missing.includes(base.remoteId)) continue;
      compared += 1;
      if (record === undefined) misplaced.push(say(entry, 'said to be on the PMS, and is not'));
      else {
        const differences = contentDifferences(laptop.book, base, record, normalise);
        if (differences.length > 0) misplaced.push(say(entry, `${differences.join(', ')} differ`));
      }
    }
  }
  return [
    finding('P1', 'every entry has one custody, and a reason', looked, strays),
    finding('P1', 'what is said to be on the PMS is there, field by field', compared, misplaced),
  ];
}

/** Where a laptop's rows say that an entry is, by the product's own definition. */
export function custodyIn(laptop: LaptopCase, entry: BookEntry): CustodyOf {
  const open = laptop.openRowsOf.get(entry.id) ?? [];
  return custodyOf({
    deleted: entry.deletedAt !== null,
    reviewState: entry.reviewState,
    base: laptop.baseOf.get(entry.id) ?? null,
    openState: leadingState(open.map(({ state }) => state)),
    hasOpenConflict: laptop.openConflictOf.has(entry.id),
  });
}
