import { describe, expect, it } from 'vitest';
import { formatElapsed, formatHours, parseHours } from '../../../shared/time/hours';

describe('hours as written', () => {
  it.each([
    ['1.2', 4320],
    ['.3', 1080],
    ['1.25', 4500],
    ['1.', null],
    ['1.2h', 4320],
    ['2', 7200],
    ['2h', 7200],
    ['72m', 4320],
    ['1440m', 86_400],
    ['1441m', null],
    ['1:12', 4320],
    ['1:60', null],
    ['1h12', 4320],
    ['1h 12m', 4320],
    ['12u', 4320],
    ['9-10:30', 5400],
    ['9:15-9:45', 1800],
    ['11-1', 7200],
    ['11am-1pm', 7200],
    ['12am-1am', 3600],
    ['2:15-3pm', 2700],
    ['2-3:30pm', 5400],
    ['10-2pm', 4 * 3600],
    ['11-12am', null],
    ['9-10am', 3600],
    ['22-1', null],
    ['13pm-14pm', null],
    ['24', 86_400],
    ['25', null],
    ['0', null],
    ['-1', null],
    ['1.2.3', null],
    ['1,2', null],
    ['', null],
    ['abc', null],
  ])('%s', (text, seconds) => {
    expect(parseHours(text)).toBe(seconds);
  });
});

describe('hours as read', () => {
  it.each([
    [0, '0.0'],
    [4320, '1.2'],
    [360, '0.1'],
    [4500, '1.25'],
    [4443, '1.23'],
    [-5400, '-1.5'],
    [86_400, '24.0'],
  ])('%i s', (seconds, text) => {
    expect(formatHours(seconds)).toBe(text);
  });

  it('reads back every tenth of a day', () => {
    for (let tenths = 1; tenths <= 240; tenths += 1) {
      expect(parseHours(formatHours(tenths * 360))).toBe(tenths * 360);
    }
  });

  it('shows a running timer', () => {
    expect(formatElapsed(4323)).toBe('1:12:03');
    expect(formatElapsed(-5)).toBe('0:00:00');
  });
});
