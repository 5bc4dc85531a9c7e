import { addDays, weekdayOf } from '../time/calendar';
import type { WorkDate } from '../time/work-date';

export type DayFigures = {
  readonly billedSeconds: number;
  /** A person said that the day is whole. */
  readonly isDone: boolean;
  /** It was asked about before: nothing is asked twice. */
  readonly wasAsked: boolean;
};

/** Further back nobody remembers. */
const lookBackDays = 7;

/**
 * The day whose missing time is asked about, kindly and once: the last working day before today, if it has less than its
 * target. An earlier one is never dug out, and neither is a day before anything was ever logged.
 */
export function missingDay(
  today: WorkDate,
  targetSeconds: number,
  firstDay: WorkDate | null,
  figuresOf: (date: WorkDate) => DayFigures,
): WorkDate | null {
  if (firstDay === null || targetSeconds === 0) return null;
  for (let back = 1; back <= lookBackDays; back += 1) {
    const date = addDays(today, -back);
    if (date < firstDay) return null;
    const weekday = weekdayOf(date);
    if (weekday === 0 || weekday === 6) continue;
    const { billedSeconds, isDone, wasAsked } = figuresOf(date);
    return isDone || wasAsked || billedSeconds >= targetSeconds ? null : date;
  }
  return null;
}
