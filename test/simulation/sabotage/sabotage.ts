import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Wanted } from '../run/arguments';
import { root } from '../run/bundle';
import { findingsOf } from '../run/findings';
import { plantedIn } from '../run/plant';
import { replayLine } from '../run/replay-line';
import type { Bug } from './bug';
import { bugs } from './bugs';
import { holdsElsewhere } from './elsewhere';
import { type Caught, type HealthyWorld, type Hunt, healthyWorld, hunt } from './hunt';

/**
 * Plants each bug in a build of its own and plays seeds until one catches it. A rig that lets one through is not to be
 * believed, so then the run fails; so it does where a seed fails without any bug.
 * @param names which bugs; none: all
 * @returns the exit code
 * @throws Error for a name that no bug has, and where a bug finds no place in the product
 */
export async function sabotage(names: readonly string[], { jobs, from, steps }: Wanted): Promise<number> {
  const chosen = chosenBugs(names);
  for (const bug of chosen) assertPlaces(bug);
  const width = Math.max(...chosen.map(({ name }) => name.length));
  const healthy = await healthyWorld();
  let missed = 0;
  // Each job takes a bug of its own: most are caught by one of their first seeds, so that sharing those would share little.
  const each = { jobs: Math.max(1, Math.floor(jobs / chosen.length)), from, steps };
  const left = chosen.values();
  const work = async (): Promise<void> => {
    for (const bug of left) {
      const row = await rowOf(bug, each, healthy);
      if (!row.isCaught) missed += 1;
      console.log(`${row.isCaught ? 'caught' : 'MISSED'}  ${bug.name.padEnd(width)}  ${row.words}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(jobs, chosen.length) }, work));
  } finally {
    healthy.leave();
  }
  const unhealthy = healthy.failures();
  for (const failed of unhealthy) {
    console.log(`\nWithout any bug seed ${failed.seed} (${failed.profile}) fails:\n${findingsOf(failed)}`);
    console.log(`   ${replayLine({ seed: failed.seed, steps, profile: failed.profile })}`);
  }
  console.log(`${chosen.length - missed} passed, ${missed + unhealthy.length} failed`);
  return missed + unhealthy.length === 0 ? 0 : 1;
}

/** Looked at before anything is played: a text that has moved would end a long run in its midst. */
function assertPlaces({ plants }: Bug): void {
  for (const file of new Set(plants.map((plant) => plant.file))) {
    const own = plants.filter((plant) => plant.file === file);
    own.reduce(plantedIn, readFileSync(join(root, file), 'utf8'));
  }
}

function chosenBugs(names: readonly string[]): readonly Bug[] {
  const unknown = names.filter((name) => !bugs.some((bug) => bug.name === name));
  if (unknown.length > 0) {
    const known = bugs.map(({ name }) => `  ${name}`).join('\n');
    throw new Error(`No planted bug is called ${unknown.join(', ')}. There are:\n${known}`);
  }
  return names.length === 0 ? bugs : bugs.filter(({ name }) => names.includes(name));
}

type Row = { readonly isCaught: boolean; readonly words: string };

async function rowOf(bug: Bug, asked: Hunt, healthy: HealthyWorld): Promise<Row> {
  if (bug.elsewhere === undefined) return rowOfSeeds(await hunt(bug, asked, healthy));
  // The file must be green without the bug: a red one catches nothing.
  const isCaught = !(await holdsElsewhere(bug, true)) && (await holdsElsewhere(bug, false));
  return { isCaught, words: `${bug.breaks} · by ${bug.elsewhere}` };
}

function rowOfSeeds({ bug, by, seeds }: Caught): Row {
  const profile = bug.profile === undefined ? '' : ` of ${bug.profile}`;
  if (by === null) return { isCaught: false, words: `${bug.breaks} · ${seeds} seeds${profile} saw nothing` };
  const first = by.broken.find(({ what }) => bug.shownBy?.includes(what) ?? true);
  const finding =
    first === undefined ? `thrown: ${by.thrown?.split('\n')[0]}` : `${first.promise} ${first.what}`;
  return { isCaught: true, words: `${bug.breaks} · seed ${seeds} of ${bug.within}${profile} · ${finding}` };
}
