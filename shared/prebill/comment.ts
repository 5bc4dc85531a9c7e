import { z } from 'zod';
import { Id } from '../domain/id';
import { Instant } from '../time/work-date';

/** What a remark goes with: said by itself, or the reason of something that was done to the line. */
export const CommentKind = z.enum(['comment', 'return', 'hold', 'write_down', 'no_charge', 'charge', 'move']);
export type CommentKind = z.infer<typeof CommentKind>;

/** One remark in the thread of a line: kept for ever, whatever becomes of the line. */
export const LineComment = z.strictObject({
  id: Id,
  entryId: Id,
  at: Instant,
  /** The author's name, as it was then. */
  author: z.string(),
  kind: CommentKind,
  text: z.string().min(1).max(2000),
  /** The guideline that flagged the line then, with its source; of write-downs and no charge only. */
  rule: z.string().nullish(),
});
export type LineComment = z.infer<typeof LineComment>;
