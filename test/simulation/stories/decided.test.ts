import { describe, expect, it } from 'vitest';
import { deleteEntry } from '../../../src-main/commands/entry-delete';
import { editEntry } from '../../../src-main/commands/entry-edit';
import { requireEntry } from '../../../src-main/store/entries';
import { getBase } from '../../../src-main/store/sync/base';
import { listConflicts } from '../../../src-main/store/sync/conflict';
import { rowsInState } from '../../../src-main/store/sync/outbox';
import { hearingTwin } from '../../helpers/sync/colleagues-work';
import { decideAsShown } from '../../helpers/sync/decide-as-shown';
import { type Rig, rig } from '../../helpers/sync/rig';

const note = 'Attend hearing on motion to compel';
const posts = { method: 'POST', pathPrefix: '/api/v4/activities' } as const;

async function inConflict(
  here: Parameters<typeof editEntry>[1]['patch'] | 'delete',
  office: 'edit' | 'delete' | 'bill',
) {
  const laptop = await rig();
  const id = laptop.approved();
  await laptop.cycle();
  const activityId = Number(getBase(laptop.store, id)?.remoteId);
  const { revision } = requireEntry(laptop.store, id);
  if (here === 'delete') deleteEntry(laptop.store, { id, revision });
  else editEntry(laptop.store, { id, revision, patch: here, reason: null });
  if (office === 'edit') {
    await laptop.control.office({ do: 'edit', activityId, changes: { note: 'Office words' } });
  } else if (office === 'delete') await laptop.control.office({ do: 'delete', activityId });
  else await laptop.control.office({ do: 'bill', activityIds: [activityId] });
  await laptop.cycleAfter(11 * 60_000);
  const record = () => laptop.server.groundTruth().activities.find((one) => one.id === activityId);
  return { ...laptop, laptop, id, record };
}

const quiet = async (laptop: Rig): Promise<void> => {
  await laptop.cycle();
  await laptop.cycleAfter(11 * 60_000);
  expect(listConflicts(laptop.store, 'open')).toEqual([]);
  for (const state of ['ready', 'attempted', 'unknown', 'held'] as const) {
    expect(rowsInState(laptop.store, state), state).toEqual([]);
  }
};

