import { z } from 'zod';
import { Id } from '../domain/id';
import { Instant } from '../time/work-date';
import { DoubtView } from '../timers/doubt';
import { call, done, nothing } from './call';
import { EntryView, TimerView } from './views';

const Court = z.strictObject({ since: Instant.nullable() });

/** What is asked about running time, and court mode. */
export const timerCalls = {
  /** Stretches of open timers that a person has yet to be asked about; none while court mode is on: questions wait. */
  timerQuestions: call(nothing, z.array(DoubtView)),
  timerAnswer: call(z.strictObject({ ids: z.array(Id).min(1).max(1000), keep: z.boolean() }), done),
  /** Ends a timer that ran over midnight as one entry for each day. */
  timerFinishByDay: call(z.strictObject({ id: Id }), z.array(EntryView)),
  /** Puts one open timer into another, with its time and words. */
  timerMerge: call(z.strictObject({ intoId: Id, otherId: Id }), TimerView),
  courtGet: call(nothing, Court),
  courtSet: call(z.strictObject({ on: z.boolean() }), Court),
};
