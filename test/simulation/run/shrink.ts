import { type Omission, omissions } from '../world/without';
import { playerOf } from './crew';
import { isFailed } from './played';
import type { SeedOptions } from './seed-result';

/**
 * A smaller story that still fails: with as much left out as can be, and with the fewest steps, by halving. Another seed's
 * worth of luck may hide in between, so it is a small one and not the smallest.
 * @param build the path of the built worker in which the seed failed
 */
export async function smallestFailing(build: string, failing: SeedOptions): Promise<SeedOptions> {
  const player = playerOf(build);
  const fails = async (options: SeedOptions): Promise<boolean> => isFailed(await player.play(options));
  try {
    const fewer = await fewestSteps(failing, fails);
    const without: Omission[] = [...(fewer.without ?? [])];
    for (const omission of omissions) {
      if (without.includes(omission)) continue;
      if (await fails({ ...fewer, without: [...without, omission] })) without.push(omission);
    }
    return await fewestSteps({ ...fewer, without }, fails);
  } finally {
    player.leave();
  }
}

/** Dice are thrown step by step, so a shorter run is the beginning of the longer one. */
async function fewestSteps(
  failing: SeedOptions,
  fails: (options: SeedOptions) => Promise<boolean>,
): Promise<SeedOptions> {
  let least = 0;
  let most = failing.steps;
  while (most - least > 1) {
    const steps = Math.floor((least + most) / 2);
    if (await fails({ ...failing, steps })) most = steps;
    else least = steps;
  }
  return { ...failing, steps: most };
}
