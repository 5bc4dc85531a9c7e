import { expect, test } from 'vitest';
import { withoutCommas } from '../../shared/money/thousands';
import { readHoursCell, readRateCell } from '../../shared/sheet/read-cell';
import { parseHours } from '../../shared/time/hours';

/** Spreadsheets and web pages write U+2212 for a minus: “−1.2” was called no number of hours, and “9−10:30” no range. */

test('a minus of mathematics is understood in hours and amounts, or refused for what it is', () => {
  expect(readHoursCell('−1.2')).toEqual({
    ok: false,
    why: '“−1.2” is below zero. Hours are never negative.',
  });
  expect(readRateCell('−450', 'USD')).toEqual({
    ok: false,
    why: '“−450” is below zero. A rate is never negative.',
  });
  expect(readRateCell('$−450.00', 'USD')).toMatchObject({ why: expect.stringContaining('below zero') });
  expect(parseHours('9−10:30')).toBe(5400);
  expect(withoutCommas('−1,250.50')).toBe('-1250.50');
});
