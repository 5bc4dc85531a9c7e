import { afterAll, expect, test } from 'vitest';
import { randomOf } from '../helpers/random';
import { bundleWorker } from './run/bundle';
import { playAll } from './run/crew';
import { findingsOf } from './run/findings';
import { isFailed } from './run/played';
import { replayLine } from './run/replay-line';
import { bugs } from './sabotage/bugs';
import { healthyWorld, hunt } from './sabotage/hunt';

/**
 * A part of `npm run simulate` on every run of the tests. Its seeds are the same each time, or a run would be red by luck;
 * `DAYBOOK_SEED` moves them, and the bugs that are planted.
 */
const fresh = Number(process.env.DAYBOOK_SEED ?? 2_000) + 1;
console.log(`simulation seeds from ${fresh} (others with DAYBOOK_SEED)`);

const steps = 200;
const jobs = 2;
const seeds = 40;
/** Of the bugs that few seeds are enough for. */
const plantedAtOnce = 4;
const patienceMs = 300_000;

test(
  'a block of seeds in processes of their own keeps the promises',
  async () => {
    const build = await bundleWorker('worker');
    const failed: string[] = [];
    const all = Array.from({ length: seeds }, (_, at) => ({ seed: fresh + at, steps, profile: 'mixed' }));
    let played = 0;
    await playAll(build, all, jobs, (one) => {
      played += 1;
      const again = replayLine({ seed: one.seed, steps, profile: 'mixed' });
      if (isFailed(one)) failed.push(`${again}\n${findingsOf(one)}`);
      return true;
    });
    expect(failed).toEqual([]);
    expect(played).toBe(seeds);
  },
  patienceMs,
);

const healthy = await healthyWorld();
afterAll(() => healthy.leave());

test.each(someBugs())(
  'the planted bug $name is caught',
  async (bug) => {
    const { by } = await hunt(bug, { jobs, from: 1, steps }, healthy);
    expect(by, `${bug.within} seeds saw nothing of ${bug.name} (${bug.breaks})`).not.toBeNull();
  },
  patienceMs,
);

/** Different ones each time; all of them are `npm run simulate -- --sabotage`. */
function someBugs() {
  const quick = bugs.filter(({ within, elsewhere }) => within <= 50 && elsewhere === undefined);
  const draw = randomOf(fresh);
  return Array.from({ length: plantedAtOnce }, () => quick.splice(draw(quick.length), 1)).flat();
}
