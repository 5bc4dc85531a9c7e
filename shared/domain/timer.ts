import { z } from 'zod';
import { Instant, ZoneName } from '../time/work-date';
import { Id } from './id';

/** One stretch of running time: raw instants in UTC with the zone they were lived in. Open while `stoppedAt` is null. */
export const Segment = z.strictObject({
  id: Id,
  startedAt: Instant,
  stoppedAt: Instant.nullable(),
  zone: ZoneName,
});
export type Segment = z.infer<typeof Segment>;

/** A timer: several may be open, at most one is running, and elapsed time is always derived from its segments. */
export const Timer = z.strictObject({
  id: Id,
  matterId: Id.nullable(),
  narrative: z.string().max(20_000),
  taskCode: z.string().nullable(),
  activityCode: z.string().nullable(),
  segments: z.array(Segment),
  createdAt: Instant,
  /** The last instant at which a living process saw this timer run; tells after a crash how far it was watched. */
  seenAt: Instant,
  /** Set when a start found the timer running although no process had watched it since `seenAt`. */
  recoveredFrom: Instant.nullable(),
});
export type Timer = z.infer<typeof Timer>;

/** Elapsed whole seconds of a timer at an instant; a segment that ends before it starts counts as zero, and is not hidden. */
export function elapsedSeconds(segments: readonly Segment[], now: Instant): number {
  let milliseconds = 0;
  for (const segment of segments) {
    const end = Date.parse(segment.stoppedAt ?? now);
    milliseconds += Math.max(0, end - Date.parse(segment.startedAt));
  }
  return Math.floor(milliseconds / 1000);
}
