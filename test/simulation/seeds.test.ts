import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { replayLine } from './run/replay-line';
import { runSeed } from './run/run-seed';
import type { SeedOptions, SeedResult } from './run/seed-result';

/** Enough for a first look on every run of the tests; `npm run simulate` plays thousands. */
const fixed = Array.from({ length: 40 }, (_, at) => at + 1);
/** A few that nobody has played before, so that every run of the tests looks at something new. */
const first = randomInt(1_000_000, 2_000_000_000);
const fresh = Array.from({ length: 6 }, (_, at) => first + at);
console.log(`fresh seeds ${fresh[0]} to ${fresh.at(-1)}`);

const optionsOf = (seed: number): SeedOptions => ({ seed, steps: 120, profile: 'mixed' });
const play = (seed: number): Promise<SeedResult> => runSeed(optionsOf(seed));

test.each([...fixed, ...fresh])('seed %i keeps the promises', async (seed) => {
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
