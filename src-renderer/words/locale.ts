/** How the language of the words writes figures. */
const numbers = new Intl.NumberFormat('en-US');

/** A count with its thousands ("1,342"). */
export function formatNumber(count: number): string {
  return numbers.format(count);
}
