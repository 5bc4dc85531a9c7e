import type { Handlers } from '../../shared/ipc/contract';
import type { entryViewCalls } from '../../shared/ipc/entry-view-calls';
import { setEntryArrangement, setEntryView } from '../commands/entry-view-set';
import { entryViewsGet } from '../queries/entry-views-get';
import type { StoreContext } from '../store/database';

/** The calls of a person's views of Entries. */
export function entryViewHandlers(store: StoreContext): Pick<Handlers, keyof typeof entryViewCalls> {
  return {
    entryViewsGet: () => entryViewsGet(store),
    entryArrangementSet(input) {
      setEntryArrangement(store, input);
      return {};
    },
    entryViewSet(input) {
      setEntryView(store, input);
      return {};
    },
  };
}
