import { describe, expect, it } from 'vitest';
import { deleteEntry } from '../../../src-main/commands/entry-delete';
import { editEntry } from '../../../src-main/commands/entry-edit';
import { requireEntry } from '../../../src-main/store/entries';
import { getBase } from '../../../src-main/store/sync/base';
import { listConflicts } from '../../../src-main/store/sync/conflict';
import { rowsInState } from '../../../src-main/store/sync/outbox';
import { hearingTwin } from '../../helpers/sync/colleagues-work';
import { ana, rig } from '../../helpers/sync/rig';

const note = 'Attend hearing on motion to compel';

/** An entry of hers that both sides know, and the office's ways to change it. */
async function agreed() {
  const laptop = await rig();
  const id = laptop.approved();
  await laptop.cycle();
  const remoteId = Number(getBase(laptop.store, id)?.remoteId);
  const record = () => laptop.server.groundTruth().activities.find((one) => one.id === remoteId);
  const edit = (patch: Parameters<typeof editEntry>[1]['patch']): void => {
    const { revision } = requireEntry(laptop.store, id);
    editEntry(laptop.store, { id, revision, patch, reason: null });
  };
  return { ...laptop, id, remoteId, record, edit };
}

describe('what a colleague changed (contract 3)', () => {
  it('is taken over where nothing changed here; worked time stays a fact (P7)', async () => {
    const { store, control, cycle, id, remoteId } = await agreed();
    const before = requireEntry(store, id);
    await control.office({
      do: 'edit',
      activityId: remoteId,
      changes: { seconds: 3600, note: 'Attend hearing; argue' },
    });
    await cycle();
    expect(requireEntry(store, id)).toMatchObject({
      narrative: 'Attend hearing; argue',
      billedSeconds: 3600,
      workedSeconds: before.workedSeconds,
      revision: before.revision + 1,
    });
    expect(listConflicts(store, 'open')).toEqual([]);
    expect(rowsInState(store, 'ready')).toEqual([]);
  });

  it('to the same values as here closes quietly', async () => {
    const { store, control, cycle, id, remoteId, edit } = await agreed();
    edit({ narrative: 'Argue motion' });
    await control.office({ do: 'edit', activityId: remoteId, changes: { note: 'Argue motion' } });
    await cycle();
    expect(listConflicts(store, 'open')).toEqual([]);
    expect(getBase(store, id)?.facts.narrative).toBe('Argue motion');
    expect(rowsInState(store, 'awaiting_approval')).toEqual([]);
  });

  it.each([
    ['disjoint_fields', { narrative: 'Laptop words' }, { seconds: 3600 }],
    ['same_field', { narrative: 'Laptop words' }, { note: 'Office words' }],
    ['rate_or_code_changed', { narrative: 'Laptop words' }, { price: 199 }],
    ['matter_unavailable', { narrative: 'Laptop words' }, { matter: '00247-003' }],
    ['other', { narrative: 'Laptop words' }, { timekeeper: 'daniel.cole@hollisrivera.example' }],
  ] as const)(
    'and here too is a conflict of kind %s, which holds all three versions (P3)',
    async (kind, here, there) => {
      const { store, control, cycle, id, remoteId, record, edit } = await agreed();
      const base = getBase(store, id);
      edit(here);
      await control.office({ do: 'edit', activityId: remoteId, changes: there });
      const office = record();
      await cycle();
      expect(listConflicts(store, 'open')).toMatchObject([
        { kind, entryId: id, base: base?.facts, local: here, remote: { etag: office?.etag } },
      ]);
      expect(requireEntry(store, id)).toMatchObject(here);
      expect(record()).toEqual(office);
      await cycle();
      expect(listConflicts(store, 'open')).toHaveLength(1);
    },
  );

  it('once more while the conflict is open shows the newer version and keeps the older (contract 22)', async () => {
    const { store, control, cycle, remoteId, edit } = await agreed();
    edit({ narrative: 'Laptop words' });
    await control.office({ do: 'edit', activityId: remoteId, changes: { note: 'Office words' } });
    await cycle();
    const [first] = listConflicts(store, 'open');
    await control.office({ do: 'edit', activityId: remoteId, changes: { note: 'Office words, again' } });
    await cycle();
    const open = listConflicts(store, 'open');
    expect(open).toMatchObject([{ remote: { facts: { narrative: 'Office words, again' } } }]);
    expect(open[0]?.id).not.toBe(first?.id);
    const kept = store.db.prepare('SELECT closed_as, remote FROM conflict WHERE id = ?').get(first?.id);
    expect(kept).toMatchObject({ closed_as: 'overtaken', remote: expect.stringContaining('Office words"') });
  });

  it('by billing an entry that is edited here is a conflict, also where billing makes no new version', async () => {
    for (const billingTouchesActivity of [true, false]) {
      const { store, control, cycleAfter, remoteId, edit, record } = await agreed();
      await control.settings({ billingTouchesActivity });
      edit({ narrative: 'Too late' });
      await control.office({ do: 'bill', activityIds: [remoteId] });
      await cycleAfter(11 * 60_000);
      expect(listConflicts(store, 'open')).toMatchObject([
        { kind: 'edited_here_billed_there', remote: { onBill: true } },
      ]);
      expect(record()?.note).toBe(note);
    }
  });

  it('after it was deleted here is a conflict, and is not deleted there (contract 12)', async () => {
    const { store, control, cycle, id, remoteId, record } = await agreed();
    deleteEntry(store, { id, revision: requireEntry(store, id).revision });
    await control.office({ do: 'edit', activityId: remoteId, changes: { seconds: 600 } });
    await cycle();
    expect(listConflicts(store, 'open')).toMatchObject([
      { kind: 'deleted_here_edited_there', localDeleted: true },
    ]);
    expect(record()?.seconds).toBe(600);
  });
});

