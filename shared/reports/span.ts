import { z } from 'zod';
import { addDays, startOfWeek, workDateOf } from '../time/calendar';
import { WorkDate } from '../time/work-date';

/** The days that a report holds: a calendar span counted from today (0 is this one, -1 the last), or chosen days. */
export const SpanUnit = z.enum(['week', 'month', 'quarter', 'year']);
export type SpanUnit = z.infer<typeof SpanUnit>;

/** From and to, both days included; null: no end on that side. */
export const Days = z.strictObject({ from: WorkDate.nullable(), to: WorkDate.nullable() });
export type Days = z.infer<typeof Days>;

export type Span =
  | { readonly kind: SpanUnit; readonly offset: number }
  | { readonly kind: 'all' }
  | { readonly kind: 'custom'; readonly days: Days };

const monthsIn: Readonly<Record<Exclude<SpanUnit, 'week'>, number>> = { month: 1, quarter: 3, year: 12 };

/** The days of a span. @param weekStart as in Settings, 0 is Sunday */
export function daysOf(span: Span, today: WorkDate, weekStart: number): Days {
  if (span.kind === 'all') return { from: null, to: null };
  if (span.kind === 'custom') return span.days;
  if (span.kind === 'week') {
    const from = addDays(startOfWeek(today, weekStart), 7 * span.offset);
    return { from, to: addDays(from, 6) };
  }
  const months = monthsIn[span.kind];
  const month = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  const first = Math.floor(month / months) * months + span.offset * months;
  return { from: firstOfMonth(first), to: addDays(firstOfMonth(first + months), -1) };
}

/** The first day of the month that is so many months after January of the year 0. */
function firstOfMonth(months: number): WorkDate {
  const date = workDateOf(Math.floor(months / 12), (months % 12) + 1, 1);
  if (date === null) throw new RangeError('No such month');
  return date;
}

/** The first and the last day of the week or month that begins with `first`. */
export function daysFrom(unit: 'week' | 'month', first: WorkDate): { from: WorkDate; to: WorkDate } {
  if (unit === 'week') return { from: first, to: addDays(first, 6) };
  const next = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7));
  return { from: first, to: addDays(firstOfMonth(next), -1) };
}

/** "This week", "Last month", "3 quarters ago", "Next year". */
export function spanName(span: Span): string {
  if (span.kind === 'all') return 'All days';
  if (span.kind === 'custom') return 'Chosen days';
  if (span.offset === 0) return `This ${span.kind}`;
  if (span.offset === -1) return `Last ${span.kind}`;
  if (span.offset === 1) return `Next ${span.kind}`;
  return span.offset < 0 ? `${-span.offset} ${span.kind}s ago` : `${span.offset} ${span.kind}s ahead`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** Days in short: "1 to 30 Nov 2026", "28 Sep to 4 Oct 2026". */
export function shortDays({ from, to }: Days): string {
  const told = (date: WorkDate, withMonth: boolean, withYear: boolean): string =>
    [
      String(Number(date.slice(8))),
      ...(withMonth ? [months[Number(date.slice(5, 7)) - 1]] : []),
      ...(withYear ? [date.slice(0, 4)] : []),
    ].join(' ');
  if (from === null || to === null)
    return from === null
      ? to === null
        ? ''
        : `until ${told(to, true, true)}`
      : `from ${told(from, true, true)}`;
  if (from === to) return told(from, true, true);
  const isSameYear = from.slice(0, 4) === to.slice(0, 4);
  const isSameMonth = isSameYear && from.slice(5, 7) === to.slice(5, 7);
  return `${told(from, !isSameMonth, !isSameYear)} to ${told(to, true, true)}`;
}
