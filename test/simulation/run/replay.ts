import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Wanted } from './arguments';
import { root } from './bundle';
import { findingsOf } from './findings';
import { runSeed } from './run-seed';
import { storyOf } from './story';

/**
 * Plays one seed again, tells its story, and leaves what the laptops' disks held in the end to look at.
 * @returns the exit code: 1 where a promise is broken
 */
export async function replay(
  seed: number,
  { steps, profile, without, about }: Pick<Wanted, 'steps' | 'profile' | 'without' | 'about'>,
): Promise<number> {
  const folder = join(root, 'out', 'simulation', String(seed));
  mkdirSync(folder, { recursive: true });
  const disks: string[] = [];
  const result = await runSeed({ seed, steps, profile, without }, (laptop, disk) => {
    const file = join(folder, `${laptop}.sqlite`);
    writeFileSync(file, disk);
    disks.push(relative(root, file));
  });
  for (const line of storyOf(result, about ?? undefined)) console.log(line);
  console.log(`\nseed ${seed}, ${steps} steps, ${result.profile}, trace ${result.traceHash}`);
  console.log(`What the disks held in the end: ${disks.join(', ')}`);
  console.log(result.broken.length === 0 ? 'All promises kept.' : findingsOf({ ...result, thrown: null }));
  return result.broken.length === 0 ? 0 : 1;
}
