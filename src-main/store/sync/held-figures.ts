import { differingFacts, factsOf } from '../../../shared/domain/entry-facts';
import type { Id } from '../../../shared/domain/id';
import type { TimeEntry } from '../../../shared/domain/time-entry';
import { prepared, type StoreContext } from '../database';
import { requireEntry, updateEntry } from '../entries';
import { factsContext } from '../reference';
import { getBase } from './base';

/**
 * The entry with billed time and rate of its own where it agrees with the PMS. A figure that was derived there would
 * change with the next rounding setting or rate table, and stand here as another than the one there (contract 26).
 * The facts stay the same, so the revision does.
 */
export function withHeldFigures(store: StoreContext, entry: TimeEntry): TimeEntry {
  if (entry.billedSeconds !== null && entry.rateMinor !== null) return entry;
  const base = getBase(store, entry.id);
  if (base === null) return entry;
  const facts = factsOf(entry, factsContext(store));
  if (differingFacts(facts, base.facts, base.hidden).length > 0) return entry;
  return { ...entry, billedSeconds: facts.seconds, rateMinor: facts.rateMinor };
}

/** Writes down the figures of a stored entry that agrees with the PMS, in the running transaction. */
export function holdFigures(store: StoreContext, entryId: Id): void {
  const entry = requireEntry(store, entryId);
  const held = withHeldFigures(store, entry);
  if (held !== entry) updateEntry(store, held);
}

/** Entries with a record on the PMS whose rate is looked up. */
export function derivedRatesOnPms(store: StoreContext): Id[] {
  return prepared(
    store.db,
    `SELECT e.id FROM entry e WHERE e.rate_minor IS NULL
       AND EXISTS (SELECT 1 FROM base b WHERE b.entry_id = e.id) ORDER BY e.id`,
  )
    .pluck()
    .all() as Id[];
}

/** Entries with a record on the PMS whose billed time is derived by the rounding setting. */
export function derivedOnPms(store: StoreContext): Id[] {
  return prepared(
    store.db,
    `SELECT e.id FROM entry e WHERE e.billed_seconds IS NULL
       AND EXISTS (SELECT 1 FROM base b WHERE b.entry_id = e.id) ORDER BY e.id`,
  )
    .pluck()
    .all() as Id[];
}
