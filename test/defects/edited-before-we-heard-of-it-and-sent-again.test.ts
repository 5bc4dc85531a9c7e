import { expect, test } from 'vitest';
import { conflictView } from '../../src-main/queries/conflict-view';
import { getBase } from '../../src-main/store/sync/base';
import { listConflicts } from '../../src-main/store/sync/conflict';
import { decideAsShown } from '../helpers/sync/decide-as-shown';
import { type Rig, rig } from '../helpers/sync/rig';
import type { OfficeActionInput } from '../pms-server/office/action';

const note = 'Attend hearing on motion to compel';

/** Sent, applied, and no answer; before anybody looks for it, somebody at the office changes it. */
async function sentAndChanged(
  laptop: Rig,
  changes: Extract<OfficeActionInput, { do: 'edit' }>['changes'],
): Promise<string> {
  const id = laptop.approved();
  await laptop.control.faults({
    kind: 'answerLost',
    match: { method: 'POST', pathPrefix: '/api/v4/activities' },
  });
  await laptop.cycle();
  laptop.store.clock.advance(1_000);
  const activityId = laptop.truth(note)[0]?.id ?? 0;
  await laptop.control.office({ do: 'edit', activityId, changes });
  return id;
}

async function longEnough(laptop: Rig): Promise<void> {
  for (let cycles = 0; cycles < 4; cycles += 1) await laptop.cycleAfter(70_000);
}

test.each([
  { date: '2026-11-17' },
  { note: 'Hearing; argued motion' },
  { matter: '00104-001' },
  { seconds: 600, note: 'Call', date: '2026-11-12' },
])(
  'a record that was changed (%o) before its answer was looked for is asked about, never made twice (P2)',
  async (changes) => {
    const laptop = await rig();
    const before = laptop.server.groundTruth().activities.length;
    const id = await sentAndChanged(laptop, changes);
    await longEnough(laptop);
    expect(laptop.server.groundTruth().activities).toHaveLength(before + 1);
    expect(listConflicts(laptop.store, 'open')).toMatchObject([
      { entryId: id, kind: 'outcome_ambiguous', candidates: [{ facts: expect.any(Object) }] },
    ]);
  },
);

test('the person says that it is the one: it is joined, and nothing is made', async () => {
  const laptop = await rig();
  const id = await sentAndChanged(laptop, { date: '2026-11-17' });
  await longEnough(laptop);
  const candidate = listConflicts(laptop.store, 'open')[0]?.candidates[0]?.remoteId ?? '';
  decideAsShown(laptop, 'same_entry', {}, candidate);
  await longEnough(laptop);
  expect(getBase(laptop.store, id)?.remoteId).toBe(candidate);
  expect(laptop.truth(note)).toHaveLength(1);
});

test('two without an answer, both changed: each is joined to its own, and neither record is made twice (P2)', async () => {
  const laptop = await rig();
  const before = laptop.server.groundTruth().activities.length;
  const ids = [laptop.approved({ narrative: 'First' }), laptop.approved({ narrative: 'Second' })];
  const match = { method: 'POST', pathPrefix: '/api/v4/activities' } as const;
  await laptop.control.faults({ kind: 'answerLost', match, times: 2 });
  await laptop.cycle();
  laptop.store.clock.advance(1_000);
  for (const words of ['First', 'Second']) {
    const activityId = laptop.truth(words)[0]?.id ?? 0;
    await laptop.control.office({ do: 'edit', activityId, changes: { note: `${words}, as told` } });
  }
  await longEnough(laptop);
  for (const entryId of ids) {
    const conflict = listConflicts(laptop.store, 'open').find((one) => one.entryId === entryId);
    const view = conflictView(laptop.store, conflict?.id ?? '', laptop.pms.adapter.normalise);
    const words = entryId === ids[0] ? 'First, as told' : 'Second, as told';
    const mine = view.candidates.find(({ facts }) => facts.narrative === words);
    decideAsShown(laptop, 'same_entry', {}, mine?.remoteId, view);
  }
  await longEnough(laptop);
  expect(laptop.server.groundTruth().activities).toHaveLength(before + 2);
  expect(new Set(ids.map((id) => getBase(laptop.store, id)?.remoteId)).size).toBe(2);
});

test('a server that was set back while nobody knew what became of it is searched from earlier on (P2)', async () => {
  const laptop = await rig();
  const before = laptop.server.groundTruth().activities.length;
  laptop.approved();
  const match = { method: 'POST', pathPrefix: '/api/v4/activities' } as const;
  await laptop.control.faults({ kind: 'appliedLate', ms: 2_000, match });
  await laptop.cycle();
  await laptop.control.clockSkew(-3_600_000);
  laptop.store.clock.advance(3_000);
  // Anybody's request lets it take effect.
  await fetch(`${laptop.server.url}/api/v4/users/who_am_i.json`);
  laptop.store.clock.advance(2_000);
  const activityId = laptop.truth(note)[0]?.id ?? 0;
  await laptop.control.office({ do: 'edit', activityId, changes: { date: '2026-11-12' } });
  await longEnough(laptop);
  expect(laptop.server.groundTruth().activities).toHaveLength(before + 1);
});

test('changed by a clock that was set back is changed all the same (P2)', async () => {
  const laptop = await rig();
  const before = laptop.server.groundTruth().activities.length;
  laptop.approved();
  const match = { method: 'POST', pathPrefix: '/api/v4/activities' } as const;
  await laptop.control.faults({ kind: 'answerLost', match });
  await laptop.cycle();
  await laptop.control.clockSkew(-3_600_000);
  const activityId = laptop.truth(note)[0]?.id ?? 0;
  await laptop.control.office({ do: 'edit', activityId, changes: { date: '2026-11-12' } });
  await longEnough(laptop);
  expect(laptop.server.groundTruth().activities).toHaveLength(before + 1);
});
