import { expect, test } from 'vitest';
import { getBase } from '../../src-main/store/sync/base';
import { listConflicts } from '../../src-main/store/sync/conflict';
import { ana, rig } from '../helpers/sync/rig';

const number = '00231-004';
const note = 'Attend hearing on motion to compel';
const posts = { method: 'POST', pathPrefix: '/api/v4/activities' } as const;

test('a create whose matter went out of sight before it was looked for is not said to have never arrived (P2, contract 10)', async () => {
  const laptop = await rig();
  const id = laptop.approved();
  await laptop.control.faults({ kind: 'answerLost', match: posts });
  await laptop.cycle();
  await laptop.control.rights({ email: ana, hiddenMatters: [number] });
  laptop.sync.handlers.syncNow();
  await laptop.cycle();
  for (let looks = 0; looks < 4; looks += 1) await laptop.cycleAfter(70_000);
  expect(laptop.store.db.prepare('SELECT state FROM outbox WHERE entry_id = ?').pluck().all(id)).toEqual([
    'unknown',
  ]);
  await laptop.control.rights({ email: ana, hiddenMatters: [] });
  laptop.sync.handlers.syncNow();
  await laptop.cycle();
  await laptop.cycleAfter(600_000);
  await laptop.cycleAfter(600_000);
  expect(laptop.truth(note)).toHaveLength(1);
  expect(getBase(laptop.store, id)?.remoteId).toBe(String(laptop.truth(note)[0]?.id));
  expect(listConflicts(laptop.store, 'open')).toEqual([]);
});

test('a record of another entry that is found says nothing of one whose matter is out of sight (P2, seed 5004072)', async () => {
  const laptop = await rig();
  const { store, control, sync } = laptop;
  const words = ['Review the lease', 'Call with the client'];
  const ids = words.map((narrative) => laptop.approved({ narrative }));
  await control.faults({ kind: 'answerLost', match: posts });
  await laptop.cycle();
  const lost = ids.find((id) => getBase(store, id) === null) ?? '';
  const other = getBase(store, ids.find((id) => id !== lost) ?? '');
  store.clock.advance(5_000);
  // Changed after it was made, it might be any record that was sent, if it weren't another entry's.
  const changes = { matter: '00104-001' };
  await control.office({ do: 'edit', activityId: Number(other?.remoteId), changes });
  await control.rights({ email: ana, hiddenMatters: [number] });
  sync.handlers.syncNow();
  await laptop.cycle();
  for (let looks = 0; looks < 4; looks += 1) await laptop.cycleAfter(70_000);
  expect(store.db.prepare('SELECT state FROM outbox WHERE entry_id = ?').pluck().all(lost)).toEqual([
    'unknown',
  ]);
  await control.rights({ email: ana, hiddenMatters: [] });
  sync.handlers.syncNow();
  await laptop.cycle();
  await laptop.cycleAfter(600_000);
  await laptop.cycleAfter(600_000);
  for (const one of words) expect(laptop.truth(one)).toHaveLength(1);
  expect(getBase(store, lost)).not.toBeNull();
});
