import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysFrom, daysOf, SpanUnit } from '../../../shared/reports/span';
import { addDays, weekdayOf } from '../../../shared/time/calendar';

/** Weeks, months, quarters and years lie side by side without a gap or an overlap, and this one holds today. */

const today = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1999-12-25', days));
const unit = fc.constantFrom(...SpanUnit.options);
const weekStart = fc.integer({ min: 0, max: 6 });
const offset = fc.integer({ min: -60, max: 60 });

test('one ends where the next begins, whatever the day and the first day of the week', () => {
  fc.assert(
    fc.property(today, unit, weekStart, offset, (day, kind, first, by) => {
      const one = daysOf({ kind, offset: by }, day, first);
      const next = daysOf({ kind, offset: by + 1 }, day, first);
      expect(next.from).toBe(addDays(one.to ?? '', 1));
      if (kind === 'week') expect(weekdayOf(one.from ?? '')).toBe(first);
      else expect(one.from?.slice(8)).toBe('01');
    }),
  );
});

test('this one holds today', () => {
  fc.assert(
    fc.property(today, unit, weekStart, (day, kind, first) => {
      const { from, to } = daysOf({ kind, offset: 0 }, day, first);
      expect(from !== null && from <= day && to !== null && day <= to).toBe(true);
    }),
  );
});

test('a row of a week or a month opens exactly its days', () => {
  fc.assert(
    fc.property(today, fc.constantFrom('week' as const, 'month' as const), weekStart, (day, kind, first) => {
      const days = daysOf({ kind, offset: 0 }, day, first);
      expect(daysFrom(kind, days.from ?? '')).toEqual(days);
    }),
  );
});
