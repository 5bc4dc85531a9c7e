import type { Wanted } from '../run/arguments';
import { bundleWorker } from '../run/bundle';
import { type Player, playAll, playerOf } from '../run/crew';
import { isFailed, type Played } from '../run/played';
import type { SeedOptions } from '../run/seed-result';
import type { Bug } from './bug';

export type Hunt = Pick<Wanted, 'jobs' | 'from' | 'steps'>;

/** What became of one planted bug. */
export type Caught = {
  readonly bug: Bug;
  /** The seed that caught it; null: none did. */
  readonly by: Played | null;
  /** Seeds that it took. */
  readonly seeds: number;
};

/**
 * Plays seeds with a bug planted until one catches it. A seed that fails without the bug as well catches nothing.
 * @param healthy plays without any bug
 */
export async function hunt(bug: Bug, { jobs, from, steps }: Hunt, healthy: HealthyWorld): Promise<Caught> {
  const build = await bundleWorker(`planted-${bug.name}`, bug.plants);
  const caught: Played[] = [];
  const seeds = Array.from({ length: bug.within }, (_, at) => ({
    seed: from + at,
    steps,
    profile: bug.profile ?? 'mixed',
  }));
  await playAll(build, seeds, jobs, async (played) => {
    const options = { seed: played.seed, steps, profile: bug.profile ?? 'mixed' };
    if (shows(bug, played) && !isFailed(await healthy.play(options))) caught.push(played);
    return caught.length === 0;
  });
  const [by] = caught.sort((one, other) => one.seed - other.seed);
  return { bug, by: by ?? null, seeds: by === undefined ? bug.within : by.seed - from + 1 };
}

function shows({ shownBy }: Bug, played: Played): boolean {
  if (shownBy === undefined) return isFailed(played);
  return played.broken.some(({ what }) => shownBy.includes(what));
}

/** The build without a bug, which has to keep all promises on the seeds that catch one. */
export type HealthyWorld = {
  play(options: SeedOptions): Promise<Played>;
  /** Seeds that fail without any bug: they are failures of their own. */
  failures(): readonly Played[];
  leave(): void;
};

export async function healthyWorld(): Promise<HealthyWorld> {
  const player: Player = playerOf(await bundleWorker('worker'));
  const known = new Map<string, Promise<Played>>();
  const failures: Played[] = [];
  let last: Promise<unknown> = Promise.resolve();
  return {
    play(options) {
      const key = `${options.seed} ${options.steps} ${options.profile}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      // One process, one seed at a time.
      const played = last.then(async () => {
        const one = await player.play(options);
        if (isFailed(one)) failures.push(one);
        return one;
      });
      last = played;
      known.set(key, played);
      return played;
    },
    failures: () => failures,
    leave: () => player.leave(),
  };
}
