import { describe, expect, it } from 'vitest';
import { requireEntry } from '../../../../src-main/store/entries';
import { listConflicts } from '../../../../src-main/store/sync/conflict';
import { agreed, all, expectRest, expectSilence, minute, untilKnown } from './about';
import { ana, vendorRig } from './vendor-rig';

describe.each(all)('a list of changes, at a vendor like %s', (_, profile) => {
  it('shows each of many edits in one moment, however coarse its timestamps (contract 1)', async () => {
    const { rig, id, office } = await agreed(profile);
    for (const words of ['First', 'Second', 'Third']) {
      office({ note: words });
      await rig.cycle();
      expect(requireEntry(rig.store, id).narrative).toBe(words);
    }
  });

  it('brings what was made there, once', async () => {
    const { rig } = await agreed(profile);
    const count = () => rig.store.db.prepare('SELECT count(*) FROM entry').pluck().get();
    const before = Number(count());
    rig.vendor.office({
      do: 'create',
      entry: { date: '2026-11-16', seconds: 1800, note: 'Typed at the office', matter: '00118-002' },
    });
    await rig.cycle();
    expect(count()).toBe(before + 1);
    await rig.cycleAfter(15 * minute);
    expect(count()).toBe(before + 1);
  });

  it('read again after a crash in the middle changes nothing twice (contract 2)', async () => {
    const { rig, id, office } = await agreed(profile);
    const image = rig.image();
    office({ note: 'Changed at the office' });
    await rig.cycle();
    const { revision } = requireEntry(rig.store, id);
    await rig.sync.stop();
    // The page was applied and its commit lost: the older disk meets the same page.
    const again = await vendorRig(profile, { rig, image });
    await again.cycle();
    await again.cycleAfter(minute);
    expect(requireEntry(again.store, id)).toMatchObject({ narrative: 'Changed at the office', revision });
    expectRest(again);
  });

  it('after a month away brings everything, deletions too', async () => {
    const { rig, id, office } = await agreed(profile);
    const other = rig.approved({ narrative: 'Prepare exhibits', workedSeconds: 7200 });
    await rig.cycle();
    await rig.sync.handlers.workOffline({ on: true });
    office({ note: 'Changed at the office' });
    rig.vendor.office({ do: 'delete', activityId: rig.record(other) });
    rig.clock.advance(31 * 86_400_000);
    rig.tokens.write(rig.vendor.signIn(ana, rig.clock.now()));
    const back = await vendorRig(profile, { rig, image: rig.image() });
    await back.sync.handlers.workOffline({ on: false });
    await back.cycleAfter(minute);
    expect(requireEntry(back.store, id).narrative).toBe('Changed at the office');
    expect(requireEntry(back.store, other).deletedAt).not.toBeNull();
    expectRest(back);
  });
});

describe.each(all)('what the vendor makes of our words, at %s', (_, profile) => {
  it('is no edit: nothing is asked and nothing goes back and forth (contract 5)', async () => {
    const rig = await vendorRig(profile);
    const long = `${'Inspect  documents produced by defendant; '.repeat(12)}\r\n end `;
    const id = rig.approved({ narrative: long, workedSeconds: 4000 });
    await rig.cycle();
    await rig.cycleAfter(2 * minute);
    expectRest(rig);
    expect(rig.truth('Inspect')).toHaveLength(1);
    expect(requireEntry(rig.store, id)).toMatchObject({ narrative: long, workedSeconds: 4000 });
    await expectSilence(rig);
  });

  it('does not hide the record of an unanswered create', async () => {
    const rig = await vendorRig(profile);
    const id = rig.approved({ narrative: `  ${'Inspect  documents; '.repeat(30)}`, workedSeconds: 4000 });
    rig.meets('POST', { kind: 'answer_lost' });
    await rig.cycle();
    await untilKnown(rig);
    await rig.cycle();
    expectRest(rig);
    expect(rig.vendor.groundTruth().activities.filter((one) => one.note.includes('Inspect'))).toHaveLength(1);
    expect(Number.isNaN(rig.record(id))).toBe(false);
  });

  it('does not hide an edit of a colleague', async () => {
    const { rig, id, office } = await agreed(profile);
    rig.edit(id, { narrative: 'Changed   on the laptop' });
    office({ note: 'Changed   at the office', seconds: 3700 });
    await rig.cycle();
    expect(listConflicts(rig.store, 'open')).toMatchObject([{ kind: 'same_field', entryId: id }]);
  });
});
