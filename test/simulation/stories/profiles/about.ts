import { expect } from 'vitest';
import { listConflicts } from '../../../../src-main/store/sync/conflict';
import { openRows, rowsInState } from '../../../../src-main/store/sync/outbox';
import { vendorProfiles } from '../../world/profiles/all';
import type { VendorProfile } from '../../world/vendor';
import { type VendorRig, vendorRig } from './vendor-rig';

/** Tables of profiles by what the vendor can do, for stories that hold on each of them. */

export const capabilitiesOf = (profile: VendorProfile) =>
  profile.open({ seed: 1, clock: () => 0 }).capabilities;

type Named = readonly [string, VendorProfile];

export const all: readonly Named[] = vendorProfiles.map((profile) => [profile.name, profile]);

const where = (holds: (capabilities: ReturnType<typeof capabilitiesOf>) => boolean): readonly Named[] =>
  all.filter(([, profile]) => holds(capabilitiesOf(profile)));

/** What a create made can be known for certain. */
export const certain = where(({ createGuard }) => createGuard !== 'search');
export const withKeys = where(({ createGuard }) => createGuard === 'idempotency_key');
export const searching = where(({ createGuard }) => createGuard === 'search');
export const withoutPrecondition = where(({ updateGuard }) => updateGuard === 'read_compare');

export const minute = 60_000;

/** Cycles until nothing is unknown any more, or for ten minutes. */
export async function untilKnown(rig: VendorRig): Promise<void> {
  for (let n = 0; n < 10 && rowsInState(rig.store, 'unknown').length > 0; n += 1)
    await rig.cycleAfter(minute);
}

/** Nothing is on its way and nothing is asked. */
export function expectRest({ store }: VendorRig): void {
  expect(openRows(store)).toEqual([]);
  expect(listConflicts(store, 'open')).toEqual([]);
}

/** One more cycle writes nothing. */
export async function expectSilence(rig: VendorRig): Promise<void> {
  const { length } = rig.vendor.groundTruth().writes;
  await rig.cycleAfter(15 * minute);
  expect(rig.vendor.groundTruth().writes).toHaveLength(length);
}

/** An entry that both sides have. */
export async function agreed(profile: VendorProfile) {
  const rig = await vendorRig(profile);
  const id = rig.approved();
  await rig.cycle();
  expectRest(rig);
  await rig.cycleAfter(2 * minute);
  const office = (changes: { note?: string; seconds?: number }) =>
    rig.vendor.office({ do: 'edit', activityId: rig.record(id), changes });
  return { rig, id, office };
}
