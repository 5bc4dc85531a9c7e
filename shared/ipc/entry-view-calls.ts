import { z } from 'zod';
import { call, done, nothing } from './call';
import { EntryArrangement, SavedView, ViewName } from './views';

/** How a person lays Entries out, and the views that they saved. */
export const entryViewCalls = {
  entryViewsGet: call(
    nothing,
    z.strictObject({
      /** How Entries was left; null: as it comes. */
      arrangement: EntryArrangement.nullable(),
      views: z.array(SavedView),
    }),
  ),
  /** Remembers how Entries was left. */
  entryArrangementSet: call(z.strictObject({ arrangement: EntryArrangement }), done),
  /** Keeps a view under a name, names it anew or takes it away, in one step that one undo takes back. */
  entryViewSet: call(
    z.strictObject({
      name: ViewName,
      /** Null: there is no view of this name any more. */
      view: SavedView.omit({ name: true }).nullable(),
      /** The name that it had until now; the same where its content changes; null for a new one. */
      instead: ViewName.nullable(),
    }),
    done,
  ),
};
