import { z } from 'zod';
import { Id } from '../domain/id';
import { DayOrder, SheetColumn, SheetMapping } from '../sheet/columns';
import { Instant } from '../time/work-date';
import { call } from './call';
import { EntryFilter } from './views/entries';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What a file says before anything is taken from it. */
export const SheetLook = z.strictObject({
  hash: Hash,
  /** "CSV, UTF-8". */
  format: z.string(),
  headings: z.array(z.string()),
  /** The first rows, as they stand there. */
  sample: z.array(z.array(z.string())),
  rows: z.int(),
  /** Our guess, for the person to change. */
  mapping: SheetMapping,
  /** What the file's own days prove; null: ask. */
  dayOrder: DayOrder.nullable(),
  /** This very file was brought in before. */
  broughtInAt: Instant.nullable(),
});
export type SheetLook = z.infer<typeof SheetLook>;

export const SheetRowKind = z.enum([
  /** Becomes an entry. */
  'new',
  /** Changes an entry that is here. */
  'changed',
  /** Says what its entry says already. */
  'same',
  /** An entry of the same day, matter, hours and words is here already. */
  'here',
  /** Can't be taken; `problems` says why. */
  'refused',
]);
export type SheetRowKind = z.infer<typeof SheetRowKind>;

export const SheetRowView = z.strictObject({
  /** As the spreadsheet program counts: the headings are row 1. */
  row: z.int(),
  kind: SheetRowKind,
  /** The row in short: day, matter, words. */
  title: z.string(),
  /** Column null: the whole row. */
  problems: z.array(z.strictObject({ column: SheetColumn.nullable(), label: z.string(), why: z.string() })),
  /** What comes in all the same and will have to be looked at: codes that no list holds. */
  notes: z.array(z.strictObject({ column: SheetColumn.nullable(), label: z.string(), why: z.string() })),
  changes: z.array(z.strictObject({ label: z.string(), before: z.string(), after: z.string() })),
});
export type SheetRowView = z.infer<typeof SheetRowView>;

export const SheetOutcome = z.strictObject({
  new: z.int(),
  changed: z.int(),
  same: z.int(),
  here: z.int(),
  refused: z.int(),
  /** Rows that come in and will have to be looked at (`notes`). */
  noted: z.int(),
  /** Worked seconds of the new ones. */
  newSeconds: z.int(),
  /** Those a person should look at: refused first, then those with notes, changed, new and the rest; cut after some hundreds. */
  rows: z.array(SheetRowView),
});
export type SheetOutcome = z.infer<typeof SheetOutcome>;

const asked = z.strictObject({
  chosen: Id,
  /** Of the file that was looked at: one that changed since is refused. */
  hash: Hash,
  mapping: SheetMapping,
  dayOrder: DayOrder.nullable(),
});

export const sheetCalls = {
  /** Looks into a CSV or XLSX file of time entries. */
  sheetLook: call(z.strictObject({ chosen: Id }), SheetLook),
  /** What bringing it in would do; nothing is changed. */
  sheetPreview: call(asked, SheetOutcome),
  /** Brings it in, in one step that one undo takes back. Refused rows keep the whole file out unless left out by choice. */
  sheetImport: call(asked.extend({ leaveOutRefused: z.boolean() }), SheetOutcome),
  /** Writes the entries that a filter shows to a CSV or XLSX file, by its name's ending. */
  sheetExport: call(
    z.strictObject({ chosen: Id, filter: EntryFilter }),
    z.strictObject({ entries: z.int(), path: z.string(), bytes: z.int() }),
  ),
};
