import { readTrailingHours } from '../quick-entry/read-hours';
import type { Token } from '../quick-entry/tokens';
import { parseHours } from '../time/hours';

/** Hours as told at some token: how many tokens tell them, and whole seconds. */
export type HoursMention = { readonly used: number; readonly seconds: number };

const minute = 60;
const hour = 3600;
const day = 86_400;

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = new Map(Object.entries({ twenty: 20, thirty: 30, forty: 40, fourty: 40, fifty: 50 }));
const isHourWord = (word: string) => /^(?:hours?|hrs?|h)$/.test(word);
const isMinuteWord = (word: string) => /^(?:minutes?|mins?|m)$/.test(word);
/** After these a number counts something else. */
const otherThings = new Set(
  'million billion thousand percent % miles mile gb mb tb pages page pp documents docs times years year days day weeks months x am pm cents dollars'.split(
    ' ',
  ),
);
/** A second duration after these is one of its own ("and .5 call"), though elsewhere a number there belongs to the words. */
const joins = new Set(['and', 'then', 'plus', 'or']);

const wordOfToken = new WeakMap<Token, string>();

/** The token's word in small letters, without brackets and closing punctuation. */
export function wordOf(token: Token | undefined): string {
  if (token === undefined) return '';
  const known = wordOfToken.get(token);
  if (known !== undefined) return known;
  const word = token.text
    .toLowerCase()
    .replace(/^[([{“"']+/, '')
    .replace(/[)\]}”"',;:!?.]+$/, '');
  wordOfToken.set(token, word);
  return word;
}

/**
 * Reads hours as they are written or spoken, from a token on: `1.2`, `45 min`, `9-10:30am`, "one point two hours", "half an
 * hour", "an hour and a half", "two hours and fifteen minutes", "from 9 to 10:30". Null where none begin there.
 */
export function hoursAt(tokens: readonly Token[], at: number): HoursMention | null {
  const found = spokenAt(tokens, at) ?? rangeAt(tokens, at) ?? writtenAt(tokens, at);
  return found && found.seconds > 0 && found.seconds <= day ? found : null;
}

function writtenAt(tokens: readonly Token[], at: number): HoursMention | null {
  const raw = tokens[at]?.text ?? '';
  const word = wordOf(tokens[at]);
  const next = wordOf(tokens[at + 1]);
  if (word === '' || (otherThings.has(next) && !/[hmu]/.test(word))) return null;
  if (isHourWord(next) && /^\d{0,2}(?:\.\d{1,2})?$/.test(word)) return told(parseHours(word), 2);
  if (/^\d{1,2}:[0-5]\d$/.test(word)) return null;
  const before = wordOf(tokens[at - 1]);
  // ".5" begins with what would else be cut as punctuation.
  const text = /^[([]?\.\d/.test(raw) ? raw.replace(/^[([]|[)\],;:]+$|\.$/g, '') : word;
  return told(
    joins.has(before) ? bareTrailing(text) : readTrailingHours(text, before === '' ? null : before),
    1,
  );
}

/** As `readTrailingHours`, but for the word before it. */
function bareTrailing(text: string): number | null {
  return readTrailingHours(text, null);
}

function told(seconds: number | null, used: number): HoursMention | null {
  return seconds === null ? null : { seconds, used };
}

/** "from 9 to 10:30", "between 2 and 3:15": only after such a word, since "exhibits 9 to 12" is none. */
function rangeAt(tokens: readonly Token[], at: number): HoursMention | null {
  const opening = wordOf(tokens[at]);
  if (opening !== 'from' && opening !== 'between') return null;
  const start = clockAt(tokens, at + 1);
  if (!start) return null;
  const middle = at + 1 + start.used;
  const joining = wordOf(tokens[middle]);
  if (!(opening === 'from' ? /^(?:to|until|till)$/ : /^and$/).test(joining)) return null;
  const end = clockAt(tokens, middle + 1);
  if (!end || (otherThings.has(end.next) && !/^[ap]m$/.test(end.next))) return null;
  const isClock = [start.text, end.text].some((text) => /[:apm]/.test(text));
  return isClock ? told(parseHours(`${start.text}-${end.text}`), middle + 1 + end.used - at) : null;
}

function clockAt(tokens: readonly Token[], at: number): { text: string; used: number; next: string } | null {
  const word = wordOf(tokens[at]);
  if (!/^\d{1,2}(?::[0-5]\d)?(?:am|pm|a|p)?$/.test(word)) return null;
  const next = wordOf(tokens[at + 1]);
  const isHalf = /^(?:am|pm|a\.m|p\.m)$/.test(next) && /\d$/.test(word);
  return { text: isHalf ? word + next.replace('.', '') : word, used: isHalf ? 2 : 1, next };
}

function spokenAt(tokens: readonly Token[], from: number): HoursMention | null {
  let at = from;
  const word = () => wordOf(tokens[at]);
  // "half an hour", "a half hour", "a quarter of an hour", "three quarters of an hour"
  const fraction = fractionAt(tokens, from);
  if (fraction) return fraction;
  let count: number | null = null;
  if ((word() === 'an' || word() === 'a') && isHourWord(wordOf(tokens[at + 1]))) {
    count = 100;
    at += 1;
  } else {
    const read = numberAt(tokens, at);
    if (!read) return null;
    count = read.hundredths;
    at += read.used;
  }
  let seconds = 0;
  if (isHourWord(word())) {
    seconds = count * (hour / 100);
    at += 1;
    const more = afterHours(tokens, at);
    seconds += more.seconds;
    at += more.used;
  } else if (isMinuteWord(word())) {
    seconds = Math.round((count * minute) / 100);
    at += 1;
  } else if (isPointNumber(tokens, from)) seconds = count * (hour / 100);
  else return null;
  return { used: at - from, seconds };
}

function isPointNumber(tokens: readonly Token[], at: number): boolean {
  return wordOf(tokens[at]) === 'point' || wordOf(tokens[at + 1]) === 'point';
}

/** "… and a half", "… and fifteen minutes", "… 15 minutes". */
function afterHours(tokens: readonly Token[], at: number): { seconds: number; used: number } {
  const hasAnd = wordOf(tokens[at]) === 'and';
  const next = at + (hasAnd ? 1 : 0);
  if (hasAnd && wordOf(tokens[next]) === 'a' && /^(?:half|quarter)$/.test(wordOf(tokens[next + 1]))) {
    return { seconds: wordOf(tokens[next + 1]) === 'half' ? hour / 2 : hour / 4, used: 3 };
  }
  const read = numberAt(tokens, next);
  if (read && read.hundredths < 6000 && isMinuteWord(wordOf(tokens[next + read.used]))) {
    return { seconds: Math.round((read.hundredths * minute) / 100), used: next - at + read.used + 1 };
  }
  return { seconds: 0, used: 0 };
}

function fractionAt(tokens: readonly Token[], from: number): HoursMention | null {
  let at = from;
  let parts = 1;
  if (wordOf(tokens[at]) === 'three' && wordOf(tokens[at + 1]) === 'quarters') parts = 3;
  if (parts === 3 || wordOf(tokens[at]) === 'a' || wordOf(tokens[at]) === 'one') at += 1;
  const word = wordOf(tokens[at]);
  if (word !== 'half' && word !== 'half-hour' && !/^quarters?(?:-hour)?$/.test(word)) return null;
  const seconds = word.startsWith('half') ? hour / 2 : (parts * hour) / 4;
  at += 1;
  if (word.endsWith('-hour')) return { used: at - from, seconds };
  if (wordOf(tokens[at]) === 'of') at += 1;
  if (wordOf(tokens[at]) === 'an') at += 1;
  return isHourWord(wordOf(tokens[at])) ? { used: at + 1 - from, seconds } : null;
}

/** A number in words or digits, in hundredths: "forty-five", "one point two", "one and a half", "two and a quarter", "1.5", "2". */
function numberAt(tokens: readonly Token[], from: number): { hundredths: number; used: number } | null {
  const first = wordOf(tokens[from]);
  if (/^\d{1,3}$/.test(first)) return withPart(tokens, from, { value: Number(first), used: 1 });
  const decimal = /^(\d{0,2})\.(\d{1,2})$/.exec(first);
  if (decimal) {
    return {
      hundredths: Number(decimal[1] ?? '') * 100 + Number((decimal[2] ?? '').padEnd(2, '0')),
      used: 1,
    };
  }
  const whole = first === 'point' ? { value: 0, used: 0 } : wholeAt(tokens, from);
  if (!whole) return null;
  const at = from + whole.used;
  if (wordOf(tokens[at]) === 'point') {
    const digit = wordOf(tokens[at + 1]);
    const value =
      units.indexOf(digit) === -1 ? (/^\d$/.test(digit) ? Number(digit) : -1) : units.indexOf(digit);
    if (value < 0) return null;
    // "one point two five" and "one point twenty-five" are both said; "two five" is read digit by digit.
    const second = units.indexOf(wordOf(tokens[at + 2]));
    const hasSecond = value < 10 && second >= 0 && second < 10;
    const hundredths = value < 10 ? value * 10 + (hasSecond ? second : 0) : value;
    return { hundredths: whole.value * 100 + hundredths, used: whole.used + 2 + (hasSecond ? 1 : 0) };
  }
  return withPart(tokens, from, whole);
}

const parts = new Map([
  ['and a half', 50],
  ['and a quarter', 25],
  ['and three quarters', 75],
]);

/** A whole number with what may follow it: "two and a half", "one and three quarters". */
function withPart(
  tokens: readonly Token[],
  from: number,
  whole: { value: number; used: number },
): { hundredths: number; used: number } {
  const at = from + whole.used;
  const part = parts.get([0, 1, 2].map((step) => wordOf(tokens[at + step])).join(' '));
  return { hundredths: whole.value * 100 + (part ?? 0), used: whole.used + (part === undefined ? 0 : 3) };
}

function wholeAt(tokens: readonly Token[], at: number): { value: number; used: number } | null {
  const first = wordOf(tokens[at]);
  const [ten = '', one = ''] = first.split('-');
  const joined = tens.get(ten);
  if (one !== '' && joined !== undefined && units.includes(one))
    return { value: joined + units.indexOf(one), used: 1 };
  const value = units.indexOf(first);
  if (value >= 0) return { value, used: 1 };
  const many = tens.get(first);
  if (many === undefined) return null;
  const next = units.indexOf(wordOf(tokens[at + 1]));
  return next > 0 && next < 10 ? { value: many + next, used: 2 } : { value: many, used: 1 };
}
