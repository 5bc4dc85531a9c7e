import { z } from 'zod';
import { call, nothing } from './call';

/** Older databases and backups that lie in the clear although the database is encrypted by now. */
export const PlainFile = z.strictObject({
  name: z.string(),
  kind: z.enum(['backup', 'set_aside', 'damaged', 'brought_in']),
  bytes: z.int().min(0),
});
export type PlainFile = z.infer<typeof PlainFile>;

export const PlainView = z.strictObject({ files: z.array(PlainFile) });
export type PlainView = z.infer<typeof PlainView>;

export const plainCalls = {
  plainGet: call(nothing, PlainView),
  /** Gives each the database's key. What is damaged can't get one and stays as it is. */
  plainEncrypt: call(nothing, z.strictObject({ done: z.int(), left: z.int() })),
  /** Writes over those named and removes them, after a fresh backup. Asked twice. */
  plainDestroy: call(
    z.strictObject({
      names: z.array(z.string().min(1).max(300)).min(1).max(10_000),
      sure: z.literal('twice'),
    }),
    z.strictObject({ done: z.int(), left: z.int() }),
  ),
};
