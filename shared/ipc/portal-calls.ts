import { z } from 'zod';
import { Id } from '../domain/id';
import { rejectionColumns } from '../rejections/rejection-columns';
import { Instant } from '../time/work-date';
import { call, nothing } from './call';
import { AnsweredLine, ReconciliationView } from './views/portal';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const RejectionColumn = z.enum(rejectionColumns.map(({ id }) => id));
const Mapping = z.partialRecord(RejectionColumn, z.int().min(0).max(500));

/** What a file of a portal's answers says before anything is taken from it. */
export const AnswersLook = z.strictObject({
  hash: Hash,
  format: z.string(),
  headings: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  rows: z.int(),
  mapping: Mapping,
  broughtInAt: Instant.nullable(),
});
export type AnswersLook = z.infer<typeof AnswersLook>;

export const AnswersOutcome = z.strictObject({
  /** New answers, and those that were known already. */
  answers: z.int(),
  known: z.int(),
  /** Entries and expenses that were refused and are open again. */
  reopened: z.int(),
  problems: z.array(z.strictObject({ row: z.int(), label: z.string(), why: z.string() })),
  /** The first answers, in words. */
  titles: z.array(z.string()),
});
export type AnswersOutcome = z.infer<typeof AnswersOutcome>;

const Portal = z.string().trim().max(60);
const asked = z.strictObject({
  chosen: Id,
  hash: Hash,
  mapping: Mapping,
  /** Which portal answered, as people call it; '': not said. */
  portal: Portal,
});

export const portalCalls = {
  /** Looks into a CSV, XLSX or JSON file of an e-billing portal. */
  answersLook: call(z.strictObject({ chosen: Id }), AnswersLook),
  answersPreview: call(asked, AnswersOutcome),
  /** Takes the answers; what was refused is open again with the reason. Wrong rows keep the file out unless left out by choice. */
  answersTake: call(asked.extend({ leaveOutWrong: z.boolean() }), AnswersOutcome),
  /** What was billed, approved, paid, refused and not answered yet, of every exported invoice. */
  reconciliation: call(nothing, ReconciliationView),
  answeredLines: call(z.strictObject({ invoiceId: Id }), z.strictObject({ lines: z.array(AnsweredLine) })),
};
