import { z } from 'zod';

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

/**
 * Where the next page begins: a keyset, to be handed back as it came. `whole`: a list that was put in order as a whole;
 * `parts`: one that is walked along an index, part by part.
 */
export const EntryPlace = z.strictObject({
  by: z.enum(['whole', 'parts']),
  part: z.int().min(0).max(9),
  values: z.array(z.union([z.string(), z.number()])).max(6),
});
export type EntryPlace = z.infer<typeof EntryPlace>;
