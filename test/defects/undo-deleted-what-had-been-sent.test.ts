import { expect, test } from 'vitest';
import { undoConflict } from '../../src-main/commands/conflict-undo';
import { editEntry } from '../../src-main/commands/entry-edit';
import { redoLast, undoLast } from '../../src-main/commands/undo';
import { requireEntry } from '../../src-main/store/entries';
import { getBase } from '../../src-main/store/sync/base';
import { listConflicts } from '../../src-main/store/sync/conflict';
import { decideAsShown } from '../helpers/sync/decide-as-shown';
import { aheadBy } from '../helpers/sync/laptop-clock';
import { type Rig, rig } from '../helpers/sync/rig';

const note = 'Attend hearing on motion to compel';
const hourBack = -3_600_000;

const edit = ({ store }: Rig, id: string, narrative: string): void =>
  editEntry(store, { id, revision: requireEntry(store, id).revision, patch: { narrative }, reason: null });

test('undo of what went out is refused, though the clock went back before it went', async () => {
  const laptop = await rig();
  const id = laptop.approved();
  aheadBy(laptop, hourBack);
  await laptop.cycle();
  expect(() => undoLast(laptop.store)).toThrow(expect.objectContaining({ code: 'moved' }));
  expect(requireEntry(laptop.store, id).deletedAt).toBeNull();
  await laptop.cycleAfter(60_000);
  expect(laptop.truth(note)).toHaveLength(1);
});

test('an edit after it went out is undone and redone as before, and what lies behind it is not', async () => {
  const laptop = await rig();
  const id = laptop.approved();
  await laptop.cycle();
  edit(laptop, id, 'Other words');
  undoLast(laptop.store);
  expect(requireEntry(laptop.store, id).narrative).toBe(note);
  redoLast(laptop.store);
  expect(requireEntry(laptop.store, id).narrative).toBe('Other words');
  undoLast(laptop.store);
  expect(() => undoLast(laptop.store)).toThrow(expect.objectContaining({ code: 'moved' }));
});

test('a decision that went out is not undone, though the clock went back before it went (contract 24)', async () => {
  const laptop = await rig();
  const { store, cycle } = laptop;
  const id = laptop.approved();
  await cycle();
  edit(laptop, id, 'Laptop words');
  const activityId = Number(getBase(store, id)?.remoteId);
  await laptop.control.office({ do: 'edit', activityId, changes: { note: 'Office words' } });
  await cycle();
  decideAsShown(laptop, 'keep_laptop');
  const conflictId = listConflicts(store, 'decided')[0]?.id ?? '';
  aheadBy(laptop, hourBack);
  laptop.approve(id);
  // Never answered: nothing but the row itself tells that it was tried.
  await laptop.control.faults({
    kind: 'refuse',
    match: { method: 'PATCH', pathPrefix: '/api/v4/activities' },
  });
  await cycle();
  expect(() => undoConflict(store, conflictId)).toThrow(/gone out since/);
});
