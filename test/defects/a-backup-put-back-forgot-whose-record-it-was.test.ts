import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deleteEntry } from '../../src-main/commands/entry-delete';
import { editEntry } from '../../src-main/commands/entry-edit';
import { restoreEntry } from '../../src-main/commands/entry-restore';
import { approvePrebill } from '../../src-main/commands/prebill-approve';
import { submitPrebill } from '../../src-main/commands/prebill-submit';
import { prepareRestore } from '../../src-main/exchange/restore/restore';
import { copyAtOnce } from '../../src-main/store/database-file';
import { requireEntry } from '../../src-main/store/entries';
import { restoreReadyOf } from '../../src-main/store/pending-restore';
import { getBase } from '../../src-main/store/sync/base';
import { listConflicts } from '../../src-main/store/sync/conflict';
import { openRows, openRowsOf } from '../../src-main/store/sync/outbox';
import { personContext } from '../../src-main/sync/create-sync';
import { type TestStore, testFolder, testStore } from '../helpers/engine/store';
import { type Rig, rig } from '../helpers/sync/rig';

/**
 * A draft of a backup was moved to another matter and day, told in other words and sent. Put back, the backup looked for what
 * it holds, found nothing, and sent the work once more (P2; seed 76741), though the database that it took the place of knew.
 */

function backupOf({ store }: Rig): string {
  const file = join(testFolder(), 'backup.db');
  copyAtOnce(store.db, file);
  return file;
}

/** Puts the backup back as the app does, and starts on it. @returns how many entries have to be looked up as well */
async function putBack(laptop: Rig, backup: string, before: (store: TestStore) => void = () => undefined) {
  const { store, pms, sync } = laptop;
  await sync.stop();
  const toLookUp = await prepareRestore(
    store,
    backup,
    (copy) => personContext(copy, pms),
    () => undefined,
  );
  const file = join(testFolder(), 'daybook.db');
  renameSync(restoreReadyOf(store.db.name), file);
  const copy = { ...testStore({ file }), clock: store.clock };
  before(copy);
  const restored = await rig({ after: { ...laptop, store: copy } });
  return { restored, toLookUp };
}

const madeOver = (laptop: Rig) => ({
  matterId: laptop.matterId('00104-001'),
  workDate: '2026-11-02',
  workedSeconds: 7200,
  narrative: 'Another piece of work altogether',
});

const edit = ({ store }: Rig, id: string, patch: Parameters<typeof editEntry>[1]['patch']) =>
  editEntry(store, { id, revision: requireEntry(store, id).revision, patch, reason: null });

async function laterCycles(laptop: Rig): Promise<void> {
  for (let n = 0; n < 4; n += 1) await laptop.cycleAfter(180_000);
}

test('a draft that was made over and sent is joined to its record, and goes out once (P2, contract 25)', async () => {
  const laptop = await rig();
  const id = laptop.entry({ narrative: 'Attend hearing' });
  const backup = backupOf(laptop);
  edit(laptop, id, madeOver(laptop));
  laptop.approve(id);
  await laptop.cycle();
  const { remoteId } = getBase(laptop.store, id) ?? {};
  const { restored, toLookUp } = await putBack(laptop, backup);
  expect(toLookUp).toBe(0);
  await laterCycles(restored);
  expect(getBase(restored.store, id)?.remoteId).toBe(remoteId);
  expect(requireEntry(restored.store, id)).toMatchObject({
    narrative: 'Another piece of work altogether',
    workDate: '2026-11-02',
    reviewState: 'approved',
  });
  expect(openRows(restored.store)).toEqual([]);
  expect(listConflicts(restored.store, 'open')).toEqual([]);
  expect(restored.truth('Another piece of work altogether')).toHaveLength(1);
  expect(restored.truth('Attend hearing')).toEqual([]);
});

test('changed in the copy before it is read, what stands in the PMS is asked about and not replaced (P3)', async () => {
  const laptop = await rig();
  const id = laptop.entry({ narrative: 'Attend hearing' });
  const backup = backupOf(laptop);
  edit(laptop, id, madeOver(laptop));
  laptop.approve(id);
  await laptop.cycle();
  const { restored } = await putBack(laptop, backup, (store) => {
    editEntry(store, {
      id,
      revision: requireEntry(store, id).revision,
      patch: { narrative: 'Attend hearing, and argue' },
      reason: null,
    });
    submitPrebill(store, { entryIds: [id] });
    approvePrebill(store, { lines: [{ id, revision: requireEntry(store, id).revision }] });
  });
  await laterCycles(restored);
  expect(restored.truth('Attend hearing, and argue')).toEqual([]);
  expect(restored.truth('Another piece of work altogether')).toHaveLength(1);
  expect(listConflicts(restored.store, 'open')).toMatchObject([
    { entryId: id, remote: { remoteId: getBase(laptop.store, id)?.remoteId } },
  ]);
});

test('a create on its way is on its way from the copy too, with what was sent', async () => {
  const laptop = await rig();
  const id = laptop.entry({ narrative: 'Attend hearing' });
  const backup = backupOf(laptop);
  edit(laptop, id, madeOver(laptop));
  laptop.approve(id);
  await laptop.control.faults({
    kind: 'answerLost',
    match: { method: 'POST', pathPrefix: '/api/v4/activities' },
  });
  await laptop.cycle();
  const [sent] = openRowsOf(laptop.store, id);
  expect(sent).toMatchObject({ state: 'unknown' });
  const { restored, toLookUp } = await putBack(laptop, backup);
  expect(toLookUp).toBe(1);
  await laterCycles(restored);
  expect(restored.truth('Another piece of work altogether')).toHaveLength(1);
  expect(getBase(restored.store, id)?.remoteId).toBe(
    String(restored.truth('Another piece of work altogether')[0]?.id),
  );
});

test('what was taken out of the trash and sent is asked about', async () => {
  const laptop = await rig();
  const id = laptop.entry({ narrative: 'Attend hearing' });
  deleteEntry(laptop.store, { id, revision: requireEntry(laptop.store, id).revision });
  const backup = backupOf(laptop);
  restoreEntry(laptop.store, id);
  edit(laptop, id, madeOver(laptop));
  laptop.approve(id);
  await laptop.cycle();
  const { restored } = await putBack(laptop, backup);
  await laterCycles(restored);
  expect(listConflicts(restored.store, 'open')).toMatchObject([
    {
      entryId: id,
      kind: 'deleted_here_edited_there',
      remote: { remoteId: getBase(laptop.store, id)?.remoteId },
    },
  ]);
});

test('what was never sent is not looked for, and what was deleted again is reviewed once more', async () => {
  const laptop = await rig();
  const draft = laptop.entry({ narrative: 'Never sent' });
  const id = laptop.approved({ narrative: 'Sent and deleted' });
  const backup = backupOf(laptop);
  await laptop.cycle();
  await laptop.control.office({ do: 'delete', activityId: Number(getBase(laptop.store, id)?.remoteId) });
  await laptop.cycleAfter(700_000);
  expect(getBase(laptop.store, id)).toBeNull();
  const { restored, toLookUp } = await putBack(laptop, backup);
  expect(toLookUp).toBe(0);
  await laterCycles(restored);
  expect(openRowsOf(restored.store, draft)).toMatchObject([{ state: 'awaiting_approval', attempts: 0 }]);
  expect(requireEntry(restored.store, id)).toMatchObject({ reviewState: 'in_review', deletedAt: null });
  expect(restored.truth('Sent and deleted')).toEqual([]);
});
