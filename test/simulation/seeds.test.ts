import { expect, test } from 'vitest';
import { runSeed } from './run/run-seed';
import type { SeedResult } from './run/seed-result';

/** Enough for a first look on every run of the tests; `npm run simulate` plays thousands. */
const fixed = Array.from({ length: 40 }, (_, at) => at + 1);
const steps = 120;

const play = (seed: number): Promise<SeedResult> => runSeed({ seed, steps, profile: 'mixed' });

test.each(fixed)('seed %i keeps the promises', async (seed) => {
  const { broken } = await play(seed);
  expect(broken).toEqual([]);
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
