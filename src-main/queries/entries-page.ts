import type { CallParsed } from '../../shared/ipc/contract';
import { type EntryPage, newestFirst } from '../../shared/ipc/views';
import type { StoreContext } from '../store/database';
import { entrySlice } from '../store/entry-page';
import { entryTotals } from '../store/entry-totals';
import { getSetting } from '../store/settings';
import { entryViewsOf } from './entry-view';

/** One page of entries by keyset, in the order asked for, with the totals of everything that the filter lets through. */
export function entriesPage(store: StoreContext, input: CallParsed<'entriesPage'>): EntryPage {
  const { filter, sort = newestFirst, after, limit } = input;
  const { rows, next } = entrySlice(store, filter, sort, after, limit);
  return {
    rows: entryViewsOf(store, rows),
    next,
    ...entryTotals(store, filter, getSetting(store, 'rounding')),
  };
}
