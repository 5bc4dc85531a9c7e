import type { WorkDate } from '../time/work-date';
import { readDate } from './read-date';
import { readMonthDay } from './read-month-day';

/** Words that look like hours or a day and can be neither: they stay text, and the reason is said. */
export type OddWords = {
  readonly used: number;
  readonly words: string;
  readonly why: string;
  readonly like: 'day' | 'hours';
};

const dayInSeconds = 86_400;

/**
 * Looks for hours that nobody can have worked (`25h`, `-0.5`, `0`) and days that the calendar doesn't have (`31 feb`, `2/31`)
 * at the beginning of `texts`. Whoever calls has tried to read them as what they look like before.
 * @param isBareHours whether a number alone may stand for hours there ("25" at the head of the line)
 */
export function oddWordsAt(texts: readonly string[], today: WorkDate, isBareHours: boolean): OddWords | null {
  return oddDay(texts, today) ?? oddHours(texts, isBareHours);
}

/** Why a text in a field of hours can be none, as the end of a sentence ("is more time than a day has"); null: it is no number at all. */
export function whyNoHours(text: string): string | null {
  return oddHours(text.trim().split(/\s+/), true)?.why ?? null;
}

function oddDay(texts: readonly string[], today: WorkDate): OddWords | null {
  const small = texts.slice(0, 3).map((text) => text.toLowerCase());
  const named = readMonthDay(small, today);
  if (named?.date === null) return stays(texts, named.used, 'is no day of the calendar');
  const [first = ''] = small;
  if (readDate(first, today) !== null) return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(first)) return stays(texts, 1, 'is no day of the calendar');
  const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/(?:\d{2}|\d{4}))?$/.exec(first);
  if (!slashed) return null;
  const [month, day] = [Number(slashed[1]), Number(slashed[2])];
  if (month > 12 && month <= 31 && day >= 1 && day <= 12) {
    return stays(texts, 1, `is no day, since the month comes first (${day}/${month}),`);
  }
  return month >= 1 && month <= 12 && day <= 31 ? stays(texts, 1, 'is no day of the calendar') : null;
}

function oddHours(texts: readonly string[], isBareHours: boolean): OddWords | null {
  const [first = '', second = ''] = texts;
  const spoken = /^(?:hours?|hrs?|h)[.,;:]?$/i.test(second);
  const number = /^([-–−]?)(\d{0,5}(?:\.\d{1,4})?)(h|hr|hrs|m|min|mins)?$/i.exec(first);
  const clock = /^(\d{1,4}):([0-5]\d)$/.exec(first);
  if (clock) return (Number(clock[1]) * 60 + Number(clock[2])) * 60 > dayInSeconds ? tooMuch(texts, 1) : null;
  if (!number || !/\d/.test(number[2] ?? '')) return null;
  const [, sign, digits = '', unit = ''] = number;
  const used = spoken && unit === '' ? 2 : 1;
  const isMarked = unit !== '' || used === 2;
  const isDecimal = digits.includes('.');
  // "-2" speaks of a day.
  if (sign !== '') return isMarked || isDecimal ? stays(texts, used, 'is less than no time') : null;
  const seconds = Number(digits) * (unit.toLowerCase().startsWith('m') ? 60 : 3600);
  // "2024 budget" speaks of a year.
  const isHours = isMarked || (isBareHours && !/^\d{4,}$/.test(digits));
  if (seconds === 0) return isHours || isDecimal ? stays(texts, used, 'is no time') : null;
  return isHours && seconds > dayInSeconds ? tooMuch(texts, used) : null;
}

function tooMuch(texts: readonly string[], used: number): OddWords {
  return stays(texts, used, 'is more time than a day has');
}

function stays(texts: readonly string[], used: number, why: string): OddWords {
  const like = why.startsWith('is no day') ? ('day' as const) : ('hours' as const);
  return { used, why, like, words: `“${texts.slice(0, used).join(' ')}” ${why} and stays in the text.` };
}
