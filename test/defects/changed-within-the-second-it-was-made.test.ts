import { expect, test } from 'vitest';
import { listConflicts } from '../../src-main/store/sync/conflict';
import { rig } from '../helpers/sync/rig';

const note = 'Attend hearing on motion to compel';

/** Clio tells whole seconds: a record that was changed within the one it was made in looks as if nobody had touched it. */
test.each([
  { date: '2026-11-17' },
  { note: 'Hearing; argued motion' },
  { matter: '00104-001' },
  { seconds: 3600 },
])(
  'a record that was changed (%o) within the second it was made in is asked about, never made twice (P2)',
  async (changes) => {
    const laptop = await rig();
    const before = laptop.server.groundTruth().activities.length;
    const id = laptop.approved();
    const match = { method: 'POST', pathPrefix: '/api/v4/activities' } as const;
    await laptop.control.faults({ kind: 'answerLost', match });
    await laptop.cycle();
    const activityId = laptop.truth(note)[0]?.id ?? 0;
    await laptop.control.office({ do: 'edit', activityId, changes });
    for (let cycles = 0; cycles < 4; cycles += 1) await laptop.cycleAfter(70_000);
    expect(laptop.server.groundTruth().activities).toHaveLength(before + 1);
    expect(listConflicts(laptop.store, 'open')).toMatchObject([{ entryId: id }]);
  },
);
