import type { TimerView } from '../../../shared/ipc/views';
import { type DayOfTimer, segmentsByDay } from '../../../shared/timers/by-day';

/** The days on which a timer ran, so far as its view was read: more than one where it went over midnight. */
export function daysOf({ timer, elapsedSeconds }: TimerView): DayOfTimer[] {
  const closed = timer.segments.reduce((sum, { startedAt, stoppedAt }) => {
    return stoppedAt === null ? sum : sum + Math.max(0, Date.parse(stoppedAt) - Date.parse(startedAt));
  }, 0);
  const segments = timer.segments.map((segment) => {
    if (segment.stoppedAt !== null) return segment;
    const openMs = Math.max(0, elapsedSeconds * 1000 - closed);
    return { ...segment, stoppedAt: new Date(Date.parse(segment.startedAt) + openMs).toISOString() };
  });
  return segmentsByDay(segments, () => '').filter(({ seconds }) => seconds > 0);
}
