/** How figures and dates are written, in one place. Pure: what is shown is what was given. */

const moneyFormats = new Map<string, Intl.NumberFormat>();

/** Minor units as money ("$540.00"; "−$90.00" with a true minus). */
export function formatMoney(minor: number, currency = 'USD', signed = false): string {
  let format = moneyFormats.get(currency);
  if (!format) {
    format = new Intl.NumberFormat('en-US', { style: 'currency', currency });
    moneyFormats.set(currency, format);
  }
  const text = format.format(Math.abs(minor) / 100);
  if (minor < 0) return `−${text}`;
  return signed && minor > 0 ? `+${text}` : text;
}

/** Whole seconds as decimal hours: tenths as they are billed, hundredths only where tenths would hide something. */
export function formatHours(seconds: number): string {
  if (seconds % 360 === 0) return (seconds / 3600).toFixed(1);
  return (seconds / 3600).toFixed(2);
}

/** Elapsed time of a timer ("1:02:09"). */
export function formatElapsed(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

const dayFormat = new Intl.DateTimeFormat('en-US', { weekday: 'short', timeZone: 'UTC' });
const monthFormat = new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' });
const longFormat = new Intl.DateTimeFormat('en-US', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

const atNoon = (workDate: string) => new Date(`${workDate}T12:00:00Z`);

/** A work date as people in the field write it ("Wed 18 Nov"). */
export function formatWorkDate(workDate: string): string {
  const date = atNoon(workDate);
  return `${dayFormat.format(date)} ${date.getUTCDate()} ${monthFormat.format(date)}`;
}

/** A work date in full ("Wednesday, November 18, 2026"). */
export function formatWorkDateLong(workDate: string): string {
  return longFormat.format(atNoon(workDate));
}

/** A work date some days on, by the calendar. */
export function addDays(workDate: string, days: number): string {
  const date = atNoon(workDate);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

const two = (value: number) => String(value).padStart(2, '0');

/** The clock time of an instant in this laptop's zone ("10:42"). */
export function formatClock(instant: string): string {
  const date = new Date(instant);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** An instant in this laptop's zone ("18 Nov 10:42"). */
export function formatInstant(instant: string): string {
  const date = new Date(instant);
  const month = date.toLocaleString('en-US', { month: 'short' });
  return `${date.getDate()} ${month} ${formatClock(instant)}`;
}

/** How long ago an instant was, roughly, against a given now in milliseconds ("3 min ago"). */
export function formatAge(instant: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(instant)) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} min ago`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} h ago`;
  const days = Math.floor(hours / 24);
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

/** "1 entry", "2 entries". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
