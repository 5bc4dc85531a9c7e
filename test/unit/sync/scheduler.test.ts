import { expect, it } from 'vitest';
import { pacePolicy } from '../../../shared/sync/retry';
import type { CycleEnd } from '../../../src-main/sync/cycle';
import { createScheduler } from '../../../src-main/sync/scheduler';
import { testClock, testIds } from '../../helpers/engine/store';

const refused: CycleEnd = { reason: 'rate_limit', afterMs: 10_000, words: 'The PMS asks for a pause' };

/** A scheduler whose cycles end as they are told to; `ran` holds when each began. */
function scheduled() {
  const clock = testClock();
  const ends: CycleEnd[] = [];
  const ran: number[] = [];
  const state = { work: false };
  const scheduler = createScheduler({
    clock,
    ids: testIds(),
    abort: () => undefined,
    onChange: () => undefined,
    hasWork: () => state.work,
    cycle: async () => {
      ran.push(clock.monotonic());
      return ends.shift() ?? null;
    },
  });
  const pass = async (milliseconds: number): Promise<void> => {
    for (let passed = 0; passed < milliseconds; passed += 500) {
      clock.advance(500);
      for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
    }
  };
  return { scheduler, ends, ran, state, pass };
}

it('looks for news every half a minute', async () => {
  const { scheduler, ran, pass } = scheduled();
  scheduler.resume();
  await pass(180_000);
  expect(ran.length).toBeGreaterThanOrEqual(5);
});

it('refused by a limit that others share, it comes back after the pause at a moment of its own (contract 15, 20)', async () => {
  const { scheduler, ends, ran, pass } = scheduled();
  ends.push(refused);
  scheduler.resume();
  await pass(10_000);
  expect(ran).toHaveLength(1);
  await pass(120_000);
  expect((ran[1] ?? 0) - (ran[0] ?? 0)).toBeGreaterThanOrEqual(20_000);
});

it('then looks for news less often, but sends what is approved as soon as ever', async () => {
  const { scheduler, ends, ran, state, pass } = scheduled();
  ends.push(refused, refused, refused);
  scheduler.resume();
  await pass(1_200_000);
  ran.length = 0;
  await pass(180_000);
  const idle = ran.length;
  expect(idle).toBeLessThan(3);
  state.work = true;
  ran.length = 0;
  await pass(180_000);
  expect(ran.length).toBeGreaterThanOrEqual(5);
  state.work = false;
  ran.length = 0;
  await pass(1_000);
  scheduler.soon();
  await pass(500);
  expect(ran).toHaveLength(1);
});

it('is back at its usual pace after good cycles', async () => {
  const { scheduler, ends, ran, pass } = scheduled();
  ends.push(refused);
  scheduler.resume();
  await pass(3_600_000);
  ran.length = 0;
  await pass(10 * pacePolicy.usualMs);
  expect(ran.length).toBeGreaterThanOrEqual(8);
});
