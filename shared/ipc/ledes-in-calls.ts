import { z } from 'zod';
import { Id } from '../domain/id';
import { Decimal4 } from '../money/decimal';
import { Currency } from '../money/money';
import { Instant, WorkDate } from '../time/work-date';
import { call } from './call';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Something wrong with a LEDES file, at its place. */
export const LedesProblem = z.strictObject({
  /** From 1; the column in characters. */
  line: z.int(),
  column: z.int(),
  severity: z.enum(['error', 'warning']),
  /** Under which a widespread portal refuses it ("006"). */
  code: z.string().nullable(),
  message: z.string(),
});
export type LedesProblem = z.infer<typeof LedesProblem>;

/** What a LEDES file says of itself before anything is taken from it. */
export const LedesLook = z.strictObject({
  hash: Hash,
  /** "LEDES 1998B". */
  format: z.string(),
  rows: z.int(),
  errors: z.int(),
  warnings: z.int(),
  /** In the order of the file, the first some hundred. A file with an error is not taken. */
  problems: z.array(LedesProblem),
  invoices: z.array(
    z.strictObject({
      number: z.string(),
      date: WorkDate,
      lines: z.int(),
      total: Decimal4,
      /** Null: 1998B names none. */
      currency: Currency.nullable(),
    }),
  ),
  matters: z.array(
    z.strictObject({
      key: z.string(),
      /** As the file names it: the firm's number, the client's, the caption. */
      name: z.string(),
      lines: z.int(),
      /** Ours, where exactly one fits; a person may say another one. */
      matterId: Id.nullable(),
    }),
  ),
  people: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      lines: z.int(),
      /** `other`: a known colleague, whose time nobody else brings in. */
      who: z.enum(['me', 'other', 'unknown']),
    }),
  ),
  /** Lines of expenses. */
  expenses: z.int(),
  broughtInAt: Instant.nullable(),
});
export type LedesLook = z.infer<typeof LedesLook>;

export const LedesRowKind = z.enum([
  'entry',
  'expense',
  /** Here already: it came from this line, went out in it, or says the very same. */
  'here',
  /** A colleague's work, or an expense left out by choice. */
  'others',
  /** An adjustment of the whole invoice: no work stands behind it. */
  'invoice',
  'refused',
]);
export type LedesRowKind = z.infer<typeof LedesRowKind>;

export const LedesRowView = z.strictObject({
  /** In the file, from 1. */
  line: z.int(),
  kind: LedesRowKind,
  /** The line in short: invoice, day, matter, words. */
  title: z.string(),
  /** What a person should know of it: why it is here already, or what of its amount an entry can't hold. */
  note: z.string().nullable(),
  problems: z.array(z.strictObject({ column: z.int(), why: z.string() })),
  /** What comes in all the same and will have to be looked at: codes that no list holds. */
  notes: z.array(z.strictObject({ column: z.int(), why: z.string() })),
});
export type LedesRowView = z.infer<typeof LedesRowView>;

/** What bringing it in does. Amounts are before tax; together with `leftOver` they make the file's total less its tax. */
export const LedesOutcome = z.strictObject({
  counts: z.record(LedesRowKind, z.int()),
  /** By kind: of entries and expenses what they come to, of the others what their lines say. */
  amounts: z.record(LedesRowKind, z.int()),
  /** What taken lines hold beyond their entries and expenses: discounts, which have to be written down here. */
  leftOver: z.int(),
  fileNet: z.int(),
  /** Null: several currencies, whose sums mean nothing. */
  currency: Currency.nullable(),
  entrySeconds: z.int(),
  /** Lines that come in and will have to be looked at (`notes`). */
  noted: z.int(),
  /** Those a person should look at first; cut after some hundreds. */
  rows: z.array(LedesRowView),
});
export type LedesOutcome = z.infer<typeof LedesOutcome>;

const asked = z.strictObject({
  chosen: Id,
  /** Of the file that was looked at: one that changed since is refused. */
  hash: Hash,
  matters: z.array(z.strictObject({ key: z.string(), matterId: Id.nullable() })).max(20_000),
  /** The names in the file that mean the person at this laptop. */
  mine: z.array(z.string()).max(1000),
  withExpenses: z.boolean(),
});

export const ledesInCalls = {
  /** Looks into a LEDES 1998B or 98BI file. */
  ledesLook: call(z.strictObject({ chosen: Id }), LedesLook),
  /** What bringing it in would do; nothing is changed. */
  ledesPreview: call(asked, LedesOutcome),
  /** Brings it in, in one step that one undo takes back. Refused lines keep the whole file out unless left out by choice. */
  ledesImport: call(asked.extend({ leaveOutRefused: z.boolean() }), LedesOutcome),
};
