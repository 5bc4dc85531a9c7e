import { describe, expect, it } from 'vitest';
import { deleteEntry } from '../../../../src-main/commands/entry-delete';
import { requireEntry } from '../../../../src-main/store/entries';
import { getBase } from '../../../../src-main/store/sync/base';
import { listConflicts } from '../../../../src-main/store/sync/conflict';
import { rowsInState } from '../../../../src-main/store/sync/outbox';
import { decideAsShown } from '../../../helpers/sync/decide-as-shown';
import {
  agreed,
  all,
  capabilitiesOf,
  certain,
  expectRest,
  expectSilence,
  minute,
  searching,
  untilKnown,
  withKeys,
} from './about';
import { ana, matterNumber, note, type VendorRig, vendorRig, workDate } from './vendor-rig';

type Changes = Extract<Parameters<VendorRig['vendor']['office']>[0], { do: 'edit' }>['changes'];

/** A create is applied, its answer gets lost, and a moment later the office changes what it made. Returns the record. */
async function madeUnheardAndChanged(rig: VendorRig, changes: Changes): Promise<number> {
  rig.meets('POST', { kind: 'answer_lost' });
  await rig.cycle();
  rig.clock.advance(5_000);
  const made = rig.truth()[0]?.id ?? 0;
  rig.vendor.office({ do: 'edit', activityId: made, changes });
  return made;
}

describe.each(all)('a create, at a vendor like %s', (_, profile) => {
  it('gives one record, and then silence', async () => {
    const { rig, id } = await agreed(profile);
    expect(rig.truth()).toHaveLength(1);
    expect(String(rig.truth()[0]?.id)).toBe(getBase(rig.store, id)?.remoteId);
    await expectSilence(rig);
  });

  it('whose answer is lost gives one record (P2, contract 10)', async () => {
    const rig = await vendorRig(profile);
    const id = rig.approved();
    rig.meets('POST', { kind: 'answer_lost' });
    await rig.cycle();
    expect(rowsInState(rig.store, 'unknown')).toHaveLength(1);
    await untilKnown(rig);
    expectRest(rig);
    expect(rig.truth()).toHaveLength(1);
    expect(rig.record(id)).toBe(rig.truth()[0]?.id);
    await expectSilence(rig);
  });

  it('that never arrived is sent again, and arrives once', async () => {
    const rig = await vendorRig(profile);
    rig.approved();
    rig.meets('POST', { kind: 'never_arrives' });
    await rig.cycle();
    await untilKnown(rig);
    await rig.cycle();
    expectRest(rig);
    expect(rig.truth()).toHaveLength(1);
  });

  it('that takes effect late, while its outcome is being found out, gives one record', async () => {
    const rig = await vendorRig(profile);
    const id = rig.approved();
    rig.meets('POST', { kind: 'late', ms: 50_000 });
    await rig.cycle();
    for (let n = 0; n < 6; n += 1) await rig.cycleAfter(20_000);
    await untilKnown(rig);
    expectRest(rig);
    expect(rig.truth()).toHaveLength(1);
    expect(rig.record(id)).toBe(rig.truth()[0]?.id);
  });

  it('that was edited here while its outcome was unknown brings the edit after it, on the same record', async () => {
    const rig = await vendorRig(profile);
    const id = rig.approved();
    rig.meets('POST', { kind: 'answer_lost' });
    await rig.cycle();
    rig.edit(id, { narrative: 'Argue motion to compel' });
    rig.approve(id);
    await untilKnown(rig);
    await rig.cycle();
    expectRest(rig);
    expect(rig.truth()).toEqual([]);
    expect(rig.truth('Argue motion to compel')).toHaveLength(1);
  });

  it('that was deleted here while its outcome was unknown leaves no record', async () => {
    const rig = await vendorRig(profile);
    const id = rig.approved();
    rig.meets('POST', { kind: 'answer_lost' });
    await rig.cycle();
    deleteEntry(rig.store, { id, revision: requireEntry(rig.store, id).revision });
    await untilKnown(rig);
    await rig.cycle();
    expectRest(rig);
    expect(rig.truth()).toEqual([]);
  });

  it('that a proxy sent twice ends as one record, or as a twin that somebody is asked about', async () => {
    const rig = await vendorRig(profile);
    rig.approved();
    rig.meets('POST', { kind: 'twice' });
    await rig.cycle();
    await rig.cycleAfter(minute);
    if (capabilitiesOf(profile).createGuard === 'idempotency_key') {
      expect(rig.truth()).toHaveLength(1);
      expectRest(rig);
      return;
    }
    expect(rig.truth()).toHaveLength(2);
    expect(listConflicts(rig.store, 'open')).toMatchObject([{ kind: 'twin' }]);
  });
});