describe('what a colleague deleted (contract 6)', () => {
  it('goes to the trash where nothing changed here', async () => {
    const { store, control, cycleAfter, id, remoteId } = await agreed();
    await control.office({ do: 'delete', activityId: remoteId });
    await cycleAfter(11 * 60_000);
    expect(requireEntry(store, id).deletedAt).not.toBeNull();
    expect(getBase(store, id)).toBeNull();
    expect(
      store.db
        .prepare("SELECT count(*) FROM outbox WHERE state IN ('ready', 'awaiting_approval')")
        .pluck()
        .get(),
    ).toBe(0);
  });

  it('and was edited here is a conflict', async () => {
    const { store, control, cycleAfter, id, remoteId, edit } = await agreed();
    edit({ narrative: 'Still needed' });
    await control.office({ do: 'delete', activityId: remoteId });
    await cycleAfter(11 * 60_000);
    expect(listConflicts(store, 'open')).toMatchObject([
      { kind: 'edited_here_deleted_there', entryId: id, remote: null },
    ]);
    expect(requireEntry(store, id)).toMatchObject({ narrative: 'Still needed', deletedAt: null });
  });

  it('in numbers, or what is out of sight, is one question and no deletion', async () => {
    const { store, control, sync, cycleAfter } = await rig();
    const count = () => store.db.prepare('SELECT count(*) FROM entry WHERE deleted_at IS NULL').pluck().get();
    const before = count();
    const numbers = store.db.prepare('SELECT number FROM matter').pluck().all() as string[];
    await control.rights({ email: ana, hiddenMatters: numbers.slice(0, 40) });
    await cycleAfter(11 * 60_000);
    expect(count()).toBe(before);
    const asked = store.db.prepare('SELECT count(*) FROM missing WHERE question IS NOT NULL').pluck().get();
    expect(asked).toBeGreaterThan(70);

    sync.handlers.missingDecide({ choice: 'keep_here' });
    await cycleAfter(11 * 60_000);
    expect(store.db.prepare('SELECT count(*) FROM missing WHERE question IS NOT NULL').pluck().get()).toBe(0);
    expect(count()).toBe(before);

    await control.rights({ email: ana, hiddenMatters: [] });
    await cycleAfter(11 * 60_000);
    expect(store.db.prepare('SELECT count(*) FROM missing').pluck().get()).toBe(0);
  });
});

