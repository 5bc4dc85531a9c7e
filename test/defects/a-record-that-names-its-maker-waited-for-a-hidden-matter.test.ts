import { expect, test } from 'vitest';
import { inTransaction } from '../../src-main/store/database';
import { getBase } from '../../src-main/store/sync/base';
import { idMapOf } from '../../src-main/store/sync/id-map';
import { rowsInState } from '../../src-main/store/sync/outbox';
import { adoptRemote } from '../../src-main/sync/sync-entry';
import { capabilitiesOf, certain, minute } from '../simulation/stories/profiles/about';
import { ana, matterNumber, note, vendorRig } from '../simulation/stories/profiles/vendor-rig';

/**
 * A create waits while its matter is out of sight, since that nothing but other entries' records is found says nothing then.
 * A record that names the create by its reference says it for certain: where another entry had it, the create waited all the
 * same, and for ever where the matter did not come back (contract 10, P5).
 */
const named = certain.filter(([, profile]) => capabilitiesOf(profile).createGuard === 'reference');

test.each(named)(
  'a record that names its maker is its maker’s though the matter is hidden, at a vendor like %s',
  async (_, profile) => {
    const rig = await vendorRig(profile);
    const { store, pms, vendor } = rig;
    const id = rig.approved();
    rig.meets('POST', { kind: 'answer_lost' });
    await rig.cycle();
    const made = rig.truth()[0]?.id ?? 0;
    vendor.office({ do: 'edit', activityId: made, changes: { matter: '00104-001' } });
    const answer = await pms.adapter.get(String(made), idMapOf(store));
    if (answer.kind !== 'done') throw new Error('the record can’t be read');
    // However it came to that: an entry that came from the PMS has it, and is edited, so that it can't give it up for now.
    const came = inTransaction(store, 'test', () => adoptRemote(store, answer.value))?.id ?? '';
    rig.edit(came, { narrative: 'Attend hearing; argue' });
    await rig.cycleAfter(2 * minute);
    vendor.hideMatters(ana, [matterNumber]);
    await rig.cycleAfter(15 * minute);
    rig.edit(came, { narrative: note });
    for (let n = 0; n < 6; n += 1) await rig.cycleAfter(15 * minute);
    expect(rowsInState(store, 'unknown')).toEqual([]);
    expect(getBase(store, id)?.remoteId).toBe(String(made));
    expect(rig.truth()).toHaveLength(1);
  },
);