describe.each(certain)('where a create can be known for certain, at %s', (_, profile) => {
  it('a record that the office changed before we heard of it is still ours, and its edit stands (P2, P3)', async () => {
    const rig = await vendorRig(profile);
    const id = rig.approved();
    const made = await madeUnheardAndChanged(rig, {
      note: 'Changed at the office',
      seconds: 360,
      date: '2026-11-17',
    });
    await untilKnown(rig);
    await rig.cycleAfter(minute);
    expectRest(rig);
    expect(rig.record(id)).toBe(made);
    expect(requireEntry(rig.store, id).narrative).toBe('Changed at the office');
    expect(rig.truth()).toEqual([]);
    await expectSilence(rig);
  });

  it('both sides may have changed it meanwhile: a conflict, and nothing goes out over the office (P3)', async () => {
    const rig = await vendorRig(profile);
    const id = rig.approved();
    await madeUnheardAndChanged(rig, { note: 'Changed at the office' });
    rig.edit(id, { narrative: 'Changed on the laptop' });
    rig.approve(id);
    await untilKnown(rig);
    await rig.cycleAfter(minute);
    expect(listConflicts(rig.store, 'open')).toMatchObject([
      { kind: 'same_field', entryId: id, base: { narrative: note } },
    ]);
    expect(rig.truth('Changed at the office')).toHaveLength(1);
  });

  it('an older copy of the disk that sends what was sent before makes no second record (P2)', async () => {
    const first = await vendorRig(profile);
    const id = first.approved();
    const image = first.image();
    await first.cycle();
    expect(first.truth()).toHaveLength(1);
    await first.sync.stop();
    first.clock.advance(30 * minute);
    const again = await vendorRig(profile, { rig: first, image });
    await again.cycleAfter(minute);
    expect(again.truth()).toHaveLength(1);
    if (capabilitiesOf(profile).createGuard === 'reference') {
      // The record says itself whose it is.
      expectRest(again);
      expect(again.record(id)).toBe(again.truth()[0]?.id);
    } else {
      // The pull shows it before the key is used once more: a person says that it is the same.
      expect(listConflicts(again.store, 'open')).toMatchObject([{ kind: 'twin', entryId: id }]);
    }
  });
});

describe.each(withKeys)('a key, at %s', (_, profile) => {
  it('that may be forgotten is not used again: the record is searched for (P2)', async () => {
    const rig = await vendorRig(profile);
    const id = rig.approved();
    rig.meets('POST', { kind: 'answer_lost' });
    await rig.cycle();
    await rig.sync.handlers.workOffline({ on: true });
    rig.clock.advance(25 * 3_600_000);
    const posts = () => rig.sent.filter((one) => one.startsWith('POST /api/v4/activities'));
    const before = posts().length;
    await rig.sync.handlers.workOffline({ on: false });
    await untilKnown(rig);
    expectRest(rig);
    expect(posts()).toHaveLength(before);
    expect(rig.truth()).toHaveLength(1);
    expect(rig.record(id)).toBe(rig.truth()[0]?.id);
  });

  it('says whose record is whose: one of equal content that somebody else made is not taken for ours', async () => {
    const rig = await vendorRig(profile);
    const id = rig.approved();
    rig.meets('POST', { kind: 'answer_lost' });
    await rig.cycle();
    const [ours] = rig.truth();
    const { seconds, note: words, price } = ours ?? { seconds: 0, note: '', price: 0 };
    const codes = { task: 'L350', activity: 'A109' };
    rig.vendor.office({
      do: 'create',
      as: ana,
      entry: { date: workDate, matter: matterNumber, seconds, note: words, price, codes },
    });
    // Asked once more, and again without an answer: meanwhile the pull shows both.
    rig.meets('POST', { kind: 'never_arrives' });
    await rig.cycle();
    expect(rig.record(id)).toBeNaN();
    await untilKnown(rig);
    expect(rig.record(id)).toBe(ours?.id);
    await rig.cycleAfter(minute);
    expect(listConflicts(rig.store, 'open')).toMatchObject([{ kind: 'twin', entryId: id }]);
  });

  it('answers with a record that was deleted since: gone is gone, and nothing is made anew', async () => {
    const rig = await vendorRig(profile);
    const id = rig.approved();
    rig.meets('POST', { kind: 'answer_lost' });
    await rig.cycle();
    rig.vendor.office({ do: 'delete', activityId: rig.truth()[0]?.id ?? 0 });
    await untilKnown(rig);
    await rig.cycle();
    expect(rig.truth()).toEqual([]);
    expect(requireEntry(rig.store, id).deletedAt).not.toBeNull();
    expectRest(rig);
  });
});

describe.each(searching)('where a create can only be searched for, at %s', (_, profile) => {
  it.each([{ seconds: 3600 }, { date: '2026-11-17', note: 'Conference with client', seconds: 360 }])(
    'a record that was rewritten (%o) before it was found is asked about, and not made again (P2)',
    async (changes) => {
      const rig = await vendorRig(profile);
      const id = rig.approved();
      const made = await madeUnheardAndChanged(rig, changes);
      await untilKnown(rig);
      await rig.cycleAfter(minute);
      expect(rig.sent.filter((one) => one.startsWith('POST /api/v4/activities'))).toHaveLength(1);
      expect(listConflicts(rig.store, 'open')).toMatchObject([
        { kind: 'outcome_ambiguous', entryId: id, candidates: [{ remoteId: String(made) }] },
      ]);
      decideAsShown(rig, 'same_entry', {}, String(made));
      await rig.cycleAfter(minute);
      expect(rig.record(id)).toBe(made);
      expect(listConflicts(rig.store, 'open')).toEqual([]);
    },
  );

  it('nobody is asked before the request can no longer arrive: what comes late is ours (P2)', async () => {
    const rig = await vendorRig(profile);
    const id = rig.approved();
    rig.meets('POST', { kind: 'late', ms: 50_000 });
    await rig.cycle();
    const other = rig.vendor.office({
      do: 'create',
      as: ana,
      entry: { date: '2026-11-17', matter: '00118-002', seconds: 360, note: 'Call with client' },
    });
    rig.clock.advance(5_000);
    rig.vendor.office({
      do: 'edit',
      activityId: Number(other[0]),
      changes: { note: 'Call with the client' },
    });
    for (let n = 0; n < 5; n += 1) {
      await rig.cycleAfter(15_000);
      expect(listConflicts(rig.store, 'open')).toEqual([]);
    }
    await untilKnown(rig);
    expect(rig.truth()).toHaveLength(1);
    expect(rig.record(id)).toBe(rig.truth()[0]?.id);
    await rig.cycleAfter(15 * minute);
    expectRest(rig);
  });
});
