import { daysBetween, workDateOf } from '../time/calendar';
import type { WorkDate } from '../time/work-date';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const longMonths =
  'january february march april may june july august september october november december'.split(' ');
/** As in `read-date`: a day of this year that lies further ahead is one of last year. */
const farthestAhead = 31;

/** A day said by its month's name; `date` is null where the calendar has no such day ("31 feb"). */
export type MonthDay = { readonly used: 2 | 3; readonly date: WorkDate | null };

/** Reads `18 nov`, `nov 18th`, `November 18 2026` from words in small letters; null where they are nothing of the kind. */
export function readMonthDay(words: readonly (string | undefined)[], today: WorkDate): MonthDay | null {
  const [one = '', two = '', three = ''] = words;
  const isMonthFirst = monthOf(one) !== null;
  const month = monthOf(isMonthFirst ? one : two);
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(isMonthFirst ? two : one);
  if (month === null || !day) return null;
  if (/^\d{4}$/.test(three)) return { used: 3, date: workDateOf(Number(three), month, Number(day[1])) };
  const year = Number(today.slice(0, 4));
  const thisYear = workDateOf(year, month, Number(day[1]));
  const isPast = thisYear !== null && daysBetween(today, thisYear) <= farthestAhead;
  return { used: 2, date: isPast ? thisYear : workDateOf(year - 1, month, Number(day[1])) };
}

function monthOf(word: string): number | null {
  const long = longMonths.indexOf(word);
  const short = months.indexOf(word === 'sept' ? 'sep' : word);
  return long >= 0 ? long + 1 : short >= 0 ? short + 1 : null;
}
