import { z } from 'zod';
import { Id } from '../domain/id';
import { ShownColumn } from '../sheet/shown-columns';
import { call } from './call';
import { EntryFilter } from './views/entries';
import { EntryFolds, EntryGroup, EntrySort } from './views/entry-list';

/** The list as it stands on the screen: what is let through, in which order and groups, folded or not, with which columns. */
export const ShownList = z.strictObject({
  filter: EntryFilter,
  sort: EntrySort,
  group: EntryGroup.nullable(),
  folds: EntryFolds,
  columns: z.array(ShownColumn).min(1).max(20),
});
export type ShownList = z.infer<typeof ShownList>;

const asked = z.strictObject({ chosen: Id, list: ShownList });
const written = z.strictObject({ path: z.string(), entries: z.int() });

/** The list of entries as a file, as it is shown. */
export const shownCalls = {
  /** To a CSV or XLSX file, by the ending of its name. */
  shownExport: call(asked, written),
  /** The same on paper, as a PDF; refused where it would be a book. */
  shownPdf: call(asked, written),
};
