import { expect, it } from 'vitest';
import type { EntryPatch } from '../../shared/ipc/views';
import { editEntry } from '../../src-main/commands/entry-edit';
import { entryView } from '../../src-main/queries/entry-view';
import { requireEntry } from '../../src-main/store/entries';
import { listConflicts } from '../../src-main/store/sync/conflict';
import { openRowsOf } from '../../src-main/store/sync/outbox';
import { type Rig, rig } from '../helpers/sync/rig';

const edit = ({ store }: Rig, id: string, patch: EntryPatch) =>
  editEntry(store, { id, revision: requireEntry(store, id).revision, patch, reason: null });

/** An entry with codes that is in Clio; here they were taken away, and that was approved. */
async function codesTakenAway() {
  const laptop = await rig();
  await laptop.control.office({ do: 'setRequireCodes', matter: '00231-004', required: false });
  await laptop.cycleAfter(1_000_000);
  const id = laptop.approved({ narrative: 'Codes' });
  await laptop.cycle();
  edit(laptop, id, { taskCode: null, activityCode: null });
  laptop.approve(id);
  await laptop.cycle();
  return { laptop, id };
}

it('is held once, with what to do about it: no conflict that comes again after every decision', async () => {
  const { laptop, id } = await codesTakenAway();
  const sent = laptop.exchanges.length;
  for (let turn = 0; turn < 3; turn += 1) await laptop.cycle();
  expect(listConflicts(laptop.store, 'open')).toEqual([]);
  expect(openRowsOf(laptop.store, id)).toMatchObject([
    { state: 'held', attempts: 0, holdField: 'taskCode', holdOwner: 'The timekeeper' },
  ]);
  expect(entryView(laptop.store, id).custody.words).toContain('keeps codes once they are set');
  expect(laptop.exchanges.slice(sent).filter((one) => one.request.method !== 'GET')).toEqual([]);
  expect(laptop.truth('Codes')[0]?.task).toBe('L350');
});

it('codes put back end it', async () => {
  const { laptop, id } = await codesTakenAway();
  edit(laptop, id, { taskCode: 'L350', activityCode: 'A109' });
  expect(openRowsOf(laptop.store, id)).toEqual([]);
  expect(entryView(laptop.store, id).custody.words).toBe('In Clio');
});

it('another pair replaces the one that is there', async () => {
  const { laptop, id } = await codesTakenAway();
  edit(laptop, id, { taskCode: 'L350', activityCode: 'A103' });
  laptop.approve(id);
  await laptop.cycle();
  expect(laptop.truth('Codes')[0]?.activity).toBe('A103');
  expect(entryView(laptop.store, id).custody.words).toBe('In Clio');
});
