import { z } from 'zod';
import { Amount } from '../../money/amounts';
import { Minor } from '../../money/money';
import { EntryView } from './entries';
import { EntryPlace } from './entry-place';

/** By what Entries can be sorted. What is computed afresh for each row (flags) can't be. */
export const EntrySortBy = z.enum([
  'date',
  'timekeeper',
  'client',
  'matter',
  'narrative',
  'codes',
  'hours',
  'amount',
  'custody',
]);
export type EntrySortBy = z.infer<typeof EntrySortBy>;

/** `up`: from A, the oldest, the least. Rows that are equal in it follow each other newest first. */
export const EntrySort = z.strictObject({ by: EntrySortBy, direction: z.enum(['up', 'down']) });
export type EntrySort = z.infer<typeof EntrySort>;

/** The order in which Entries opens. */
export const newestFirst: EntrySort = { by: 'date', direction: 'down' };

/** By what Entries can be brought together. */
export const EntryGroup = z.enum(['day', 'client', 'matter', 'timekeeper', 'custody']);
export type EntryGroup = z.infer<typeof EntryGroup>;

/** What a group holds: all entries that the filter lets through, in sight or not. */
export const GroupSums = z.strictObject({
  entries: z.int(),
  seconds: z.int(),
  /** What is in the firm's currency, and beside it the sums in others: never added. */
  minor: Minor,
  others: z.array(Amount),
  /** How many entries are in neither, since no rate is known for them. */
  withoutRate: z.int(),
});
export type GroupSums = z.infer<typeof GroupSums>;

/** A day, an id, or where entries are; null: no matter, no client. */
export const GroupKey = z.string().max(100).nullable();
export type GroupKey = z.infer<typeof GroupKey>;

/** One line of the list: the head of a group, or an entry. */
export const EntryLine = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('group'),
    key: GroupKey,
    /** What it is called; null for a day, which is written as days are. */
    label: z.string().nullable(),
    /** Small print: a matter's number and client. */
    detail: z.string(),
    isOpen: z.boolean(),
    sums: GroupSums,
  }),
  z.strictObject({ kind: z.literal('entry'), view: EntryView }),
]);
export type EntryLine = z.infer<typeof EntryLine>;
export type GroupHead = Extract<EntryLine, { kind: 'group' }>;

/** Whether groups are open, and which are otherwise. */
export const EntryFolds = z.strictObject({ isOpen: z.boolean(), except: z.array(GroupKey).max(5000) });
export type EntryFolds = z.infer<typeof EntryFolds>;

/** Where the next page of lines begins, to be handed back as it came. */
export const LinePlace = z.strictObject({
  /** The group's place among all, and its key: it may have moved. */
  at: z.int().min(0),
  key: GroupKey,
  /** Null: with the group's head where it has one, else with its first entry. */
  within: EntryPlace.nullable(),
  isHeadSaid: z.boolean(),
});
export type LinePlace = z.infer<typeof LinePlace>;

export const EntryLines = z.strictObject({
  rows: z.array(EntryLine),
  next: LinePlace.nullable(),
  /** All lines, heads of groups included. */
  lines: z.int(),
  /** All entries that the filter lets through, in folded groups too. */
  total: z.int(),
  totalSeconds: z.int(),
  /** What is in the firm's currency, and beside it the sums in others: never added. */
  totalMinor: Minor,
  otherAmounts: z.array(Amount),
  /** How many entries are in neither, since no rate is known for them. */
  withoutRate: z.int(),
});
export type EntryLines = z.infer<typeof EntryLines>;
