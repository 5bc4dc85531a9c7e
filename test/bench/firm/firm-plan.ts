import { addDays, weekdayOf } from '../../../shared/time/calendar';
import { benchToday } from '../bench-store';

/** What every firm of a bench is drawn from. */
export const firmSeed = 20_261_122;

/** Numbers of entries for which figures are asked. */
export const firmSizes = [1_000, 20_000, 200_000, 1_000_000] as const;

/** How much there is of everything in a firm of so many entries. */
export type FirmPlan = {
  readonly entries: number;
  /** About six entries a person and day, so that a day is as long in a large firm as in a small one. */
  readonly people: number;
  /** Fifty entries each, and a few that have most: 20,000 matters in the largest firm. */
  readonly matters: number;
  readonly clients: number;
  /** The newest entries, of the person at this laptop, which wait for review. */
  readonly waiting: number;
  /** Days without weekends, oldest first, up to the day on which benches take place: at most five years. */
  readonly days: readonly string[];
};

export function firmPlan(entries: number): FirmPlan {
  const people = Math.max(2, Math.round(entries / 7_830));
  const span = Math.min(1_826, Math.ceil((entries / people / 6) * 1.4));
  const days = Array.from({ length: span }, (_, at) => addDays(benchToday, at - span + 1)).filter(
    (day) => weekdayOf(day) % 6 !== 0,
  );
  return {
    entries,
    people,
    matters: Math.max(20, Math.round(entries / 50)),
    clients: Math.max(5, Math.round(entries / 250)),
    waiting: Math.min(60, Math.floor(entries / 20)),
    days,
  };
}
