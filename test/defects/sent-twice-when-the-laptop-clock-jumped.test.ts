import { expect, test } from 'vitest';
import { aheadBy } from '../helpers/sync/laptop-clock';
import { rig } from '../helpers/sync/rig';

const posts = { method: 'POST', pathPrefix: '/api/v4/activities' } as const;

test('a clock that jumps on does not shorten the pause between two empty searches (P2, contract 10)', async () => {
  const laptop = await rig();
  laptop.approved();
  await laptop.control.faults({ kind: 'appliedLate', ms: 40_000, match: posts });
  await laptop.cycle();
  await laptop.cycle();
  aheadBy(laptop, 300_000);
  await laptop.cycle();
  await laptop.cycle();
  for (let rest = 0; rest < 4; rest += 1) await laptop.cycleAfter(70_000);
  expect(laptop.truth('Attend hearing on motion to compel')).toHaveLength(1);
});
