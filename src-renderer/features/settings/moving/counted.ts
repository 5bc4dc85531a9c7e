import { words } from '../../../words';

/** "1 entry", "3 entries". */
export const entries = (count: number): string => words.counts.entries(count);

/** "1 entry comes", "3 entries come". */
export const entriesDo = (count: number, one: string, many: string): string =>
  `${entries(count)} ${count === 1 ? one : many}`;

/** "3 entries and 1 timer". */
export function workOf({ entries: count, timers }: { entries: number; timers: number }): string {
  return timers === 0 ? entries(count) : words.moving.andTimers(entries(count), timers);
}
