import { z } from 'zod';
import { EntryFilter } from './entries';
import { EntryArrangement } from './entry-arrangement';

export const ViewName = z.string().trim().min(1, 'Give the view a name.').max(60);

/** What Entries shows and how, under a name. */
export const SavedView = z.strictObject({
  name: ViewName,
  filter: EntryFilter,
  arrangement: EntryArrangement,
});
export type SavedView = z.infer<typeof SavedView>;
export type ViewContent = Omit<SavedView, 'name'>;
