import { expect, test } from 'vitest';
import { parseClockRange, parseHours } from '../../shared/time/hours';

/** `9-24:30` was read as fifteen and a half hours: a clock that shows 24:30 there is none, and no day holds it. */
test('a range ends at midnight at the latest', () => {
  expect([parseHours('9-24:30'), parseClockRange('9-24:30')]).toEqual([null, null]);
  expect([parseHours('0-24:59'), parseClockRange('0-24:59')]).toEqual([null, null]);
  expect(parseHours('9-24')).toBe(15 * 3600);
  expect(parseClockRange('9-24')).toEqual({ from: 9 * 3600, to: 86_400 });
});
