import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  formatWorkDate,
  isoToday,
  startOfWeek,
  weekdayOf,
  weekOf,
  workDateOf,
} from '../../../shared/time/calendar';

describe('work dates', () => {
  it('counts over months, leap days and years', () => {
    expect(addDays('2026-11-30', 1)).toBe('2026-12-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
    expect(daysBetween('2026-03-01', '2027-03-01')).toBe(365);
    expect(daysBetween('2026-11-18', '2026-11-11')).toBe(-7);
  });

  it('knows the day of the week and the week, whatever day it begins on', () => {
    expect(weekdayOf('2026-11-18')).toBe(3);
    expect(weekdayOf('1969-12-31')).toBe(3);
    expect(startOfWeek('2026-11-18', 1)).toBe('2026-11-16');
    expect(startOfWeek('2026-11-15', 1)).toBe('2026-11-09');
    expect(weekOf('2026-11-18', 0)).toEqual([
      '2026-11-15',
      '2026-11-16',
      '2026-11-17',
      '2026-11-18',
      '2026-11-19',
      '2026-11-20',
      '2026-11-21',
    ]);
  });

  it('knows which days there are', () => {
    expect(workDateOf(2026, 2, 29)).toBeNull();
    expect(workDateOf(2028, 2, 29)).toBe('2028-02-29');
    expect(workDateOf(2026, 13, 1)).toBeNull();
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
  });

  it('tells the day by the wall clock of the zone, through daylight saving', () => {
    const lateEvening = Date.UTC(2026, 10, 19, 3, 30);
    expect(isoToday(lateEvening, 'America/New_York')).toBe('2026-11-18');
    expect(isoToday(lateEvening, 'Europe/Berlin')).toBe('2026-11-19');
    expect(isoToday(Date.UTC(2026, 10, 1, 4, 30), 'America/New_York')).toBe('2026-11-01');
    expect(isoToday(Date.UTC(2026, 10, 1, 3, 59), 'America/New_York')).toBe('2026-10-31');
    expect(() => isoToday(0, 'Nowhere/Land')).toThrow(RangeError);
  });

  it('changes at midnight to the millisecond, in whichever order it is asked, also in zones of quarters of an hour', () => {
    const midnights = [
      ['America/New_York', Date.UTC(2026, 10, 18, 5)],
      ['Asia/Kolkata', Date.UTC(2026, 10, 17, 18, 30)],
      ['Asia/Kathmandu', Date.UTC(2026, 10, 17, 18, 15)],
    ] as const;
    for (const [zone, midnight] of midnights) {
      for (const [afterMs, date] of [
        [0, '2026-11-18'],
        [-1, '2026-11-17'],
        [1, '2026-11-18'],
        [-899_999, '2026-11-17'],
        [899_999, '2026-11-18'],
      ] as const) {
        expect(isoToday(midnight + afterMs, zone)).toBe(date);
      }
    }
  });

  it('is written with the year where that is another', () => {
    expect(formatWorkDate('2026-11-18')).toBe('Wed 18 Nov');
    expect(formatWorkDate('2026-11-18', '2026-11-20')).toBe('Wed 18 Nov');
    expect(formatWorkDate('2025-12-30', '2026-01-02')).toBe('Tue 30 Dec 2025');
  });
});
