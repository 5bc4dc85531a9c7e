import type { FactsContext } from '../../shared/domain/entry-facts';
import type { RateMinor } from '../../shared/money/money';
import { prepared, type StoreContext } from './database';
import { getSettings } from './settings';

/** What facts are derived with on this laptop now: the rounding policy in force and the cached rates (contract 25, 26). */
export function factsContext(store: StoreContext): FactsContext {
  return { policy: getSettings(store).rounding, rateFor: (matterId, id) => rateFor(store, matterId, id) };
}

/** The PMS's rate for a timekeeper on a matter, else the timekeeper's own; null where none is known. */
function rateFor(store: StoreContext, matterId: string | null, timekeeperId: string): RateMinor | null {
  const rate = prepared(
    store.db,
    `SELECT coalesce(
       (SELECT rate_minor FROM matter_rate WHERE matter_id = ? AND timekeeper_id = ?),
       (SELECT rate_minor FROM timekeeper WHERE id = ?))`,
  )
    .pluck()
    .get(matterId, timekeeperId, timekeeperId);
  return typeof rate === 'number' ? rate : null;
}
