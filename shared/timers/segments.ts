import type { Id } from '../domain/id';
import type { Segment } from '../domain/timer';
import type { Instant } from '../time/work-date';

/**
 * Takes a stretch out of a timer's segments. What lies in it counts no longer, and nothing else changes: the part of a
 * segment before the stretch keeps its id, the part behind it gets a new one, a segment wholly inside shrinks to nothing
 * and stays. A running segment runs on behind the stretch.
 */
export function withoutStretch(
  segments: readonly Segment[],
  from: Instant,
  to: Instant,
  newId: () => Id,
): Segment[] {
  if (to <= from) return [...segments];
  return segments.flatMap((segment) => {
    const { startedAt, stoppedAt } = segment;
    if (startedAt >= to || (stoppedAt !== null && stoppedAt <= from)) return [segment];
    const before = startedAt < from ? [{ ...segment, stoppedAt: from }] : [];
    const hasRest = stoppedAt === null || stoppedAt > to;
    const id = before.length > 0 ? newId() : segment.id;
    const behind = hasRest ? [{ ...segment, id, startedAt: to }] : [];
    if (before.length + behind.length > 0) return [...before, ...behind];
    return [{ ...segment, stoppedAt: startedAt }];
  });
}

/** How many milliseconds of a stretch a timer's segments hold, counted up to `now` where one is running. */
export function heldMs(segments: readonly Segment[], from: Instant, to: Instant, now: Instant): number {
  let sum = 0;
  for (const { startedAt, stoppedAt } of segments) {
    const begin = Math.max(Date.parse(startedAt), Date.parse(from));
    const end = Math.min(Date.parse(stoppedAt ?? now), Date.parse(to));
    sum += Math.max(0, end - begin);
  }
  return sum;
}

/**
 * A timer that ran while the wall clock was moved: the segment ends at the instant that the old clock would show, and a
 * new one begins at what the new clock shows. The time between is neither counted nor lost, forwards or backwards.
 * Nothing changes where no segment runs, or where it began behind the jump.
 */
export function acrossJump(
  segments: readonly Segment[],
  expected: Instant,
  now: Instant,
  newId: () => Id,
): Segment[] {
  return segments.flatMap((segment) => {
    if (segment.stoppedAt !== null || segment.startedAt > expected) return [segment];
    return [
      { ...segment, stoppedAt: expected },
      { ...segment, id: newId(), startedAt: now },
    ];
  });
}
