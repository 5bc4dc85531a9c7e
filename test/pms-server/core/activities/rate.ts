import type { PmsState } from '../state';

export type RateKey = {
  readonly matterId: number | null;
  readonly userId: number;
  readonly activityDescriptionId: number | null;
};

/** Dollars, and the step of the vendor's hierarchy that they come from. */
export type FoundRate = { readonly price: number; readonly hierarchy: 'Matter' | 'Activity' | 'Default' };

/** The vendor's rate hierarchy as far as the sample firm uses it: matter, then activity, then timekeeper. */
export function resolveRate(state: PmsState, key: RateKey): FoundRate {
  const matter = key.matterId === null ? undefined : state.tables.matters.get(key.matterId);
  const custom = matter?.customRates.find((rate) => rate.userId === key.userId);
  if (custom !== undefined) return { price: custom.rate, hierarchy: 'Matter' };

  const description =
    key.activityDescriptionId === null
      ? undefined
      : state.tables.activityDescriptions.get(key.activityDescriptionId);
  if (description?.rate !== undefined && description.rate !== null) {
    return { price: description.rate, hierarchy: 'Activity' };
  }
  return { price: state.tables.users.get(key.userId)?.rate ?? 0, hierarchy: 'Default' };
}
