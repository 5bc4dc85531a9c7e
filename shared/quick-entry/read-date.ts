import { addDays, daysBetween, weekdayOf, workDateOf } from '../time/calendar';
import type { WorkDate } from '../time/work-date';

const weekdays = new Map(
  Object.entries({
    sun: 0,
    mon: 1,
    tue: 2,
    tues: 2,
    wed: 3,
    weds: 3,
    thu: 4,
    thur: 4,
    thurs: 4,
    fri: 5,
    sat: 6,
  }),
);
/** A day of this year that lies further ahead is one of last year: "12/30" typed on 2 January. */
const farthestAhead = 31;

/**
 * Reads `today tod yest yesterday mon 11/18 11/18/26 2026-11-18 -2`. A weekday is the latest one, today included.
 * Only short weekday names count: "deposition on Monday" speaks of a day to come.
 * @returns null where the word is no date
 */
export function readDate(word: string, today: WorkDate): WorkDate | null {
  const text = word.toLowerCase();
  if (text === 'today' || text === 'tod') return today;
  if (text === 'yest' || text === 'yesterday') return addDays(today, -1);
  const weekday = weekdays.get(text);
  if (weekday !== undefined) return addDays(today, -((weekdayOf(today) - weekday + 7) % 7));
  const back = /^-(\d{1,2})$/.exec(text);
  if (back) return Number(back[1]) > 0 ? addDays(today, -Number(back[1])) : null;
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return workDateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{2}|\d{4}))?$/.exec(text);
  return slashed ? readSlashed(slashed, today) : null;
}

function readSlashed(found: RegExpExecArray, today: WorkDate): WorkDate | null {
  const [month, day] = [Number(found[1]), Number(found[2])];
  const said = found[3];
  if (said !== undefined)
    return workDateOf(said.length === 2 ? 2000 + Number(said) : Number(said), month, day);
  const year = Number(today.slice(0, 4));
  const thisYear = workDateOf(year, month, day);
  if (thisYear !== null && daysBetween(today, thisYear) <= farthestAhead) return thisYear;
  return workDateOf(year - 1, month, day);
}

const beforeAnotherDate = new Set(
  'of on from by for dated re until till through before after since to and & next last this at'.split(' '),
);

/** "letter of 11/18" and "hearing on mon" tell of another day than the one of the work. */
export function belongsToSentence(previousWord: string | null): boolean {
  return previousWord !== null && beforeAnotherDate.has(previousWord.toLowerCase());
}
