import type { Timer } from '../domain/timer';

/** The longest narrative that a timer holds. */
const longest = 20_000;

/** What one timer says after another one went into it: its own words first, and what it did not say from the other. */
export function mergedTimer(into: Timer, other: Timer): Timer {
  const words = [into.narrative, other.narrative].map((text) => text.trim()).filter(Boolean);
  const narrative = [...new Set(words)].join('; ');
  return {
    ...into,
    matterId: into.matterId ?? other.matterId,
    narrative: narrative.length > longest ? into.narrative : narrative,
    taskCode: into.taskCode ?? other.taskCode,
    activityCode: into.activityCode ?? other.activityCode,
    segments: [...into.segments, ...other.segments].sort((left, right) =>
      left.startedAt < right.startedAt ? -1 : left.startedAt > right.startedAt ? 1 : 0,
    ),
    seenAt: into.seenAt > other.seenAt ? into.seenAt : other.seenAt,
    recoveredFrom: into.recoveredFrom ?? other.recoveredFrom,
  };
}
