import { readDate } from '../quick-entry/read-date';
import { readMonthDay } from '../quick-entry/read-month-day';
import type { Token } from '../quick-entry/tokens';
import { addDays, weekdayOf } from '../time/calendar';
import type { WorkDate } from '../time/work-date';
import { wordOf } from './spoken-hours';

export type DateMention = { readonly used: number; readonly date: WorkDate };

const weekdays = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

/**
 * Reads a date as it is written or spoken, from a token on: all that the quick entry line knows, and "on Monday", "last
 * Tuesday", "November 18th", "18 Nov 2026", "Wed 18 Nov", "this morning". Whether it is the day of the work is for the caller.
 */
export function dateAt(tokens: readonly Token[], at: number, today: WorkDate): DateMention | null {
  const first = wordOf(tokens[at]);
  const skip = /^(?:on|last|this)$/.test(first) ? 1 : 0;
  const weekday = weekdayAt(tokens, at + skip, today);
  if (weekday) {
    const day = monthDayAt(tokens, at + skip + 1, today) ?? slashedAt(tokens, at + skip + 1, today);
    return day ? { used: skip + 1 + day.used, date: day.date } : { used: skip + 1, date: weekday };
  }
  if (first === 'this' && /^(?:morning|afternoon|evening)$/.test(wordOf(tokens[at + 1])))
    return { used: 2, date: today };
  if (first === 'last' && wordOf(tokens[at + 1]) === 'night') return { used: 2, date: addDays(today, -1) };
  const day = monthDayAt(tokens, at + (first === 'on' ? 1 : 0), today);
  if (day) return { used: day.used + (first === 'on' ? 1 : 0), date: day.date };
  const written =
    skip === 0 || first === 'on' ? slashedAt(tokens, at + (first === 'on' ? 1 : 0), today) : null;
  return written ? { used: written.used + (first === 'on' ? 1 : 0), date: written.date } : null;
}

function weekdayAt(tokens: readonly Token[], at: number, today: WorkDate): WorkDate | null {
  const word = wordOf(tokens[at]);
  const long = weekdays.indexOf(word);
  if (long >= 0) return addDays(today, -((weekdayOf(today) - long + 7) % 7));
  return /^[a-z]+$/.test(word) && word.length <= 5 && !/^(?:tod|today|yest)$/.test(word)
    ? readDate(word, today)
    : null;
}

function slashedAt(tokens: readonly Token[], at: number, today: WorkDate): DateMention | null {
  const word = wordOf(tokens[at]);
  // "-2" is a day in the quick entry line; in notes it is a bullet before a number.
  const date = /^-\d/.test(word) ? null : readDate(word, today);
  return date === null ? null : { used: 1, date };
}

function monthDayAt(tokens: readonly Token[], at: number, today: WorkDate): DateMention | null {
  const read = readMonthDay(
    [0, 1, 2].map((step) => wordOf(tokens[at + step])),
    today,
  );
  return read === null || read.date === null ? null : { used: read.used, date: read.date };
}
