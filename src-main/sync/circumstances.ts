import type { FactName } from '../../shared/domain/time-entry';
import type { Circumstances } from '../../shared/sync/plan-release';
import type { OutboxRow } from '../../shared/sync/types';
import { firmCurrency, lineCurrencies } from '../store/currencies';
import { getMatter } from '../store/reference';
import { getBase } from '../store/sync/base';
import type { SyncContext } from './context';

/** What a row depends on outside itself, read from our own tables. */
export function circumstancesOf(context: SyncContext, row: OutboxRow): Circumstances {
  const { store } = context;
  const matterId = row.payload?.matterId ?? null;
  const matter = matterId === null ? null : getMatter(store, matterId);
  return {
    matterStatus: matter?.status ?? null,
    matterRequiresCodes: matter?.requireUtbms ?? null,
    unknownThere: unknownThere(context, row),
    keptThere: keptThere(context, row),
    onBill: getBase(store, row.entryId)?.onBill ?? null,
    isOtherCurrency: lineCurrencies(store)({ id: row.entryId }) !== firmCurrency(store),
  };
}

/** The codes that a payload takes away and that the vendor keeps once they are set. */
function keptThere({ store, adapter }: SyncContext, { entryId, payload }: OutboxRow): FactName[] {
  if (payload === null || adapter.capabilities.takesCodesAway) return [];
  const base = getBase(store, entryId);
  const codes = ['taskCode', 'activityCode'] as const;
  // One code alone can't be said there at all, and is refused as such.
  if (base === null || codes.some((name) => payload[name] !== null)) return [];
  return codes.filter((name) => base.facts[name] !== null);
}

/** What a payload names that the PMS's tables don't hold. */
function unknownThere({ ids }: SyncContext, { payload }: OutboxRow): FactName[] {
  if (payload === null) return [];
  const names: FactName[] = [];
  if (payload.matterId !== null && ids.toRemote('matters', payload.matterId) === null) names.push('matterId');
  if (ids.toRemote('timekeepers', payload.timekeeperId) === null) names.push('timekeeperId');
  if (payload.taskCode !== null && ids.codeRemote('task', payload.taskCode) === null) names.push('taskCode');
  if (payload.activityCode !== null && ids.codeRemote('activity', payload.activityCode) === null) {
    names.push('activityCode');
  }
  return names;
}
