/** The vendor's instants have whole seconds; anything finer is lost on the way in, as it is there. */

export function wholeSeconds(ms: number): number {
  return Math.floor(ms / 1000) * 1000;
}

/** "2026-11-18T14:03:22Z". */
export function timestamp(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

/** "Wed, 18 Nov 2026 14:03:22 GMT", for HTTP headers. */
export function httpDate(ms: number): string {
  return new Date(ms).toUTCString();
}

/** The UTC calendar date of an instant. */
export function dateOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

const datePattern = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a date that exists ("2026-02-30" does not). */
export function isDate(text: string): boolean {
  if (!datePattern.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && dateOf(ms) === text;
}

/** An ISO-8601 instant, or a plain date taken as midnight UTC; null when it is neither. */
export function parseInstant(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}/.test(text)) return null;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : ms;
}
