import { expect, test } from 'vitest';
import { parseClockRange, parseHours } from '../../shared/time/hours';

/** "2:15-3pm" was read as from 2:15 in the night: 12.75 hours, and $5,760 for three quarters of an hour. */

test.each([
  ['2:15-3pm', 2700, 14.25],
  ['2-3:30pm', 5400, 14],
  ['10-2pm', 14_400, 10],
  ['11:30-12:15pm', 2700, 11.5],
  ['9-10:30am', 5400, 9],
])('%s is as long as people mean it, and where they mean it', (text, seconds, from) => {
  expect(parseHours(text)).toBe(seconds);
  expect(parseClockRange(text)).toEqual({ from: from * 3600, to: from * 3600 + seconds });
});
