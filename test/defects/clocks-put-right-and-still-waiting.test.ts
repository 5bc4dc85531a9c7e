import { expect, test } from 'vitest';
import { openRowsOf } from '../../src-main/store/sync/outbox';
import { aheadBy } from '../helpers/sync/laptop-clock';
import { rig } from '../helpers/sync/rig';

const posts = { method: 'POST', pathPrefix: '/api/v4/activities' } as const;

test('a clock that was a month ahead when a wait began does not make it a month long', async () => {
  const laptop = await rig();
  const id = laptop.approved();
  const putRight = aheadBy(laptop, 30 * 86_400_000);
  await laptop.control.faults({ kind: 'refuse', match: posts });
  await laptop.cycle();
  await laptop.cycle();
  expect(openRowsOf(laptop.store, id)).toMatchObject([{ state: 'unknown' }]);
  putRight();
  await laptop.cycleAfter(30_000);
  await laptop.cycleAfter(70_000);
  await laptop.cycleAfter(70_000);
  expect(openRowsOf(laptop.store, id)).toEqual([]);
  expect(laptop.truth('Attend hearing on motion to compel')).toHaveLength(1);
});
