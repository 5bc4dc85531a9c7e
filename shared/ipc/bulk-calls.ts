import { z } from 'zod';
import { Id } from '../domain/id';
import { Billing, TimeEntry } from '../domain/time-entry';
import { TextQuery } from '../prebill/find-replace';
import { call } from './call';
import { LineActOutcome } from './prebill-calls';
import { EntryFilter } from './views/entries';

/** The most entries that are changed at once: one transaction, one step to undo, a moment in which nobody can type. */
export const maxEntriesAtOnce = 2000;

/** Entries by name, or all that a filter lets through but for some: the page holds the rows in sight and no others. */
export const EntryPick = z.union([
  z.strictObject({ ids: z.array(Id).min(1).max(maxEntriesAtOnce) }),
  z.strictObject({ filter: EntryFilter, except: z.array(Id).max(maxEntriesAtOnce) }),
]);
export type EntryPick = z.infer<typeof EntryPick>;

const codeFields = { taskCode: true, activityCode: true } as const;

/** What can be done to many entries at once. */
export const EntriesDeed = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('matter'), matterId: Id }),
  /** What is left out stays as it is on each entry; null takes the code away. */
  z.strictObject({ kind: z.literal('codes'), codes: TimeEntry.pick(codeFields).partial() }),
  z.strictObject({ kind: z.literal('billing'), billing: Billing }),
  /** To a later day, or to an earlier one where negative. */
  z.strictObject({ kind: z.literal('shift'), days: z.int().min(-366).max(366) }),
  z.strictObject({ kind: z.literal('replace'), query: TextQuery, replacement: z.string().max(2000) }),
  /** Into the trash. */
  z.strictObject({ kind: z.literal('delete') }),
]);
export type EntriesDeed = z.infer<typeof EntriesDeed>;

export const EntriesChangeRow = z.strictObject({
  id: Id,
  /** "Smith v. Jones · Tue 17 Nov · 1.2 h", as it was. */
  title: z.string(),
  /** As it was, cut: entries of one matter, day and length differ by nothing else. Empty where the PMS hides it. */
  narrative: z.string(),
  kind: z.enum(['changed', 'refused']),
  /** Why it stays as it is. */
  why: z.string().nullable(),
  /** Its approval ends with the change (P4). */
  endsApproval: z.boolean(),
  changes: z.array(z.strictObject({ label: z.string(), before: z.string(), after: z.string() })),
});
export type EntriesChangeRow = z.infer<typeof EntriesChangeRow>;

export const EntriesOutcome = z.strictObject({
  changed: z.int(),
  /** They say so already. */
  same: z.int(),
  refused: z.int(),
  /** So many approvals end with it. */
  approvals: z.int(),
  before: LineActOutcome.shape.before,
  after: LineActOutcome.shape.after,
  /** Changed ones first; each kind is cut by itself, so that neither hides the other. */
  rows: z.array(EntriesChangeRow),
  /** Stands for exactly these entries in these revisions and what becomes of each. */
  seal: z.string(),
});
export type EntriesOutcome = z.infer<typeof EntriesOutcome>;

/** How many of each kind are not among the rows. */
export function untold({ changed, refused, rows }: Pick<EntriesOutcome, 'changed' | 'refused' | 'rows'>): {
  readonly changed: number;
  readonly refused: number;
} {
  const told = rows.filter(({ kind }) => kind === 'changed').length;
  return { changed: changed - told, refused: refused - (rows.length - told) };
}

const asked = z.strictObject({ pick: EntryPick, deed: EntriesDeed });

export const bulkCalls = {
  /** What it would do, found by doing it and taking it back; nothing is changed. */
  entriesTry: call(asked, EntriesOutcome),
  /** Does exactly what was shown under that seal, as one step to undo; refused entries stay as they are. */
  entriesChange: call(asked.extend({ seal: z.string() }), EntriesOutcome),
};
