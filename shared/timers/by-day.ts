import type { Id } from '../domain/id';
import type { Segment } from '../domain/timer';
import { addDays, isoToday } from '../time/calendar';
import { dayStart } from '../time/day-start';
import type { WorkDate } from '../time/work-date';

export type DayOfTimer = {
  readonly workDate: WorkDate;
  readonly segments: readonly Segment[];
  /** Whole seconds; those of all days sum to the timer's own. */
  readonly seconds: number;
};

/**
 * Cuts stopped segments at each midnight of the zone in which they were lived, and gathers them by day. A day of 23 or
 * 25 hours is as long as it was. Whole seconds are shared out so that the days sum to the timer exactly (P7).
 * @param newId for the parts behind a midnight
 */
export function segmentsByDay(segments: readonly Segment[], newId: () => Id): DayOfTimer[] {
  const days = new Map<WorkDate, Segment[]>();
  for (const segment of segments) {
    for (const part of cut(segment, newId)) {
      const date = isoToday(Date.parse(part.startedAt), part.zone);
      const known = days.get(date);
      if (known === undefined) days.set(date, [part]);
      else known.push(part);
    }
  }
  const inOrder = [...days].sort(([left], [right]) => (left < right ? -1 : 1));
  let milliseconds = 0;
  let given = 0;
  return inOrder.map(([workDate, parts]) => {
    milliseconds += parts.reduce((sum, { startedAt, stoppedAt }) => sum + lasted(startedAt, stoppedAt), 0);
    const seconds = Math.floor(milliseconds / 1000) - given;
    given += seconds;
    return { workDate, segments: parts, seconds };
  });
}

function lasted(startedAt: string, stoppedAt: string | null): number {
  return stoppedAt === null ? 0 : Math.max(0, Date.parse(stoppedAt) - Date.parse(startedAt));
}

function cut(segment: Segment, newId: () => Id): Segment[] {
  const { startedAt, stoppedAt, zone } = segment;
  if (stoppedAt === null) return [segment];
  const parts: Segment[] = [];
  let from = startedAt;
  for (;;) {
    const midnight = new Date(nextMidnight(from, zone)).toISOString();
    const id = parts.length === 0 ? segment.id : newId();
    if (midnight >= stoppedAt) return [...parts, { ...segment, id, startedAt: from, stoppedAt }];
    parts.push({ ...segment, id, startedAt: from, stoppedAt: midnight });
    from = midnight;
  }
}

/** The first instant of the day after the one in which an instant lies, in milliseconds. */
export function nextMidnight(instant: string, zone: string): number {
  return dayStart(addDays(isoToday(Date.parse(instant), zone), 1), zone);
}
