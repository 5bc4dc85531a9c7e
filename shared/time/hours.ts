/**
 * Hours as people write and read them, against whole seconds as Daybook keeps them. All arithmetic is on integers:
 * of the 240 exact tenths of a day, float hours misplace a third.
 */

const hour = 3600;
const day = 86_400;
/** A unit is a tenth of an hour in the trade, whatever increment the firm rounds to. */
const unit = 360;

const decimal = /^(\d{0,2})\.(\d{1,2})(?:h|hr|hrs)?$/;
const wholeHours = /^(\d{1,2})(?:h|hr|hrs)?$/;
const minutes = /^(\d{1,4})(?:m|min|mins)$/;
const clock = /^(\d{1,2}):([0-5]\d)$/;
const hoursAndMinutes = /^(\d{1,2})h ?([0-5]?\d)(?:m|min|mins)?$/;
const units = /^(\d{1,3})u$/;
const range = /^(\d{1,2})(?::([0-5]\d))?(am|pm|a|p)?[-–−](\d{1,2})(?::([0-5]\d))?(am|pm|a|p)?$/;

/**
 * Reads a duration: `1.2` `.3` `1.2h` `72m` `1:12` `1h12` `1h 12m` `12u` `2h` `2`, or a range `9-10:30`.
 * @returns whole seconds, more than none and at most a day; null where the text is no such thing
 */
export function parseHours(text: string): number | null {
  const seconds = readSeconds(text.trim().toLowerCase());
  return seconds !== null && seconds > 0 && seconds <= day ? seconds : null;
}

function readSeconds(text: string): number | null {
  let found = decimal.exec(text);
  if (found) {
    const hundredths = Number(found[1] ?? '') * 100 + Number((found[2] ?? '').padEnd(2, '0'));
    return hundredths * 36;
  }
  found = wholeHours.exec(text);
  if (found) return Number(found[1]) * hour;
  found = minutes.exec(text);
  if (found) return Number(found[1]) * 60;
  found = clock.exec(text) ?? hoursAndMinutes.exec(text);
  if (found) return Number(found[1]) * hour + Number(found[2]) * 60;
  found = units.exec(text);
  if (found) return Number(found[1]) * unit;
  return readRange(text);
}

/** A range of the clock, in seconds after midnight. */
export type ClockRange = { readonly from: number; readonly to: number };

/** Nobody says "2-3" and means the night: without am or pm, what begins before this hour is in the afternoon. */
const earliestBare = 6 * hour;

/** Where in the day a range lies: `9-10:30`, `9am-1pm`, `10-2`. Null where the text is no range. */
export function parseClockRange(text: string): ClockRange | null {
  const found = range.exec(text.trim().toLowerCase());
  const read = found === null ? null : endsOf(found);
  if (found === null || read === null) return null;
  const isBare = found[3] === undefined && found[6] === undefined;
  const shift = isBare && read.from < earliestBare && read.to + day / 2 <= day ? day / 2 : 0;
  return { from: read.from + shift, to: read.to + shift };
}

function readRange(text: string): number | null {
  const found = range.exec(text);
  const read = found === null ? null : endsOf(found);
  return read === null ? null : read.to - read.from;
}

/**
 * `9-10:30`, `9am-1pm`, `10-2`, `2:15-3pm`. Without am or pm an end that isn't later is taken to be in the afternoon; a start
 * without it has that of the end, as people mean "2:15-3pm", unless it would then not be before it ("10-2pm").
 */
function endsOf(found: RegExpExecArray): ClockRange | null {
  const end = ofDay(found[4], found[5], found[6]);
  const bare = ofDay(found[1], found[2], found[3]);
  const alike = found[3] === undefined && found[6] !== undefined ? ofDay(found[1], found[2], found[6]) : null;
  const from = alike !== null && end !== null && alike < end ? alike : bare;
  if (from === null || end === null) return null;
  if (end > from) return { from, to: end };
  const afternoon = end + day / 2;
  return found[6] === undefined && afternoon > from && afternoon <= day ? { from, to: afternoon } : null;
}

function ofDay(hours = '', minute = '0', half?: string): number | null {
  const given = Number(hours);
  if (half === undefined) {
    const seconds = given * hour + Number(minute) * 60;
    return seconds <= day ? seconds : null;
  }
  if (given < 1 || given > 12) return null;
  return ((given % 12) + (half.startsWith('p') ? 12 : 0)) * hour + Number(minute) * 60;
}

/** "1.2" for exact tenths; otherwise hundredths, rounded half up ("1.25"). For reading, never for arithmetic. */
export function formatHours(seconds: number): string {
  const hundredths = Math.floor((Math.abs(seconds) + 18) / 36);
  const whole = Math.floor(hundredths / 100);
  const rest = hundredths % 100;
  const sign = seconds < 0 && hundredths > 0 ? '-' : '';
  const digits = rest % 10 === 0 ? String(rest / 10) : String(rest).padStart(2, '0');
  return `${sign}${whole}.${digits}`;
}

/** "1:12:03", for a running timer. Negative time is shown as zero. */
export function formatElapsed(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(whole / hour)}:${two(Math.floor((whole % hour) / 60))}:${two(whole % 60)}`;
}
