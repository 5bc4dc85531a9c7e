import { describe, expect, it } from 'vitest';
import { feeMinor } from '../../../shared/money/money';
import { roundSeconds, tenthsUp } from '../../../shared/time/rounding';

const tenths = (seconds: number, mode: 'up' | 'nearest' | 'down', minimumSeconds = 0) =>
  roundSeconds(seconds, { ...tenthsUp, mode, minimumSeconds }) / 360;

describe('rounding to tenths', () => {
  // Seconds worked → tenths billed, rounded up, to the nearest, down.
  it.each([
    [0, 0, 0, 0],
    [1, 1, 0, 0],
    [180, 1, 1, 0],
    [359, 1, 1, 0],
    [360, 1, 1, 1],
    [361, 2, 1, 1],
    [420, 2, 1, 1],
    [480, 2, 1, 1],
    [539, 2, 1, 1],
    [540, 2, 2, 1],
    [3600, 10, 10, 10],
    [7320, 21, 20, 20],
  ])('%i s', (seconds, up, nearest, down) => {
    expect(tenths(seconds, 'up')).toBe(up);
    expect(tenths(seconds, 'nearest')).toBe(nearest);
    expect(tenths(seconds, 'down')).toBe(down);
  });

  it('bills the least time for any work, and nothing for none', () => {
    expect(tenths(0, 'nearest', 360)).toBe(0);
    for (const seconds of [1, 100, 179, 180, 360]) expect(tenths(seconds, 'nearest', 360)).toBe(1);
  });

  it('leaves each of the 240 exact tenths of a day as it is, in every mode', () => {
    for (let count = 0; count <= 240; count += 1) {
      for (const mode of ['up', 'nearest', 'down'] as const) expect(tenths(count * 360, mode)).toBe(count);
    }
  });

  it('rounds once: stretches are summed first', () => {
    expect(tenths(180 * 4, 'nearest')).toBe(2);
  });

  it('refuses what is no whole number of seconds', () => {
    for (const seconds of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => roundSeconds(seconds, tenthsUp)).toThrow(RangeError);
    }
  });
});

describe('the fee of a line', () => {
  it.each([
    [4320, 45_000, 54_000],
    [360, 12_345, 1235],
    [360, 12_344, 1234],
    [0, 45_000, 0],
    [3600, 0, 0],
    [1, 1800, 1],
    [1, 1799, 0],
    [86_400, 500_000, 12_000_000],
  ])('%i s at %i', (seconds, rate, fee) => {
    expect(feeMinor(seconds, rate)).toBe(fee);
  });
});
