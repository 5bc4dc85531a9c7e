import { z } from 'zod';
import { Id } from '../domain/id';
import { call, done, nothing } from './call';

/** A long piece of work with a file, while it goes on. */
export const WorkView = z.strictObject({
  id: Id,
  /** "Bringing in rows". */
  title: z.string(),
  /** So much is done, of so much; null: nobody knows of how much. */
  done: z.int().min(0),
  of: z.int().min(0).nullable(),
  /** Somebody stopped it, and it is on its way to rest. */
  isStopping: z.boolean(),
});
export type WorkView = z.infer<typeof WorkView>;

export const workCalls = {
  /** What is under way with files, in the order in which it began. */
  workGet: call(nothing, z.array(WorkView)),
  /** Stops it: nothing of it stays. Of what has ended by itself meanwhile nothing is said. */
  workStop: call(z.strictObject({ id: Id }), done),
};
