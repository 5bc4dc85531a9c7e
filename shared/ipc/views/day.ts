import { z } from 'zod';
import { Id } from '../../domain/id';
import { Instant, WorkDate, ZoneName } from '../../time/work-date';
import { DoubtKind } from '../../timers/doubt';

/** Something that lies at a time of the day. */
export const DayBlock = z.strictObject({
  id: z.string(),
  kind: z.enum(['entry', 'timer']),
  fromAt: Instant,
  /** Null: it runs. */
  toAt: Instant.nullable(),
  title: z.string(),
  note: z.string(),
  entryId: Id.nullable(),
  revision: z.int().nullable(),
  /** Its edges may be moved: it is one stretch, and the entry may be changed. */
  isMovable: z.boolean(),
});
export type DayBlock = z.infer<typeof DayBlock>;

export const DayTimeline = z.strictObject({
  workDate: WorkDate,
  zone: ZoneName,
  /** The day in this zone: 23 or 25 hours where clocks are changed. */
  fromAt: Instant,
  toAt: Instant,
  blocks: z.array(DayBlock),
  /** Absence, sleep and moved clocks under running timers, answered or not. */
  doubts: z.array(z.strictObject({ id: Id, kind: DoubtKind, fromAt: Instant, toAt: Instant.nullable() })),
  /** Entries of the day that say no time of day. */
  unplaced: z.int(),
  isDone: z.boolean(),
});
export type DayTimeline = z.infer<typeof DayTimeline>;
