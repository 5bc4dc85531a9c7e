import { describe, expect, it } from 'vitest';
import { deleteEntry } from '../../../../src-main/commands/entry-delete';
import { requireEntry } from '../../../../src-main/store/entries';
import { getBase } from '../../../../src-main/store/sync/base';
import { listConflicts } from '../../../../src-main/store/sync/conflict';
import { rowsInState } from '../../../../src-main/store/sync/outbox';
import {
  agreed,
  all,
  capabilitiesOf,
  expectRest,
  expectSilence,
  minute,
  untilKnown,
  withoutPrecondition,
} from './about';
import { note } from './vendor-rig';

describe.each(all)('an update, at a vendor like %s', (_, profile) => {
  it('arrives, and is known as our own when it comes back (contract 4)', async () => {
    const { rig, id } = await agreed(profile);
    rig.edit(id, { narrative: 'Argue motion to compel' });
    rig.approve(id);
    await rig.cycle();
    expectRest(rig);
    expect(rig.truth('Argue motion to compel')).toHaveLength(1);
    await expectSilence(rig);
    expect(requireEntry(rig.store, id).revision).toBe(2);
  });

  it('never goes over a version that nobody here has seen (P3, contract 11)', async () => {
    const { rig, id, office } = await agreed(profile);
    rig.edit(id, { narrative: 'Changed on the laptop' });
    rig.approve(id);
    office({ note: 'Changed at the office' });
    // The pull may not have shown it yet: the precondition, or the reading before the write, has to.
    await rig.cycle();
    expect(rig.truth('Changed at the office')).toHaveLength(1);
    expect(listConflicts(rig.store, 'open')).toMatchObject([
      {
        kind: 'same_field',
        base: { narrative: note },
        local: { narrative: 'Changed on the laptop' },
        remote: { facts: { narrative: 'Changed at the office' } },
      },
    ]);
  });

  it('whose answer is lost is settled by looking, once', async () => {
    const { rig, id } = await agreed(profile);
    rig.edit(id, { narrative: 'Argue motion to compel' });
    rig.approve(id);
    rig.meets('PATCH', { kind: 'answer_lost' });
    await rig.cycle();
    expect(rowsInState(rig.store, 'unknown')).toHaveLength(1);
    await untilKnown(rig);
    await rig.cycle();
    expectRest(rig);
    expect(rig.truth('Argue motion to compel')).toHaveLength(1);
    await expectSilence(rig);
  });

  it('that never arrived is sent again', async () => {
    const { rig, id } = await agreed(profile);
    rig.edit(id, { narrative: 'Argue motion to compel' });
    rig.approve(id);
    rig.meets('PATCH', { kind: 'never_arrives' });
    await rig.cycle();
    await untilKnown(rig);
    await rig.cycle();
    expectRest(rig);
    expect(rig.truth('Argue motion to compel')).toHaveLength(1);
  });

  it('that the office changed right after is followed, or asked about, and never reverted', async () => {
    const { rig, id, office } = await agreed(profile);
    rig.edit(id, { narrative: 'Argue motion to compel' });
    rig.approve(id);
    rig.meets('PATCH', { kind: 'just_after', run: () => office({ note: 'Then changed at the office' }) });
    await rig.cycle();
    await rig.cycleAfter(2 * minute);
    expectRest(rig);
    expect(rig.truth('Then changed at the office')).toHaveLength(1);
    expect(requireEntry(rig.store, id).narrative).toBe('Then changed at the office');
    await expectSilence(rig);
  });
});

describe.each(withoutPrecondition)('read, compare, write, read back, at %s', (_, profile) => {
  it('sees an edit that no pull has shown, just before it would write', async () => {
    const { rig, id, office } = await agreed(profile);
    rig.edit(id, { narrative: 'Changed on the laptop' });
    rig.approve(id);
    // The second reading of records in the cycle is the one before the write: the first is the pull's list.
    rig.meets('GET', {
      kind: 'just_after',
      run: () => office({ note: 'Changed at the office' }),
    });
    await rig.cycle();
    expect(rig.truth('Changed at the office')).toHaveLength(1);
    expect(listConflicts(rig.store, 'open')).toMatchObject([{ kind: 'same_field', entryId: id }]);
  });

  it('reads back what was written over it in the same moment', async () => {
    const { rig, id, office } = await agreed(profile);
    rig.edit(id, { narrative: 'Argue motion to compel' });
    rig.approve(id);
    rig.meets('PATCH', { kind: 'just_after', run: () => office({ note: 'Then changed at the office' }) });
    await rig.cycle();
    // Without another pull.
    expect(requireEntry(rig.store, id).narrative).toBe('Then changed at the office');
    expect(getBase(rig.store, id)?.facts.narrative).toBe('Then changed at the office');
  });

  it('writes nothing without having read just before', async () => {
    const { rig, id } = await agreed(profile);
    rig.edit(id, { narrative: 'Argue motion to compel' });
    rig.approve(id);
    await rig.cycle();
    const written = rig.vendor.groundTruth().writes.filter((one) => one.method === 'PATCH');
    expect(written).toHaveLength(1);
    expect(written[0]?.ifMatch).toBe(written[0]?.etagBefore);
  });
});

describe.each(all)('a deletion, at a vendor like %s', (_, profile) => {
  it('here of what changed there becomes a conflict (contract 12)', async () => {
    const { rig, id, office } = await agreed(profile);
    deleteEntry(rig.store, { id, revision: requireEntry(rig.store, id).revision });
    office({ seconds: 3600 });
    await rig.cycle();
    expect(rig.truth()).toHaveLength(1);
    expect(listConflicts(rig.store, 'open')).toMatchObject([{ kind: 'deleted_here_edited_there' }]);
  });

  it('here goes out once, and stays quiet', async () => {
    const { rig, id } = await agreed(profile);
    deleteEntry(rig.store, { id, revision: requireEntry(rig.store, id).revision });
    await rig.cycle();
    expect(rig.truth()).toEqual([]);
    expectRest(rig);
    await expectSilence(rig);
  });

  it('whose answer is lost is found done', async () => {
    const { rig, id } = await agreed(profile);
    deleteEntry(rig.store, { id, revision: requireEntry(rig.store, id).revision });
    rig.meets('DELETE', { kind: 'answer_lost' });
    await rig.cycle();
    await untilKnown(rig);
    await rig.cycle();
    expect(rig.truth()).toEqual([]);
    expectRest(rig);
  });

  it('there of what is unchanged here goes to the trash; with tombstones at the next pull already', async () => {
    const { rig, id } = await agreed(profile);
    rig.vendor.office({ do: 'delete', activityId: rig.record(id) });
    await rig.cycle();
    const isTold = capabilitiesOf(profile).deletions === 'tombstone';
    expect(requireEntry(rig.store, id).deletedAt !== null).toBe(isTold);
    await rig.cycleAfter(minute);
    expect(requireEntry(rig.store, id).deletedAt).not.toBeNull();
    expectRest(rig);
  });

  it('there of what changed here becomes a conflict', async () => {
    const { rig, id } = await agreed(profile);
    rig.edit(id, { narrative: 'Changed on the laptop' });
    rig.vendor.office({ do: 'delete', activityId: rig.record(id) });
    await rig.cycleAfter(minute);
    expect(listConflicts(rig.store, 'open')).toMatchObject([{ kind: 'edited_here_deleted_there' }]);
    expect(requireEntry(rig.store, id).narrative).toBe('Changed on the laptop');
  });
});