describe('after a decision both sides agree, and nothing more happens', () => {
  it('keep laptop: goes out once it is approved again, over the version that was shown (P4)', async () => {
    const { laptop, id, record, approve, cycle } = await inConflict({ narrative: 'Laptop words' }, 'edit');
    decideAsShown(laptop, 'keep_laptop');
    await cycle();
    expect(record()?.note).toBe('Office words');
    approve(id);
    await cycle();
    expect(record()?.note).toBe('Laptop words');
    await quiet(laptop);
  });

  it('keep PMS: stands here too, and nothing is sent', async () => {
    const { laptop, store, id, record } = await inConflict({ narrative: 'Laptop words' }, 'edit');
    const version = record()?.version;
    decideAsShown(laptop, 'keep_pms');
    await quiet(laptop);
    expect(requireEntry(store, id).narrative).toBe('Office words');
    expect(record()?.version).toBe(version);
  });

  it('edited here, deleted there, kept: becomes one new record', async () => {
    const { laptop, id, approve, truth } = await inConflict({ narrative: 'Laptop words' }, 'delete');
    decideAsShown(laptop, 'keep_laptop');
    approve(id);
    await quiet(laptop);
    expect(truth('Laptop words')).toHaveLength(1);
  });

  it('edited here, billed there: the bill stands, and the extra time goes as an entry of its own', async () => {
    const { laptop, store, record, approve, truth } = await inConflict({ billedSeconds: 5040 }, 'bill');
    decideAsShown(laptop, 'adjustment', { narrative: 'Time not on the bill' });
    const [adjustment] = store.db.prepare("SELECT id FROM entry WHERE source = 'adjustment'").pluck().all();
    approve(String(adjustment));
    await laptop.cycle();
    expect(record()?.seconds).toBe(4320);
    const sent = truth('Time not on the bill');
    expect(sent.length === 1 || listConflicts(store, 'open').length === 1).toBe(true);
    await quiet(laptop);
    expect(truth('Time not on the bill')).toMatchObject([{ seconds: 720 }]);
  });

  it('deleted here, edited there, deleted all the same: is deleted there, once', async () => {
    const { laptop, record } = await inConflict('delete', 'edit');
    decideAsShown(laptop, 'keep_laptop');
    await quiet(laptop);
    expect(record()).toBeUndefined();
  });

  it.each([
    ['same_entry', 1],
    ['keep_both', 2],
  ] as const)('twin, %s: %i on the PMS', async (choice, count) => {
    const laptop = await rig();
    const id = laptop.approved();
    await laptop.control.office({ do: 'create', entry: hearingTwin });
    await laptop.cycle();
    decideAsShown(laptop, choice);
    if (requireEntry(laptop.store, id).reviewState !== 'approved') laptop.approve(id);
    await quiet(laptop);
    expect(laptop.truth(note).length + laptop.truth(hearingTwin.note).length).toBe(count);
  });

  it('twin made by a line that repeats, same entry: the second record is deleted there (P2)', async () => {
    const laptop = await rig();
    laptop.approved();
    await laptop.control.faults({ kind: 'appliedTwice', match: posts });
    await laptop.cycle();
    await laptop.cycle();
    expect(laptop.truth(note)).toHaveLength(2);
    decideAsShown(laptop, 'same_entry');
    await quiet(laptop);
    expect(laptop.truth(note)).toHaveLength(1);
  });

  it('outcome ambiguous: the one that a person names is ours, the other becomes an entry', async () => {
    const laptop = await rig();
    const id = laptop.approved();
    await laptop.control.faults({ kind: 'answerLost', match: posts });
    await laptop.cycle();
    const price = requireEntry(laptop.store, id).rateMinor ?? 0;
    await laptop.control.office({
      do: 'create',
      entry: { ...hearingTwin, seconds: 4320, note, price: price / 100 },
    });
    await laptop.cycle();
    const [first] = laptop.truth(note);
    decideAsShown(laptop, 'same_entry', {}, String(first?.id));
    await quiet(laptop);
    expect(getBase(laptop.store, id)?.remoteId).toBe(String(first?.id));
    expect(laptop.truth(note)).toHaveLength(2);
    expect(laptop.store.db.prepare('SELECT count(*) FROM entry WHERE narrative = ?').pluck().get(note)).toBe(
      2,
    );
  });

  it('matter closed: moved to another, or sent as it is and then held with the PMS’s words', async () => {
    for (const choice of ['field_by_field', 'keep_laptop'] as const) {
      const laptop = await rig();
      const { store, approve, cycle, truth, matterId } = laptop;
      const id = laptop.approved({
        matterId: matterId('00247-003'),
        taskCode: null,
        activityCode: null,
        narrative: 'Landlord signs',
      });
      await laptop.control.office({ do: 'setMatterStatus', matter: '00247-003', status: 'Closed' });
      await cycle();
      const elsewhere = { matterId: matterId('00231-004'), taskCode: 'L350', activityCode: 'A109' };
      decideAsShown(laptop, choice, choice === 'field_by_field' ? elsewhere : {});
      if (requireEntry(store, id).reviewState !== 'approved') approve(id);
      await cycle();
      expect(listConflicts(store, 'open')).toEqual([]);
      if (choice === 'field_by_field')
        expect(truth('Landlord signs')).toMatchObject([{ matter: '00231-004' }]);
      else {
        expect(rowsInState(store, 'held')).toMatchObject([{ entryId: id, holdReason: 'Matter is closed' }]);
        expect(truth('Landlord signs')).toEqual([]);
      }
    }
  });
});