describe('what a colleague made', () => {
  it('for the same work is a twin, and neither is sent nor taken over before a decision (P2)', async () => {
    const { store, control, cycle, approved, truth } = await rig();
    const id = approved();
    await control.office({ do: 'create', entry: hearingTwin });
    await cycle();
    expect(listConflicts(store, 'open')).toMatchObject([
      { kind: 'twin', entryId: id, base: null, remote: { facts: { seconds: 4200 } } },
    ]);
    expect(truth(note)).toEqual([]);
    expect(
      store.db.prepare('SELECT count(*) FROM entry WHERE narrative = ?').pluck().get(hearingTwin.note),
    ).toBe(0);
  });

  it('for other work becomes an entry here', async () => {
    const { store, control, cycle, entry } = await rig();
    entry();
    await control.office({ do: 'create', entry: { ...hearingTwin, note: 'Call with client', seconds: 600 } });
    await cycle();
    expect(listConflicts(store, 'open')).toEqual([]);
    expect(
      store.db.prepare("SELECT source FROM entry WHERE narrative = 'Call with client'").pluck().get(),
    ).toBe('pms');
  });
});

describe('what changed around an entry (contract 21)', () => {
  it('a matter that was closed meanwhile stops the entry before the PMS refuses it', async () => {
    const { store, control, cycleAfter, approved, matterId, truth } = await rig();
    const id = approved({ matterId: matterId('00247-003'), taskCode: null, activityCode: null });
    await control.office({ do: 'setMatterStatus', matter: '00247-003', status: 'Closed' });
    await cycleAfter(16 * 60_000);
    expect(listConflicts(store, 'open')).toMatchObject([
      { kind: 'matter_unavailable', entryId: id, base: null, remote: null },
    ]);
    expect(truth(note)).toEqual([]);
  });

  it('a matter that is closed and not yet known to be is learnt from the refusal', async () => {
    const { store, control, cycle, approved, matterId, truth } = await rig();
    const id = approved({ matterId: matterId('00247-003'), taskCode: null, activityCode: null });
    await control.office({ do: 'setMatterStatus', matter: '00247-003', status: 'Closed' });
    await cycle();
    expect(listConflicts(store, 'open')).toMatchObject([{ kind: 'matter_unavailable', entryId: id }]);
    expect(truth(note)).toEqual([]);
  });

  it('a rate that changed after approval is asked about, since the approved price would be sent', async () => {
    const { store, control, sync, cycleAfter, approved, truth } = await rig();
    await sync.handlers.workOffline({ on: true });
    const id = approved();
    await control.office({ do: 'setMatterRate', matter: '00231-004', timekeeper: ana, rate: 777 });
    store.clock.advance(16 * 60_000);
    await sync.handlers.workOffline({ on: false });
    await cycleAfter(0);
    expect(listConflicts(store, 'open')).toMatchObject([
      { kind: 'rate_or_code_changed', entryId: id, suggestion: { facts: { rateMinor: 77_700 } } },
    ]);
    expect(truth(note)).toEqual([]);
  });

  it('hours that are hidden from this user are unknown, not zero (contract 5)', async () => {
    const { store, control, cycle } = await rig();
    await control.rights({ email: ana, hoursVisibility: 'own' });
    await control.office({
      do: 'create',
      as: 'daniel.cole@hollisrivera.example',
      entry: {
        date: '2026-11-18',
        seconds: 1800,
        note: 'Not hers',
        matter: '00231-004',
        codes: { task: 'L350', activity: 'A109' },
      },
    });
    await cycle();
    const entryId = store.db.prepare("SELECT id FROM entry WHERE narrative = 'Not hers'").pluck().get();
    expect(getBase(store, String(entryId))?.hidden).toEqual(['seconds']);
    expect(rowsInState(store, 'awaiting_approval')).toEqual([]);
  });
});
