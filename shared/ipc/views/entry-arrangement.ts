import { z } from 'zod';
import { EntryGroup, EntrySort, newestFirst } from './entry-list';

/** The columns of Entries. */
export const EntryColumnId = z.enum([
  'date',
  'timekeeper',
  'client',
  'number',
  'matter',
  'narrative',
  'codes',
  'worked',
  'hours',
  'rate',
  'amount',
  'flags',
  'custody',
]);
export type EntryColumnId = z.infer<typeof EntryColumnId>;

export const leastWidth = 40;
export const mostWidth = 1200;

/** A column as a person wants it. Width in px; null: as it comes, which for some is a share of what is left. */
export const EntryColumn = z.strictObject({
  id: EntryColumnId,
  isShown: z.boolean(),
  width: z.int().min(leastWidth).max(mostWidth).nullable(),
});
export type EntryColumn = z.infer<typeof EntryColumn>;

const shownAtFirst: ReadonlySet<EntryColumnId> = new Set<EntryColumnId>([
  'date',
  'timekeeper',
  'matter',
  'narrative',
  'codes',
  'hours',
  'amount',
  'flags',
  'custody',
]);

export const columnsAtFirst: readonly EntryColumn[] = EntryColumnId.options.map((id) => ({
  id,
  isShown: shownAtFirst.has(id),
  width: null,
}));

/** Every column once, in the order given; those that another version did not know follow, hidden unless they come shown. */
export function wholeColumns(columns: readonly EntryColumn[]): readonly EntryColumn[] {
  const kept = columns.filter((column, index) => columns.findIndex(({ id }) => id === column.id) === index);
  const missing = columnsAtFirst.filter(({ id }) => kept.every((column) => column.id !== id));
  const whole = [...kept, ...missing];
  return whole.some(({ isShown }) => isShown) ? whole : columnsAtFirst;
}

/** How Entries is laid out: order, groups and columns. */
export const EntryArrangement = z.strictObject({
  sort: EntrySort,
  group: EntryGroup.nullable(),
  columns: z
    .array(EntryColumn)
    .max(40)
    .transform((columns) => [...wholeColumns(columns)]),
});
export type EntryArrangement = z.infer<typeof EntryArrangement>;

/** How Entries opens for somebody who never changed it. */
export const arrangementAtFirst: EntryArrangement = {
  sort: newestFirst,
  group: null,
  columns: [...columnsAtFirst],
};
