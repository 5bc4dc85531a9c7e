import { factsOf } from '../../shared/domain/entry-facts';
import { listFacts } from '../../shared/domain/fact-labels';
import type { FactName, TimeEntry } from '../../shared/domain/time-entry';
import type { EntryView } from '../../shared/ipc/views';
import { pmsName } from '../../shared/pms/pms-name';
import { EngineError } from '../engine-error';
import type { StoreContext } from '../store/database';
import { factsContext } from '../store/reference';
import { getBase } from '../store/sync/base';

/**
 * What the PMS hides from this person is unknown here and never sent (contract 5): a change of it would go nowhere and
 * look as if it had arrived (P5), so it is refused.
 * @throws EngineError 'not_allowed' with the first such field
 */
export function assertNothingHiddenChanges(store: StoreContext, before: TimeEntry, after: TimeEntry): void {
  const hidden = getBase(store, after.id)?.hidden ?? [];
  if (hidden.length === 0) return;
  const context = factsContext(store);
  const was = factsOf(before, context);
  const is = factsOf(after, context);
  const changes = (name: FactName): boolean => {
    // Nobody said another rate where it is only looked up anew, as for another matter.
    if (name === 'rateMinor') return after.rateMinor !== null && after.rateMinor !== was.rateMinor;
    if (name === 'seconds' && before.workedSeconds !== after.workedSeconds) return true;
    return was[name] !== is[name];
  };
  refuseHidden(hidden.filter(changes));
}

/** @throws EngineError 'not_allowed' where the PMS hides a fact of an entry from this person */
export function assertSeen(store: StoreContext, { id }: TimeEntry, field: FactName): void {
  refuseHidden((getBase(store, id)?.hidden ?? []).filter((name) => name === field));
}

/** @throws EngineError 'not_allowed' where a line's hours are to be divided or lowered and can't be seen */
export function assertHoursSeen({ hidden }: Pick<EntryView, 'hidden'>): void {
  refuseHidden(hidden.filter((name) => name === 'seconds'));
}

/** @throws EngineError 'not_allowed' where money is to be shared out by a rate that can't be seen */
export function assertRateSeen({ hidden }: Pick<EntryView, 'hidden'>): void {
  refuseHidden(hidden.filter((name) => name === 'rateMinor'));
}

function refuseHidden(denied: readonly FactName[]): void {
  if (denied.length === 0) return;
  const field = denied[0] === 'seconds' ? 'billedSeconds' : (denied[0] ?? null);
  throw new EngineError(
    'not_allowed',
    `${pmsName} hides the ${listFacts(denied)} of this entry from you: only somebody who sees them there can change them.`,
    field,
  );
}
