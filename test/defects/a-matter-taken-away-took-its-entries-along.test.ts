import { expect, test } from 'vitest';
import { editEntry } from '../../src-main/commands/entry-edit';
import { entriesOfMatter, requireEntry } from '../../src-main/store/entries';
import { getBase, getBaseByRemoteId } from '../../src-main/store/sync/base';
import { listConflicts } from '../../src-main/store/sync/conflict';
import { missingQuestion } from '../../src-main/store/sync/missing';
import { ana, type Rig, rig } from '../helpers/sync/rig';

const number = '00231-004';

async function syncNow(laptop: Rig): Promise<void> {
  laptop.sync.handlers.syncNow();
  await laptop.cycle();
}

const standing = (laptop: Rig) =>
  entriesOfMatter(laptop.store, laptop.matterId(number)).filter(({ deletedAt }) => deletedAt === null);

test('the entries of a matter that went out of sight are asked about, however few they are (contract 6)', async () => {
  const laptop = await rig();
  const before = standing(laptop).length;
  expect(before).toBeGreaterThan(0);
  await laptop.control.rights({ email: ana, hiddenMatters: [number] });
  await syncNow(laptop);
  expect(standing(laptop)).toHaveLength(before);
  expect(missingQuestion(laptop.store)?.count).toBe(before);
});

test('what happened in a matter while it was out of sight is taken over when it is back (contract 1)', async () => {
  const laptop = await rig();
  await laptop.control.rights({ email: ana, hiddenMatters: [number] });
  await syncNow(laptop);
  const entry = { date: '2026-11-17', seconds: 3600, note: 'Review of exhibits', matter: number };
  const codes = { task: 'L350', activity: 'A103' };
  const [recordId] = await laptop.control.office({ do: 'create', entry: { ...entry, codes } });
  // Long enough for every cycle to have read past it.
  await laptop.cycleAfter(600_000);
  await laptop.control.rights({ email: ana, hiddenMatters: [] });
  await syncNow(laptop);
  await laptop.cycle();
  expect(getBaseByRemoteId(laptop.store, String(recordId))).not.toBeNull();
  expect(missingQuestion(laptop.store)).toBeNull();
});

test('an edit that is on its way while its matter goes out of sight stays unsent, and nothing is said to be deleted', async () => {
  const laptop = await rig();
  const id = laptop.approved();
  await laptop.cycle();
  const { revision } = requireEntry(laptop.store, id);
  editEntry(laptop.store, { id, revision, patch: { narrative: 'Argued the motion' }, reason: null });
  laptop.approve(id);
  await laptop.control.rights({ email: ana, hiddenMatters: [number] });
  await laptop.cycleAfter(40_000);
  await laptop.cycleAfter(40_000);
  expect(getBase(laptop.store, id)).not.toBeNull();
  expect(listConflicts(laptop.store, 'open').map(({ kind }) => kind)).not.toContain(
    'edited_here_deleted_there',
  );
});
