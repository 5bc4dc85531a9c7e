import { z } from 'zod';
import { Id } from '../domain/id';
import { ReasonCode } from '../guidelines/flag';
import { CodeMeaning, PortalCode, PortalName } from '../rejections/portal-code';
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
  /** The portals that answered before, the likely one first. */
  portals: z.array(z.string()),
});
export type AnswersLook = z.infer<typeof AnswersLook>;

/** A submitted invoice that a file without invoice numbers may be about. */
export const LikelyInvoice = z.strictObject({
  invoiceId: Id,
  title: z.string(),
  /** Every row that was tried can be about it. */
  fits: z.boolean(),
  /** How much of it the file tells, or what doesn't fit. */
  why: z.string(),
});
export type LikelyInvoice = z.infer<typeof LikelyInvoice>;

export const AnswersOutcome = z.strictObject({
  /** New answers, and those that were known already. */
  answers: z.int(),
  known: z.int(),
  /** Entries and expenses that were refused and are open again. */
  reopened: z.int(),
  problems: z.array(z.strictObject({ row: z.int(), label: z.string(), why: z.string() })),
  /** Rows by which nothing is decided yet: they are passed over. */
  undecided: z.int(),
  /** Codes of the portal that nobody has said the meaning of, the most frequent first. */
  unknownCodes: z.array(
    z.strictObject({
      code: z.string(),
      rows: z.int(),
      words: z.string(),
      /** What the portal's words suggest. */
      suggested: ReasonCode.nullable(),
    }),
  ),
  /** The first answers, in words. */
  titles: z.array(z.string()),
});
export type AnswersOutcome = z.infer<typeof AnswersOutcome>;

const looked = z.strictObject({ chosen: Id, hash: Hash, mapping: Mapping });
const asked = looked.extend({
  /** Which portal answered, as people call it; '': not said. */
  portal: PortalName,
  /** The invoice that a file without a column of numbers is about. */
  invoiceId: Id.nullable(),
});

export const portalCalls = {
  /** Looks into a CSV, XLSX or JSON file of an e-billing portal. */
  answersLook: call(z.strictObject({ chosen: Id }), AnswersLook),
  /** Which submitted invoices a file without their numbers may be about, the likeliest first. */
  answersInvoices: call(looked, z.strictObject({ invoices: z.array(LikelyInvoice) })),
  answersPreview: call(asked, AnswersOutcome),
  /** Takes the answers; what was refused is open again with the reason. Wrong rows keep the file out unless left out by choice. */
  answersTake: call(asked.extend({ leaveOutWrong: z.boolean() }), AnswersOutcome),
  /** What the firm says that portals' own codes mean. */
  portalCodes: call(nothing, z.strictObject({ codes: z.array(PortalCode), portals: z.array(z.string()) })),
  /** Says it of some codes; a meaning of null: nothing any more. */
  portalCodesSave: call(
    z.strictObject({
      codes: z
        .array(PortalCode.extend({ meaning: CodeMeaning.nullable() }))
        .min(1)
        .max(500),
    }),
    nothing,
  ),
  /** What was billed, approved, paid, refused and not answered yet, of every exported invoice. */
  reconciliation: call(nothing, ReconciliationView),
  answeredLines: call(z.strictObject({ invoiceId: Id }), z.strictObject({ lines: z.array(AnsweredLine) })),
};
