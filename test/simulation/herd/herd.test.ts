import { expect, test } from 'vitest';
import { figuresOf } from './curve';
import { runHerd } from './herd';
import { verdictsOn } from './verdicts';

/** As many for their limit as five hundred are for 600 requests a minute; `npm run herd` plays those. */
const small = {
  laptops: 60,
  perToken: 50,
  perFirm: 72,
  arriveWithinMs: 60_000,
  untilMinutes: 60,
} as const;

test.each(['retry_after', 'nothing'] as const)(
  'sixty laptops at once, where a refusal says %s',
  async (says) => {
    const options = { ...small, says, seed: 1 };
    const result = await runHerd(options);
    expect(verdictsOn(options, result).filter((verdict) => !verdict.holds)).toEqual([]);
  },
);

test('a laptop alone is not held up by what is meant for a crowd', async () => {
  const options = { ...small, says: 'retry_after' as const, laptops: 1, seed: 2 };
  const result = await runHerd(options);
  expect(result.tally.total().refused).toBe(0);
  expect(figuresOf(result).lastMinutes).toBeLessThan(1.5);
});

test('the same seed gives the same curve', async () => {
  const options = { ...small, says: 'retry_after' as const, laptops: 12, perFirm: 30, seed: 3 };
  const one = await runHerd(options);
  const other = await runHerd(options);
  expect(other.tally.stretches).toEqual(one.tally.stretches);
  expect(other.finishedMs).toEqual(one.finishedMs);
});
