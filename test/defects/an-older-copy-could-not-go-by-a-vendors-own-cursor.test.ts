import { expect, test } from 'vitest';
import { treatAsOlderCopy } from '../../src-main/sync/older-copy';
import { expectRest, minute } from '../simulation/stories/profiles/about';
import { vendorRig } from '../simulation/stories/profiles/vendor-rig';
import { rounding } from '../simulation/world/profiles/rounding';

test('an older copy of a laptop whose PMS counts changes by a cursor of its own finds what was sent (P2)', async () => {
  const first = await vendorRig(rounding);
  const id = first.approved();
  const image = first.image();
  await first.cycle();
  await first.sync.stop();
  first.clock.advance(30 * minute);
  const again = await vendorRig(rounding, {
    rig: first,
    image,
    // The vendor's cursor is no instant: what was sent since the copy can't be timed by it.
    before: (store) => treatAsOlderCopy(store, { action: 'store.restore', reason: 'Restored', newer: null }),
  });
  await again.cycleAfter(minute);
  expectRest(again);
  expect(again.truth()).toHaveLength(1);
  expect(again.record(id)).toBe(again.truth()[0]?.id);
});
