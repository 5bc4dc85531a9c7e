import { z } from 'zod';
import { Id } from '../domain/id';
import { TimeEntry } from '../domain/time-entry';
import { Amount } from '../money/amounts';
import { LineComment } from '../prebill/comment';
import { TextQuery } from '../prebill/find-replace';
import { WriteDownHow } from '../prebill/write-down';
import { call, done } from './call';

const reason = z.string().trim().min(1).max(2000);
/** A pre-bill is shown whole, and with nothing ticked an act takes all of it: the largest matter's lines are one call. */
const mostLines = 5000;
export const LineIds = z.array(Id).min(1).max(mostLines);
/** Lines with the revisions that were shown: nothing is changed unseen (P3). */
export const ShownLines = z
  .array(z.strictObject({ id: Id, revision: z.int() }))
  .min(1)
  .max(mostLines);
const lines = ShownLines;

const codeFields = { taskCode: true, activityCode: true } as const;

/** What can be done to several lines at once, all or none, as one step to undo. */
export const LineAct = z.discriminatedUnion('kind', [
  /** Approves exactly these revisions. */
  z.strictObject({ kind: z.literal('approve'), lines }),
  /** Shown on the bill at zero. */
  z.strictObject({ kind: z.literal('no_charge'), lines, reason }),
  /** Billable again. */
  z.strictObject({ kind: z.literal('charge'), lines, reason }),
  z.strictObject({ kind: z.literal('move'), lines, matterId: Id, reason: reason.nullable() }),
  /** Makes one line of several of one matter, day and person. Narrative null: theirs one after the other. */
  z.strictObject({
    kind: z.literal('merge'),
    lines,
    narrative: z.string().trim().min(1).max(20_000).nullable(),
  }),
  /** Replaces words in narratives. */
  z.strictObject({
    kind: z.literal('replace'),
    lines,
    query: TextQuery,
    replacement: z.string().max(2000),
  }),
  /** Writes them down together: each bears its share, to the cent, as an adjustment of its amount. */
  z.strictObject({ kind: z.literal('write_down'), lines, how: WriteDownHow, reason }),
  /** Takes those adjustments back, whole. */
  z.strictObject({ kind: z.literal('write_up'), lines, reason }),
  /** Says their codes; what is left out stays as it is on each line. */
  z.strictObject({ kind: z.literal('code'), lines, codes: TimeEntry.pick(codeFields).partial() }),
]);
export type LineAct = z.infer<typeof LineAct>;

/** Hours and money of the lines as they were and as they are, or would be. */
const Figures = z.strictObject({
  lines: z.int(),
  billedSeconds: z.int(),
  /** One for each currency: never added. Empty: they bring nothing. */
  amounts: z.array(Amount),
});
export const LineActOutcome = z.strictObject({
  /** How many lines it changed. */
  changed: z.int(),
  before: Figures,
  after: Figures,
  /** The line that is left of a merge, and what it says; else null. */
  kept: z.strictObject({ id: Id, narrative: z.string() }).nullable(),
});
export type LineActOutcome = z.infer<typeof LineActOutcome>;

export const prebillCalls = {
  prebillAct: call(LineAct, LineActOutcome),
  /** What it would do, found by doing it and taking it back; refused as the deed would be. */
  prebillTry: call(LineAct, LineActOutcome),
  /** Says something about a line; it stays in its thread. */
  prebillComment: call(z.strictObject({ entryId: Id, text: reason }), done),
  prebillComments: call(z.strictObject({ entryId: Id }), z.array(LineComment)),
};
