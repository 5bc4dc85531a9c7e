import { expect, test } from 'vitest';
import { editEntry } from '../../src-main/commands/entry-edit';
import { getBase } from '../../src-main/store/sync/base';
import { listConflicts } from '../../src-main/store/sync/conflict';
import { rowsInState } from '../../src-main/store/sync/outbox';
import { decideAsShown } from '../helpers/sync/decide-as-shown';
import { ana, type Rig, rig } from '../helpers/sync/rig';

const posts = { method: 'POST', pathPrefix: '/api/v4/activities' } as const;
const note = 'Attend hearing on motion to compel';
const typed = `${note} discovery`;

/** Sent without an answer; a colleague typed the same work; a person joined the two before the late record was there. */
async function joinedTooEarly() {
  const laptop = await rig();
  const id = laptop.approved();
  await laptop.control.faults({ kind: 'appliedLate', ms: 60_000, match: posts });
  await laptop.cycle();
  const entry = { timekeeper: ana, date: '2026-11-18', matter: '00231-004', seconds: 4320, note: typed };
  await laptop.control.office({
    do: 'create',
    entry: { ...entry, codes: { task: 'L350', activity: 'A109' } },
  });
  await laptop.cycleAfter(30_000);
  decideAsShown(laptop, 'same_entry');
  return { ...laptop, laptop, id, joined: getBase(laptop.store, id)?.remoteId };
}

/** What the PMS holds of this work, and is neither an entry's here nor shown to anybody. */
function unheardOf({ store, truth }: Rig): string[] {
  const known = store.db.prepare('SELECT remote_id FROM base').pluck().all();
  const shown = listConflicts(store, 'open').map(({ remote }) => remote?.remoteId);
  return [...truth(note), ...truth(typed)]
    .map(({ id }) => String(id))
    .filter((remoteId) => !known.includes(remoteId) && !shown.includes(remoteId));
}

test('the late record is a second one: it is asked about and takes nobody’s place (P2, P3)', async () => {
  const { laptop, store, id, joined, cycleAfter, truth } = await joinedTooEarly();
  await cycleAfter(35_000);
  await cycleAfter(30_000);
  expect([...truth(note), ...truth(typed)]).toHaveLength(2);
  expect(getBase(store, id)?.remoteId).toBe(joined);
  expect(listConflicts(store, 'open')).toMatchObject([{ kind: 'twin', entryId: id }]);
  expect(rowsInState(store, 'unknown')).toEqual([]);
  expect(unheardOf(laptop)).toEqual([]);

  decideAsShown(laptop, 'same_entry');
  await cycleAfter(30_000);
  expect([...truth(note), ...truth(typed)].map((one) => String(one.id))).toEqual([joined]);
});

test('news of the joined record says nothing about the one that was sent (contract 10)', async () => {
  const { laptop, store, id, cycleAfter, truth } = await joinedTooEarly();
  expect(rowsInState(store, 'unknown')).toHaveLength(1);
  // The pull asks a little before its cursor, so it reads the joined record again; the late one is not there yet.
  await cycleAfter(10_000);
  await cycleAfter(5_000);
  expect(truth(note)).toEqual([]);
  expect(rowsInState(store, 'unknown')).toMatchObject([{ entryId: id, attempts: 1 }]);
  for (let rest = 0; rest < 6; rest += 1) await cycleAfter(700_000);
  expect([...truth(note), ...truth(typed)]).toHaveLength(2);
  expect(unheardOf(laptop)).toEqual([]);
});

test('a conflict about the joined record is decided first, and the late one is not forgotten (P5)', async () => {
  const { laptop, store, id, cycleAfter, control, truth } = await joinedTooEarly();
  editEntry(store, {
    id,
    revision: Number(store.db.prepare('SELECT revision FROM entry WHERE id = ?').pluck().get(id)),
    patch: { narrative: 'Laptop words' },
    reason: null,
  });
  const office = truth(typed)[0]?.id ?? 0;
  await control.office({ do: 'edit', activityId: office, changes: { note: 'Office words' } });
  await cycleAfter(15_000);
  expect(listConflicts(store, 'open')).toMatchObject([{ kind: 'same_field' }]);
  await cycleAfter(40_000);
  await cycleAfter(700_000);
  expect(truth(note)).toHaveLength(1);
  expect(listConflicts(store, 'open')).toMatchObject([{ kind: 'same_field' }]);
  expect(rowsInState(store, 'unknown')).toHaveLength(1);
  decideAsShown(laptop, 'keep_pms');
  await cycleAfter(700_000);
  expect(listConflicts(store, 'open')).toMatchObject([{ kind: 'twin', entryId: id }]);
  expect(rowsInState(store, 'unknown')).toEqual([]);
});
