import { parseArgs } from 'node:util';
import { systemClock } from '../../src-main/providers/clock';
import { diceFor } from '../simulation/world/dice';
import { type Death, nameOf, playAll, type Round, type RoundResult, roundOf } from './rig/rounds';
import { sabotage } from './sabotage';

/**
 * `npm run crash -- [--rounds 200] [--seed n] [--jobs 2] [--every] [--replay name] [--sabotage [name ...]]`: so many deaths of the real app's engine,
 * and what was left each time. Ends with 1 where anything was lost, and with the line that plays it again.
 */

const usage = `npm run crash -- [--rounds 200] [--seed n] [--jobs 2] [--every] [--replay name]
npm run crash -- --sabotage [name ...] [--seed n] [--jobs 2]
  --rounds  how many deaths; six in ten in lives of five deaths each, the others in the story
  --seed    of the lives, and of the failpoints chosen in the story
  --jobs    how many at a time
  --every   the story dies at failpoint 1, 2, 3 … until it comes to its end, whatever --rounds says
  --replay  one round again, by the name that it was printed with
  --sabotage  bugs planted in the process that dies, one by one: each must be caught`;

const deathsPerLife = 5;
/** No story has as many failpoints; those beyond its end are not counted as rounds. */
const farthest = 2_000;
const leeway = 20;

type Wish = {
  readonly rounds: number;
  readonly seed: number;
  readonly jobs: number;
  readonly every: boolean;
  readonly replay: Round | null;
  /** Plant bugs: null for none, else the names of some; empty for all. */
  readonly sabotage: readonly string[] | null;
};

function wished(): Wish {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        sabotage: { type: 'boolean', default: false },
        rounds: { type: 'string', default: '200' },
        seed: { type: 'string' },
        jobs: { type: 'string', default: '2' },
        every: { type: 'boolean', default: false },
        replay: { type: 'string' },
      },
    });
    const replay = values.replay === undefined ? null : roundOf(values.replay);
    if (values.replay !== undefined && replay === null)
      throw new Error(`There is no round called ${values.replay}: life-<seed>-<deaths> or story-<failpoint>`);
    if (positionals.length > 0 && !values.sabotage) throw new Error(`What is ${positionals[0]}?`);
    return {
      sabotage: values.sabotage ? positionals : null,
      rounds: wholeNumber('rounds', values.rounds),
      seed: wholeNumber('seed', values.seed ?? String(systemClock.now() % 0x7fffffff)),
      jobs: wholeNumber('jobs', values.jobs),
      every: values.every,
      replay,
    };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    process.exit(2);
  }
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new Error(`--${name} is a whole number from 1, not ${text}`);
  return value;
}

/** How many failpoints the story passes: a story that nobody ends says so. */
async function lengthOfStory(): Promise<number> {
  let length = 0;
  await playAll([{ kind: 'story', dieAt: farthest }], 1, ({ ended, passed, wrong }) => {
    if (!ended || wrong.length > 0) throw new Error(`The story did not come to its end: ${wrong.join('; ')}`);
    length = passed;
    return true;
  });
  return length;
}

function* roundsOf({ rounds, seed, every }: Wish, length: number): Generator<Round> {
  // A backup or a heartbeat more or less makes a story a few failpoints longer or shorter.
  const inStory = every ? length + leeway : Math.round(rounds * 0.4);
  const sure = length - leeway;
  const lives = Math.ceil((rounds - Math.min(inStory, Math.round(rounds * 0.4))) / deathsPerLife);
  for (let n = 0; n < lives; n += 1) yield { kind: 'life', seed: seed + n, deaths: deathsPerLife };
  const start = diceFor(seed, 'story').below(sure);
  const step = every ? 1 : sure / inStory;
  for (let n = 0; n < inStory; n += 1)
    yield { kind: 'story', dieAt: every ? n + 1 : 1 + (Math.floor(start + n * step) % sure) };
}

// Told to end, it takes its folders with it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const wish = wished();
if (wish.sabotage !== null) process.exit(await sabotage(wish.sabotage, wish));
const started = systemClock.monotonic();
const deaths: Record<Death, number> = { moment: 0, failpoint: 0, story: 0 };
let attempted = 0;
let played = 0;
const failed: RoundResult[] = [];

function take(result: RoundResult): boolean {
  played += 1;
  attempted += result.attempted;
  for (const death of result.deaths) deaths[death] += 1;
  if (result.wrong.length > 0) {
    failed.push(result);
    const name = nameOf(result.round);
    console.error(`\n${name} FAILED\n  ${result.wrong.join('\n  ')}`);
    console.error(
      `  again: npm run crash -- --replay ${name}${result.kept === null ? '' : `   its remains: ${result.kept}`}`,
    );
  }
  if (played % 20 === 0)
    console.log(`${played} rounds, ${total()} deaths, ${failed.length} failed, ${seconds()} s`);
  // What fails everywhere need not be seen a thousand times.
  return failed.length < 10;
}

const total = (): number => deaths.moment + deaths.failpoint + deaths.story;
const seconds = (): number => Math.round((systemClock.monotonic() - started) / 1000);

if (wish.replay !== null) await playAll([wish.replay], 1, take);
else {
  console.log(
    `seed ${wish.seed} (the same commands again: --seed ${wish.seed}; the moments are real and never the same)`,
  );
  const length = await lengthOfStory();
  console.log(`the story passes ${length} failpoints`);
  await playAll(roundsOf(wish, length), wish.jobs, take);
}
console.log(
  `\n${total()} deaths: ${deaths.moment} at moments that nobody chose, ${deaths.failpoint} at failpoints in lives, ` +
    `${deaths.story} at failpoints of the story; ${attempted} requests were under way.\n` +
    `${played - failed.length} rounds passed, ${failed.length} failed, in ${seconds()} s.`,
);
process.exit(failed.length === 0 ? 0 : 1);
