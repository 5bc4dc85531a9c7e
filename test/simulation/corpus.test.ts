import { expect, test } from 'vitest';
import { knownSeeds } from './run/corpus';
import { runSeed } from './run/run-seed';

test.each(knownSeeds())('$name', async ({ seed, steps, profile, without = [] }) => {
  const { broken } = await runSeed({ seed, steps, profile, without });
  expect(broken).toEqual([]);
});

test('the corpus is never emptied', () => {
  expect(knownSeeds().length).toBeGreaterThanOrEqual(6);
});
