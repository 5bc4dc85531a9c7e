import { expect, test } from 'vitest';
import { replayLine } from './run/replay-line';
import { runSeed } from './run/run-seed';
import type { SeedOptions, SeedResult } from './run/seed-result';

/** Enough for a first look on every run of the tests; `npm run simulate` plays thousands. */
const fixed = Array.from({ length: 40 }, (_, at) => at + 1);
/**
 * A block that a person can move: what nobody has played before is for `npm run simulate`, so that a run of the tests is
 * never red by luck.
 */
const first = Number(process.env.DAYBOOK_SEED ?? 1_000);
const others = Array.from({ length: 6 }, (_, at) => first + at);
console.log(
  `seeds ${fixed[0]} to ${fixed.at(-1)} and ${first} to ${others.at(-1)} (others with DAYBOOK_SEED)`,
);

const optionsOf = (seed: number): SeedOptions => ({ seed, steps: 120, profile: 'mixed' });
const play = (seed: number): Promise<SeedResult> => runSeed(optionsOf(seed));

test.each([...fixed, ...others])('seed %i keeps the promises', async (seed) => {
  const { broken } = await play(seed);
  expect(broken, replayLine(optionsOf(seed))).toEqual([]);
});

test('the same seed gives the same trace, whatever was played before', async () => {
  const seeds = [101, 102, 103];
  const once: string[] = [];
  for (const seed of seeds) once.push((await play(seed)).traceHash);
  const again: string[] = [];
  for (const seed of seeds.toReversed()) again.unshift((await play(seed)).traceHash);
  expect(again).toEqual(once);
  expect(new Set(once).size).toBe(seeds.length);
});
