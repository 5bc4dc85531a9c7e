import type { CallOutput } from '../../shared/ipc/contract';
import { getAccount } from '../store/account';
import type { StoreContext } from '../store/database';
import { entryArrangementOf, entryViewsOf } from '../store/entry-views';

/** How the person at this laptop left Entries, and the views that they saved; nothing before anybody is known here. */
export function entryViewsGet(store: StoreContext): CallOutput<'entryViewsGet'> {
  const me = getAccount(store).timekeeperId;
  if (me === null) return { arrangement: null, views: [] };
  return { arrangement: entryArrangementOf(store, me), views: entryViewsOf(store, me) };
}
