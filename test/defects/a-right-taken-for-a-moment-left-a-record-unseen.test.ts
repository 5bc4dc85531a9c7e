import { expect, test } from 'vitest';
import { allEntries } from '../../src-main/store/entries';
import { all, minute } from '../simulation/stories/profiles/about';
import { ana, matterNumber, vendorRig, workDate } from '../simulation/stories/profiles/vendor-rig';
import { colleague } from '../simulation/world/firm';

const words = 'Logged while nobody here could see it';

test.each(all)(
  'what was logged while a matter was out of sight between two looks is found in time, at a vendor like %s (contract 1, 6)',
  async (_, profile) => {
    const rig = await vendorRig(profile);
    const { vendor, store, clock } = rig;
    const seen = () => allEntries(store).some(({ narrative }) => narrative === words);
    vendor.hideMatters(ana, [matterNumber]);
    const entry = { timekeeper: ana, date: workDate, matter: matterNumber, seconds: 3600, note: words };
    vendor.office({
      do: 'create',
      as: colleague,
      entry: { ...entry, codes: { task: 'L350', activity: 'A109' } },
    });
    // Its change is past before anybody looks at the matters again.
    clock.advance(minute);
    await rig.cycle();
    clock.advance(6 * minute);
    await rig.cycle();
    vendor.hideMatters(ana, []);
    await rig.cycleAfter(7 * minute);
    expect(seen()).toBe(profile.name === 'bare');

    for (let hours = 0; hours < 8 && !seen(); hours += 1) await rig.cycleAfter(61 * minute);
    expect(seen()).toBe(true);
  },
);
