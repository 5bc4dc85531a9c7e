import { type Bug, plant } from '../simulation/sabotage/bug';
import { bugs } from '../simulation/sabotage/bugs';
import { holdsElsewhere } from '../simulation/sabotage/elsewhere';
import { nameOf, playAll, type Round, type RoundResult } from './rig/rounds';

/** So many lives of five deaths each at most until a bug must have been caught. */
const within = 12;
const deathsPerLife = 5;

/** What only a process of its own can show. */
const ownBugs: readonly Bug[] = [
  {
    name: 'acknowledged-before-it-is-committed',
    from: 'general: the reply is given, and the commit follows a moment later',
    breaks: 'P1',
    within,
    plants: [
      plant(
        'src-main/store/database.ts',
        "    prepared(store.db, 'BEGIN IMMEDIATE').run();",
        "    if (!store.db.inTransaction) prepared(store.db, 'BEGIN IMMEDIATE').run();",
      ),
      plant(
        'src-main/store/database.ts',
        "    prepared(store.db, 'COMMIT').run();",
        "    setTimeout(() => { if (store.db.inTransaction) store.db.exec('COMMIT'); }, 20).unref();",
      ),
    ],
  },
];

/** Of the simulation's bugs those that a process of its own has to show as well. The last one no killed process can show. */
const borrowed: readonly string[] = [
  'not-marked-before-it-leaves',
  'outbox-row-in-a-transaction-of-its-own',
  'synchronous-normal',
];

const crashBugs: readonly Bug[] = [...ownBugs, ...bugs.filter(({ name }) => borrowed.includes(name))];

/**
 * Plants each bug in the process that dies and plays lives until one of them finds something. A rig that lets one through is
 * not to be believed, so then the run fails.
 * @param names which bugs; none: all
 * @returns the exit code
 * @throws Error for a name that no bug has
 */
export async function sabotage(names: readonly string[], { seed, jobs }: { seed: number; jobs: number }) {
  const unknown = names.filter((name) => !crashBugs.some((bug) => bug.name === name));
  if (unknown.length > 0) {
    const known = crashBugs.map(({ name }) => `  ${name}`).join('\n');
    throw new Error(`No bug of this rig is called ${unknown.join(', ')}. There are:\n${known}`);
  }
  let missed = 0;
  for (const bug of crashBugs.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const words = await caughtBy(bug, seed, jobs);
    if (words === null) missed += 1;
    console.log(
      `${words === null ? 'MISSED' : 'caught'}  ${bug.name}  ${bug.breaks} · ${words ?? 'nothing was seen'}`,
    );
  }
  console.log(missed === 0 ? 'All were caught.' : `${missed} were not caught.`);
  return missed === 0 ? 0 : 1;
}

/** @returns what found it, in words; null: nothing did */
async function caughtBy(bug: Bug, seed: number, jobs: number): Promise<string | null> {
  if (bug.elsewhere !== undefined) {
    // A kill leaves the system's memory of the file intact: only what the disk was asked to keep tells this one.
    const isCaught = !(await holdsElsewhere(bug, true)) && (await holdsElsewhere(bug, false));
    return isCaught ? `no killed process can show it; by ${bug.elsewhere}` : null;
  }
  const lives = Array.from(
    { length: within },
    (_, n): Round => ({ kind: 'life', seed: seed + n, deaths: deathsPerLife }),
  );
  let found: RoundResult | null = null;
  let played = 0;
  await playAll(
    lives,
    jobs,
    (result) => {
      played += 1;
      // A process that does not run proves nothing: what counts is what was found in the remains.
      if (result.wrong.some(isFound)) found ??= result;
      return found === null;
    },
    bug.plants,
  );
  return found === null ? null : wordsOf(found, played);
}

function wordsOf({ round, wrong }: RoundResult, played: number): string {
  return `${nameOf(round)}, life ${played} of ${within}: ${wrong.find(isFound)?.split('\n')[0] ?? ''}`;
}

/** What the rig itself threw begins with the name of its error. */
const isFound = (wrong: string): boolean => !/^\w*Error:/.test(wrong);
