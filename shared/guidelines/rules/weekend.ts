import { z } from 'zod';
import { formatWorkDate, weekdayOf } from '../../time/calendar';
import { WorkDate } from '../../time/work-date';
import { dateOf } from '../line';
import { defineKind } from '../rule-kind';
import { parameter } from '../values';

const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** Work on days on which clients expect none. */
export const weekend = defineKind({
  kind: 'weekend',
  title: 'Weekends and holidays',
  about: 'Work on weekends or holidays, which some clients ask about.',
  reason: 'DATE',
  judges: 'fee',
  reach: 'line',
  adjusts: false,
  parameters: {
    days: parameter(z.array(z.enum(days)).max(7).default(['saturday', 'sunday']), 'words', 'Days'),
    holidays: parameter(z.array(WorkDate).max(400).default([]), 'words', 'Holidays', '2026-12-25'),
  },
  check: (rule) =>
    rule.days.length + rule.holidays.length === 0
      ? { path: 'days', message: 'name at least one day or holiday' }
      : null,
  prepare(rule) {
    const free = new Set<number>(rule.days.map((day) => days.indexOf(day)));
    const holidays = new Set(rule.holidays);
    return (line) => {
      const date = dateOf(line);
      const isHoliday = holidays.has(date);
      if (!isHoliday && !free.has(weekdayOf(date))) return null;
      const what = isHoliday ? 'a holiday' : 'a free day';
      return { message: `${formatWorkDate(date)} is ${what}.`, field: 'workDate', fix: 'date' };
    };
  },
});
